package org.petitions.scenario.oracle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.OpenLimit;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.plan.ScenarioPlan;
import org.petitions.scenario.plan.Schedule;

/** What the plan comes to: what each petition's end must be, and what people do when on the way. */
public final class ScenarioOracle {
    private final ScenarioPlan plan;
    private final List<ExpectedCase> cases;

    private ScenarioOracle(ScenarioPlan plan, List<ExpectedCase> lives) {
        this.plan = plan;
        this.cases = lives;
    }

    /** Plays the plan through by the rules. */
    public static ScenarioOracle of(ScenarioPlan plan, CityPolicy rules, PostsFile posts) {
        Map<LedgerRowKey, PlannedRow.Petition> petitions = plan.petitions().stream()
                .collect(Collectors.toMap(PlannedRow.Petition::key, Function.identity()));
        return new ScenarioOracle(plan, plan.petitions().stream()
                .map(petition -> simulate(petition, petitions, rules, posts)).toList());
    }

    /** Few depend on another, which is then played once more. */
    private static ExpectedCase simulate(PlannedRow.Petition petition,
            Map<LedgerRowKey, PlannedRow.Petition> petitions, CityPolicy rules, PostsFile posts) {
        return PathSimulator.simulate(petition, rules, posts, LegalCalendar.china(), key -> simulate(
                Objects.requireNonNull(petitions.get(key), () -> "no petition " + key), petitions, rules, posts));
    }

    /**
     * The account of a part of the day, in which each petition fares as in the whole: all that depend on one another are in it together.
     * Of the rows that are refused it has all.
     *
     * @param share of how many petitions of a path one is in it; 1 leaves the whole day
     * @param lookedAt paths that are in it in any case
     */
    public ScenarioOracle part(int share, Set<ProcedurePath> lookedAt) {
        Set<LedgerRowKey> taken = DayPart.of(cases, share, lookedAt);
        return new ScenarioOracle(
                new ScenarioPlan(plan.rows().stream()
                        .filter(row -> row instanceof PlannedRow.Refused || taken.contains(row.key())).toList()),
                cases.stream().filter(life -> taken.contains(life.petition().key())).toList());
    }

    /** The plan it came from. */
    public ScenarioPlan plan() {
        return plan;
    }

    /** Each petition's end. */
    public Map<LedgerRowKey, CaseOutcome> outcomes() {
        return cases.stream().collect(Collectors.toMap(life -> life.petition().key(), ExpectedCase::outcome));
    }

    /** The faults of each wrong row. */
    public Map<LedgerRowKey, List<String>> refusals() {
        return plan.refused().stream().collect(Collectors.toMap(PlannedRow.Refused::key, PlannedRow.Refused::faults));
    }

    /** All that people do, in the order of time. */
    public List<PlannedAction> actions() {
        return cases.stream().flatMap(ExpectedCase::allActions)
                .sorted(Comparator.comparing(PlannedAction::at).thenComparing(act -> act.petition().toString()))
                .toList();
    }

    /** Every moment at which something happens, first to last, and the end of the days. */
    public List<Instant> moments() {
        var moments = cases.stream().flatMap(ExpectedCase::moments).collect(Collectors.toCollection(TreeSet::new));
        moments.add(Schedule.ENDS_AT);
        return List.copyOf(moments);
    }

    /** Those moments at which something falls due, so that alerts are raised and mailed. */
    public Set<Instant> dueMoments() {
        return cases.stream().flatMap(life -> life.clocks().stream()).flatMap(clock -> clock.moments().stream())
                .collect(Collectors.toSet());
    }

    /** The limits that each petition is left with, none for most. */
    public Map<LedgerRowKey, List<OpenLimit>> openLimits() {
        return cases.stream().collect(Collectors.toMap(life -> life.petition().key(),
                life -> life.clocks().stream().flatMap(clock -> clock.openLimit().stream()).toList()));
    }

    /** How many clocks of a kind are still open at the end. */
    public long openClocks(ClockKind kind) {
        return cases.stream().flatMap(life -> life.clocks().stream())
                .filter(clock -> clock.kind() == kind && clock.isOpenAtTheEnd()).count();
    }
}
