package org.petitions.scenario.oracle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Satisfaction;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.clocks.ClockRun;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.PlannedRow;

/**
 * One petition through all the days.
 *
 * @param petition its entry in the plan
 * @param status where it stands at the end
 * @param end how it ended, or null
 * @param unit the responsible unit, or null
 * @param events names of the case's events, in order
 * @param actions what officials and petitioner did, in order
 * @param clocks the clocks that ran
 * @param notices what the petitioner is told of by mail
 * @param rating the rating of the last answer, or null
 * @param repliedAt when its unit last answered it, or null
 */
record ExpectedCase(PlannedRow.Petition petition, String status, @Nullable CaseEnd end, @Nullable String unit,
        List<String> events, List<PlannedAction> actions, List<ClockRun> clocks, CaseOutcome.Notices notices,
        @Nullable Satisfaction rating, @Nullable Instant repliedAt) {
    ExpectedCase {
        events = List.copyOf(events);
        actions = List.copyOf(actions);
        clocks = List.copyOf(clocks);
    }

    CaseOutcome outcome() {
        return new CaseOutcome(status, end, unit, events,
                clocks.stream().filter(ClockRun::isMissed).map(ClockRun::kind).toList(),
                clocks.stream().flatMap(clock -> clock.alerts().stream()).toList(), notices, rating);
    }

    /** What people do about it: its steps in their order, then what leaders take note of. */
    Stream<PlannedAction> allActions() {
        return Stream.concat(actions.stream(), clocks.stream().flatMap(clock -> clock.acknowledgements().stream()));
    }

    /** When something happens to it. */
    Stream<Instant> moments() {
        return Stream.concat(allActions().map(PlannedAction::at),
                clocks.stream().flatMap(clock -> clock.moments().stream()));
    }
}
