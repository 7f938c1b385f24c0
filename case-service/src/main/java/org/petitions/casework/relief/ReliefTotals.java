package org.petitions.casework.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.relief.Relief.Extent;
import org.petitions.casework.relief.Relief.Grant;

/**
 * What payments come to, by source and by bureau. Both sums are of the same payments and so come to the same. Pure.
 *
 * @param bySource a sum for every source that paid anything
 * @param byBureau the same for each bureau, by unit id
 * @param reached households and persons, once for each relief that paid anything (户次、人次)
 */
record ReliefTotals(Map<ReliefSource, Sum> bySource, Map<String, Map<ReliefSource, Sum>> byBureau, Extent reached) {

    /** One payment with what it belongs to. */
    record Payment(Relief relief, ReliefSource source, long fen, LocalDate on) {}

    /** So many payments of so much together, in fen. */
    record Sum(int payments, long fen) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(payments + other.payments, Math.addExact(fen, other.fen));
        }
    }

    /** What one case was paid from one source at one bureau. */
    record CasePaid(String caseId, String bureau, ReliefSource source, int payments, long fen) {}

    /** Whom one case's reliefs that paid anything reached. */
    record CaseReached(String caseId, int households, int persons) {}

    /** The same of sums that the database made, of the cases that somebody helps in. */
    static ReliefTotals of(List<CasePaid> paid, List<CaseReached> reached, Set<String> helped) {
        Map<ReliefSource, Sum> bySource = new EnumMap<>(ReliefSource.class);
        Map<String, Map<ReliefSource, Sum>> byBureau = new TreeMap<>();
        paid.stream().filter(each -> helped.contains(each.caseId())).forEach(each -> {
            Sum one = new Sum(each.payments(), each.fen());
            bySource.merge(each.source(), one, Sum::plus);
            byBureau.computeIfAbsent(each.bureau(), _ -> new EnumMap<>(ReliefSource.class)).merge(each.source(), one,
                    Sum::plus);
        });
        List<CaseReached> all = reached.stream().filter(each -> helped.contains(each.caseId())).toList();
        return new ReliefTotals(bySource, byBureau, new Extent(all.stream().mapToInt(CaseReached::households).sum(),
                all.stream().mapToInt(CaseReached::persons).sum()));
    }

    /** The payments of a period, both days included. */
    static List<Payment> payments(List<Relief> reliefs, LocalDate from, LocalDate to) {
        List<Payment> all = new ArrayList<>();
        for (Relief relief : reliefs) {
            for (Grant grant : relief.grants()) {
                LocalDate on = grant.paidOn();
                if (on != null && !on.isBefore(from) && !on.isAfter(to)) {
                    all.add(new Payment(relief, grant.source(), grant.fen(), on));
                }
            }
        }
        return all;
    }

    static ReliefTotals of(List<Payment> payments) {
        Map<ReliefSource, Sum> bySource = new EnumMap<>(ReliefSource.class);
        Map<String, Map<ReliefSource, Sum>> byBureau = new TreeMap<>();
        Map<String, Extent> reached = new LinkedHashMap<>();
        for (Payment payment : payments) {
            Sum one = new Sum(1, payment.fen());
            bySource.merge(payment.source(), one, Sum::plus);
            byBureau.computeIfAbsent(payment.relief().bureau(), _ -> new EnumMap<>(ReliefSource.class))
                    .merge(payment.source(), one, Sum::plus);
            reached.put(payment.relief().id(), payment.relief().extent());
        }
        return new ReliefTotals(bySource, byBureau,
                new Extent(reached.values().stream().mapToInt(Extent::households).sum(),
                        reached.values().stream().mapToInt(Extent::persons).sum()));
    }

    /**
     * What a source came to at a bureau.
     *
     * @param source null for all
     * @param bureau unit id; empty for all
     */
    Sum of(@Nullable ReliefSource source, String bureau) {
        Map<ReliefSource, Sum> asked = bureau.isEmpty() ? bySource : byBureau.getOrDefault(bureau, Map.of());
        return source == null ? sum(asked) : asked.getOrDefault(source, Sum.NONE);
    }

    /** All of it. */
    Sum total() {
        return sum(bySource);
    }

    static Sum sum(Map<ReliefSource, Sum> sums) {
        return sums.values().stream().reduce(Sum.NONE, Sum::plus);
    }
}
