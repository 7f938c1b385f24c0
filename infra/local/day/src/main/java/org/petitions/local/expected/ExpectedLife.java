package org.petitions.local.expected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.events.terms.ClockKind;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;
import org.petitions.local.plan.Schedule.Limits;
import org.petitions.local.plan.Timing;

/**
 * One petition's whole way through the days.
 *
 * @param petition its entry in the plan
 * @param schedule when its steps are done
 * @param clocks the clocks that ran
 */
record ExpectedLife(PlannedRow.Petition petition, Schedule schedule, List<ExpectedClock> clocks) {

    static ExpectedLife of(PlannedRow.Petition petition, CityRules rules, Posts posts, LegalCalendar calendar) {
        var limits = new Limits(rules.limitDays(ClockKind.DISPATCH), rules.limitDays(ClockKind.ACCEPTANCE),
                rules.limitDays(ClockKind.HANDLING));
        Schedule schedule = Schedule.of(petition, limits, calendar);
        List<ExpectedClock> clocks = new ArrayList<>();
        clocks.add(new ExpectedClock(petition, ClockKind.DISPATCH, petition.bureau(),
                calendar.afterDays(petition.registeredAt(), limits.dispatch()), schedule.dispatchedAt(), rules, posts));
        Instant arrived = schedule.dispatchedAt();
        if (arrived != null) {
            clocks.add(new ExpectedClock(petition, ClockKind.ACCEPTANCE, petition.unit(),
                    calendar.afterDays(arrived, limits.acceptance()), schedule.decidedAt(), rules, posts));
        }
        Instant accepted = schedule.decidedAt();
        if (accepted != null && petition.notAcceptedFor() == null) {
            clocks.add(new ExpectedClock(petition, ClockKind.HANDLING, petition.unit(),
                    calendar.afterDays(accepted, limits.handling()), schedule.repliedAt(), rules, posts));
        }
        return new ExpectedLife(petition, schedule, clocks);
    }

    Outcome outcome() {
        return new Outcome(status(), schedule.dispatchedAt() == null ? null : petition.unit(), steps(),
                clocks.stream().filter(ExpectedClock::isMissed).map(ExpectedClock::kind).collect(Collectors.toSet()),
                clocks.stream().flatMap(clock -> clock.told().stream()).toList(),
                schedule.ratedAt() == null ? null : petition.rating());
    }

    /** What people do about it, in no order. */
    Stream<Act> acts() {
        return Stream.concat(steps(petition, schedule), clocks.stream().flatMap(c -> c.acknowledgements().stream()));
    }

    /** When something happens to it. */
    Stream<Instant> moments() {
        return Stream.concat(acts().map(Act::at), clocks.stream().flatMap(clock -> clock.moments().stream()));
    }

    private String status() {
        if (schedule.closedAt() != null || schedule.decidedAt() != null && petition.notAcceptedFor() != null) {
            return "CLOSED";
        } else if (schedule.repliedAt() != null) {
            return "REPLIED";
        } else if (schedule.decidedAt() != null) {
            return "ACCEPTED";
        }
        return schedule.dispatchedAt() != null ? "DISPATCHED" : "OPENED";
    }

    private Set<String> steps() {
        Set<String> steps = new HashSet<>();
        steps.add("Opened");
        if (schedule.dispatchedAt() != null) {
            steps.add("Dispatched");
        }
        if (schedule.decidedAt() != null) {
            steps.add(petition.notAcceptedFor() == null ? "Accepted" : "NotAccepted");
        }
        if (schedule.repliedAt() != null) {
            steps.add("Replied");
        }
        if (schedule.ratedAt() != null) {
            steps.add("Rated");
        }
        if (status().equals("CLOSED")) {
            steps.add("Closed");
        }
        return steps;
    }

    private static Stream<Act> steps(PlannedRow.Petition petition, Schedule schedule) {
        return Stream.of(dispatch(petition, schedule.dispatchedAt()), decide(petition, schedule.decidedAt()),
                reply(petition, schedule.repliedAt()), rate(petition, schedule.ratedAt()),
                close(petition, schedule.closedAt())).flatMap(act -> act);
    }

    private static Stream<Act> dispatch(PlannedRow.Petition petition, @Nullable Instant at) {
        return at == null || petition.dispatched() == Timing.AT_ONCE
                ? Stream.empty()
                : Stream.of(new Act.Dispatch(at, petition.key(), petition.bureau(), petition.unit()));
    }

    private static Stream<Act> decide(PlannedRow.Petition petition, @Nullable Instant at) {
        if (at == null) {
            return Stream.empty();
        }
        var ground = petition.notAcceptedFor();
        return Stream.of(ground == null
                ? new Act.Accept(at, petition.key(), petition.unit())
                : new Act.NotAccept(at, petition.key(), petition.unit(), ground));
    }

    private static Stream<Act> reply(PlannedRow.Petition petition, @Nullable Instant at) {
        return at == null ? Stream.empty() : Stream.of(new Act.Reply(at, petition.key(), petition.unit()));
    }

    private static Stream<Act> rate(PlannedRow.Petition petition, @Nullable Instant at) {
        var rating = petition.rating();
        return at == null || rating == null ? Stream.empty() : Stream.of(new Act.Rate(at, petition.key(), rating));
    }

    private static Stream<Act> close(PlannedRow.Petition petition, @Nullable Instant at) {
        return at == null ? Stream.empty() : Stream.of(new Act.Close(at, petition.key(), petition.unit()));
    }
}
