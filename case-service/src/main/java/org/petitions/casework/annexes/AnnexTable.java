package org.petitions.casework.annexes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Level;

/**
 * What a table kept by hand says, computed from its entries. Pure.
 *
 * @param lines what holds, the latest year first
 * @param corrected what another entry stands in place of, the latest first
 */
record AnnexTable(List<Line> lines, List<AnnexEntry> corrected) {
    private static final int FEN = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    AnnexTable {
        lines = List.copyOf(lines);
        corrected = List.copyOf(corrected);
    }

    /**
     * An entry that holds.
     *
     * @param change to the same item of the year before, in fen; null where there is none
     * @param percent the same in percent of it, to one place; null where there is none, or it was nought
     */
    record Line(AnnexEntry entry, @Nullable Long change, @Nullable BigDecimal percent) {}

    /** The table of all entries of one. */
    static AnnexTable of(List<AnnexEntry> entries) {
        Set<String> gone = new HashSet<>();
        for (AnnexEntry each : entries) {
            if (each.corrects() != null) {
                gone.add(each.corrects());
            }
        }
        List<AnnexEntry> held = entries.stream()
                .filter(each -> !gone.contains(each.id()) && !each.isWithdrawal()).toList();
        Map<Item, Long> amounts = new HashMap<>();
        for (AnnexEntry each : held) {
            if (each.amount() != null) {
                amounts.put(new Item(each.year(), each.what()), each.amount());
            }
        }
        return new AnnexTable(held.stream()
                .sorted(Comparator.comparingInt(AnnexEntry::year).reversed().thenComparing(AnnexEntry::what)
                        .thenComparing(AnnexEntry::id))
                .map(each -> line(each, amounts.get(new Item(each.year() - 1, each.what())))).toList(),
                entries.stream().filter(each -> gone.contains(each.id()))
                        .sorted(Comparator.comparing(AnnexEntry::at).reversed()).toList());
    }

    private record Item(int year, String what) {}

    private static Line line(AnnexEntry entry, @Nullable Long before) {
        Long amount = entry.amount();
        if (amount == null || before == null) {
            return new Line(entry, null, null);
        }
        long change = amount - before;
        return new Line(entry, change, before == 0
                ? null
                : BigDecimal.valueOf(change).multiply(HUNDRED).divide(BigDecimal.valueOf(before), 1,
                        RoundingMode.HALF_UP));
    }

    /** Those of a year; all of them for none. */
    AnnexTable of(@Nullable Integer year) {
        return year == null
                ? this
                : new AnnexTable(lines.stream().filter(line -> line.entry().year() == year).toList(),
                        corrected.stream().filter(entry -> entry.year() == year).toList());
    }

    /** Whether another entry of that year has that item already, which is to be corrected and not entered twice. */
    boolean hasAnother(AnnexEntry entry) {
        return !entry.isWithdrawal() && lines.stream().map(Line::entry).anyMatch(each -> each.year() == entry.year()
                && each.what().equals(entry.what()) && each.published() == null && !each.id().equals(entry.corrects()));
    }

    /** How many were published, by year, the latest first, and level. */
    Map<Integer, Map<Level, Long>> published() {
        Map<Integer, Map<Level, Long>> counts = new TreeMap<>(Comparator.reverseOrder());
        for (Line line : lines) {
            AnnexEntry.Published published = line.entry().published();
            if (published != null) {
                counts.computeIfAbsent(line.entry().year(), _ -> new TreeMap<>()).merge(published.level(), 1L,
                        Long::sum);
            }
        }
        return counts;
    }

    /** Fen in yuan. */
    static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, FEN);
    }
}
