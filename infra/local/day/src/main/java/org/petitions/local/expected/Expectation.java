package org.petitions.local.expected;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.petitions.calendar.LegalCalendar;
import org.petitions.events.terms.ClockKind;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.Plan;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;

/** What the plan comes to: what each petition's end must be, and what people do when on the way. */
public final class Expectation {
    private final Plan plan;
    private final List<ExpectedLife> lives;

    private Expectation(Plan plan, List<ExpectedLife> lives) {
        this.plan = plan;
        this.lives = lives;
    }

    /** Plays the plan through by the rules. */
    public static Expectation of(Plan plan, CityRules rules, Posts posts) {
        return new Expectation(plan, plan.petitions().stream()
                .map(petition -> ExpectedLife.of(petition, rules, posts, LegalCalendar.china())).toList());
    }

    /** The plan it came from. */
    public Plan plan() {
        return plan;
    }

    /** Each petition's end. */
    public Map<LedgerKey, Outcome> outcomes() {
        return lives.stream().collect(Collectors.toMap(life -> life.petition().key(), ExpectedLife::outcome));
    }

    /** The faults of each wrong row. */
    public Map<LedgerKey, List<String>> refusals() {
        return plan.wrong().stream().collect(Collectors.toMap(PlannedRow.Wrong::key, PlannedRow.Wrong::faults));
    }

    /** All that people do, in the order of time. */
    public List<Act> acts() {
        return lives.stream().flatMap(ExpectedLife::acts)
                .sorted(Comparator.comparing(Act::at).thenComparing(act -> act.petition().toString())).toList();
    }

    /** Every moment at which something happens, first to last, and the end of the days. */
    public List<Instant> moments() {
        var moments = lives.stream().flatMap(ExpectedLife::moments).collect(Collectors.toCollection(TreeSet::new));
        moments.add(Schedule.ENDS_AT);
        return List.copyOf(moments);
    }

    /** How many clocks of a kind are still open at the end. */
    public long openClocks(ClockKind kind) {
        return lives.stream().flatMap(life -> life.clocks().stream())
                .filter(clock -> clock.kind() == kind && clock.isOpenAtTheEnd()).count();
    }
}
