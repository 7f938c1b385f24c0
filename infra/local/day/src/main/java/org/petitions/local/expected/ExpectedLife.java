package org.petitions.local.expected;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Satisfaction;
import org.petitions.local.plan.PlannedRow;

/**
 * One petition's whole way through the days.
 *
 * @param petition its entry in the plan
 * @param status where it stands at the end
 * @param end how it ended, or null
 * @param unit the responsible unit, or null
 * @param steps names of the case's events, in order
 * @param taken what officials and petitioner did, in order
 * @param clocks the clocks that ran
 * @param rating the rating of the last answer, or null
 */
record ExpectedLife(PlannedRow.Petition petition, String status, @Nullable CaseEnd end, @Nullable String unit,
        List<String> steps, List<Act> taken, List<ExpectedClock> clocks, @Nullable Satisfaction rating) {
    ExpectedLife {
        steps = List.copyOf(steps);
        taken = List.copyOf(taken);
        clocks = List.copyOf(clocks);
    }

    static ExpectedLife of(PlannedRow.Petition petition, CityRules rules, Posts posts, LegalCalendar calendar) {
        var story = new Story(petition, rules, posts, calendar);
        new Telling(story).tell();
        return story.told();
    }

    Outcome outcome() {
        return new Outcome(status, end, unit, steps,
                clocks.stream().filter(ExpectedClock::isMissed).map(ExpectedClock::kind).toList(),
                clocks.stream().flatMap(clock -> clock.told().stream()).toList(), rating);
    }

    /** What people do about it: its steps in their order, then what leaders take note of. */
    Stream<Act> acts() {
        return Stream.concat(taken.stream(), clocks.stream().flatMap(clock -> clock.acknowledgements().stream()));
    }

    /** When something happens to it. */
    Stream<Instant> moments() {
        return Stream.concat(acts().map(Act::at), clocks.stream().flatMap(clock -> clock.moments().stream()));
    }
}
