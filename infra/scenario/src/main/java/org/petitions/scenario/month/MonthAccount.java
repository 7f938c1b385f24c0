package org.petitions.scenario.month;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.petitions.scenario.month.MonthPlan.CampaignEnd;
import org.petitions.scenario.month.MonthPlan.Charge;
import org.petitions.scenario.month.MonthPlan.Deed;
import org.petitions.scenario.month.MonthPlan.Duty;
import org.petitions.scenario.month.MonthPlan.DutyLine;
import org.petitions.scenario.month.MonthPlan.DutyPeriod;
import org.petitions.scenario.month.MonthPlan.End;
import org.petitions.scenario.month.MonthPlan.Held;
import org.petitions.scenario.month.MonthPlan.LetterEnd;
import org.petitions.scenario.month.MonthPlan.OldCase;
import org.petitions.scenario.month.MonthPlan.Origin;
import org.petitions.scenario.month.MonthPlan.PairingKind;
import org.petitions.scenario.month.MonthPlan.Reception;
import org.petitions.scenario.month.MonthPlan.Relief;
import org.petitions.scenario.month.MonthPlan.ReliefSource;

/**
 * Every figure that comes of a month of leaders' work, counted from its plan alone.
 *
 * @param ledger by leader; no figure that is nought
 * @param relief what was paid, by source
 * @param reached how far it reached
 * @param campaign by who named the cases, each of whom is there
 * @param ends how many cases of the campaign ended in which way
 * @param pairings by leader
 * @param gaps days and lines of the special-duty period without anybody
 */
public record MonthAccount(Map<String, Map<Figure, Long>> ledger, Map<ReliefSource, Payments> relief, Reached reached,
        Map<Origin, Cases> campaign, Map<CampaignEnd, Integer> ends, Map<String, Map<PairingKind, Long>> pairings,
        long gaps) {

    /** So many payments of so many fen together. */
    public record Payments(int count, long fen) {
        Payments plus(Payments other) {
            return new Payments(count + other.count, fen + other.fen);
        }
    }

    /** Households and persons whom relief was paid to, and agreements that were signed. */
    public record Reached(int households, int persons, int agreements) {}

    /** Cases of a campaign, those that ended, and of these those that were settled and done. */
    public record Cases(int all, int resolved, int settled) {}

    /** The account of a plan. */
    public static MonthAccount of(MonthPlan plan) {
        var ledger = new Ledger();
        plan.receptions().forEach(ledger::receive);
        plan.charges().forEach(ledger::takeCharge);
        plan.handOuts().forEach(out -> {
            ledger.add(out.whose().leader(), Figure.HANDED_DOWN, out.cases());
            ledger.add(out.to(), Figure.CASES_IN_CHARGE, out.cases());
        });
        plan.reviews().forEach(review -> ledger.add(review.whose().leader(), Figure.DISPATCH_SESSIONS, 1));
        plan.letters().stream().filter(letter -> letter.end() != LetterEnd.UNREAD).forEach(letter -> {
            ledger.add(letter.whose().leader(), Figure.LETTERS_READ, 1);
            ledger.add(letter.whose().leader(), Figure.INSTRUCTIONS, letter.end() == LetterEnd.INSTRUCTED ? 1 : 0);
        });
        plan.deeds().forEach(ledger::enter);
        plan.pairings().forEach(pairing -> pairing.deeds().forEach(ledger::enter));
        Map<String, Map<PairingKind, Long>> pairings = new TreeMap<>();
        plan.pairings().forEach(pairing -> pairings
                .computeIfAbsent(pairing.leader(), _ -> new EnumMap<>(PairingKind.class))
                .merge(pairing.kind(), 1L, Long::sum));
        return new MonthAccount(ledger.figures, payments(plan.reliefs()), reached(plan.reliefs()),
                campaign(plan.campaign().cases()), ends(plan.campaign().cases()), pairings,
                gaps(plan.dutyPeriod()));
    }

    /** The ledger while it is counted. */
    private static final class Ledger {
        private final Map<String, Map<Figure, Long>> figures = new TreeMap<>();
        private final Set<String> receptionDays = new HashSet<>();

        private void add(String leader, Figure figure, long amount) {
            if (amount != 0) {
                figures.computeIfAbsent(leader, _ -> new EnumMap<>(Figure.class)).merge(figure, amount, Long::sum);
            }
        }

        private void receive(Reception reception) {
            Held held = reception.held();
            if (held == null) {
                return;
            }
            String leader = reception.whose().leader();
            add(leader, Figure.RECEPTIONS, 1);
            add(leader, Figure.RECEPTION_DAYS, receptionDays.add(leader + reception.day()) ? 1 : 0);
            add(leader, Figure.BATCHES, held.batches());
            add(leader, Figure.PERSONS, held.persons());
            // Who decides on the spot takes charge of it.
            add(leader, Figure.CASES_IN_CHARGE, held.decided());
        }

        private void takeCharge(Charge charge) {
            add(charge.whose().leader(), Figure.CASES_IN_CHARGE, 1);
            if (charge.handedTo() != null) {
                add(charge.whose().leader(), Figure.HANDED_DOWN, 1);
                add(charge.handedTo(), Figure.CASES_IN_CHARGE, 1);
            }
            charge.deeds().forEach(deed -> add(charge.lastLeader(), switch (deed.kind()) {
                case MET -> Figure.MEETINGS;
                case VISITED -> Figure.VISITS;
                case INSTRUCTED -> Figure.INSTRUCTIONS;
            }, 1));
            End end = charge.end();
            if (end != null && end.settled()) {
                add(charge.lastLeader(), Figure.MATTERS_SOLVED, 1);
                add(charge.lastLeader(), Figure.DONE_IN_TIME, end.day() <= charge.by() ? 1 : 0);
            }
        }

        private void enter(Deed deed) {
            MonthPlan.Amounts amounts = deed.amounts();
            switch (deed.kind()) {
                case GRASSROOTS_DAY -> add(deed.leader(), Figure.GRASSROOTS_DAYS, amounts.days());
                case HOUSEHOLD_VISIT -> add(deed.leader(), Figure.VISITS, amounts.households());
                case BEFRIENDED -> add(deed.leader(), Figure.BEFRIENDED, amounts.persons());
                case PUBLICITY -> add(deed.leader(), Figure.PUBLICITY, 1);
                case INSPECTION -> add(deed.leader(), Figure.INSPECTIONS, 1);
                case REAL_THING -> {
                    add(deed.leader(), Figure.REAL_THINGS, 1);
                    add(deed.leader(), Figure.HELP, amounts.fen());
                }
                case HELP_GIVEN -> add(deed.leader(), Figure.HELP, amounts.fen());
                case FESTIVAL_VISIT -> {
                    add(deed.leader(), Figure.FESTIVAL_VISITS, amounts.households());
                    add(deed.leader(), Figure.HELP, amounts.fen());
                }
            }
        }
    }

    /** What all leaders' figures come to. */
    public Map<Figure, Long> total() {
        Map<Figure, Long> total = new EnumMap<>(Figure.class);
        ledger.values().forEach(each -> each.forEach((figure, amount) -> total.merge(figure, amount, Long::sum)));
        return total;
    }

    private static Map<ReliefSource, Payments> payments(List<Relief> reliefs) {
        Map<ReliefSource, Payments> sums = new EnumMap<>(ReliefSource.class);
        reliefs.stream().flatMap(relief -> relief.grants().stream()).filter(grant -> grant.paidOn() != null)
                .forEach(grant -> sums.merge(grant.source(), new Payments(1, grant.fen()), Payments::plus));
        return sums;
    }

    private static Reached reached(List<Relief> reliefs) {
        List<Relief> paid = reliefs.stream()
                .filter(relief -> relief.grants().stream().anyMatch(grant -> grant.paidOn() != null)).toList();
        return new Reached(paid.stream().mapToInt(Relief::households).sum(),
                paid.stream().mapToInt(Relief::persons).sum(),
                (int) reliefs.stream().filter(Relief::signed).count());
    }

    private static Map<Origin, Cases> campaign(List<OldCase> cases) {
        Map<Origin, Cases> sums = new EnumMap<>(Origin.class);
        for (Origin origin : Origin.values()) {
            List<OldCase> named = cases.stream().filter(each -> each.origin() == origin).toList();
            List<OldCase> ended = named.stream().filter(each -> each.end() != null).toList();
            sums.put(origin, new Cases(named.size(), ended.size(),
                    (int) ended.stream().filter(each -> each.end() != CampaignEnd.SUSPENSION).count()));
        }
        return sums;
    }

    private static Map<CampaignEnd, Integer> ends(List<OldCase> cases) {
        Map<CampaignEnd, Integer> counts = new EnumMap<>(CampaignEnd.class);
        Arrays.stream(CampaignEnd.values()).forEach(end -> counts.put(end,
                (int) cases.stream().filter(each -> each.end() == end).count()));
        return counts;
    }

    private static long gaps(DutyPeriod period) {
        long asked = (period.until() - period.from() + 1L) * DutyLine.values().length;
        return asked - Set.copyOf(period.roster()).stream().map(Duty::day)
                .filter(day -> day >= period.from() && day <= period.until()).count();
    }
}
