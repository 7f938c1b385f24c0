package org.petitions.escalation.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClockState;
import org.petitions.escalation.clocks.ClosedClock;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.policy.Expiry;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.law.LegalCalendar;

/**
 * What another holiday notice does to the clocks of a petition. Every clock is computed again from its start, so it comes to the same
 * whatever calendars were in force in between.
 */
public final class CalendarChange {
    private CalendarChange() {}

    /**
     * One limit whose end a calendar moves, or makes certain on the day it had.
     *
     * @param unit unit id of the unit held to it
     * @param missed whether it was told to be missed already
     */
    public record MovedLimit(String petitionId, ClockId clock, int occurrence, String unit, boolean missed, Expiry from,
            Expiry to) {

        /** Whether the last day itself is another, not only certain now. */
        public boolean isOtherDay() {
            return !from.at().equals(to.at());
        }
    }

    /** What a calendar would move, in the order of the clocks; it changes nothing. */
    public static List<MovedLimit> preview(PetitionClocks clocks, LegalCalendar calendar) {
        Stream<OpenClock> missedAndEnded = clocks.closed().stream().map(ClosedClock::clock)
                .filter(OpenClock::isMissed);
        return Stream.concat(clocks.limits().stream(), missedAndEnded)
                .sorted(Comparator.comparing(OpenClock::id).thenComparing(OpenClock::occurrence))
                .map(clock -> new MovedLimit(clocks.petitionId(), clock.id(), clock.occurrence(), clock.unit(),
                        clock.isMissed(), clock.standing().expiry(), stateBy(clocks, clock, calendar).expiry()))
                .filter(moved -> moved.isOtherDay() || moved.from().provisional() != moved.to().provisional()).toList();
    }

    /** Puts every open clock where the calendar in force puts it, and judges anew what has ended and was missed. */
    static void apply(ClockDecisionBuilder builder) {
        PetitionClocks before = builder.clocks();
        before.limits().forEach(clock -> {
            ClockState real = stateBy(before, clock, builder.context().calendar());
            if (!real.expiry().equals(clock.standing().expiry())) {
                builder.update(builder.clocks().with(moved(builder, clock, real)));
            }
        });
        ClosedClocks.applyCalendar(builder);
    }

    private static OpenClock moved(ClockDecisionBuilder builder, OpenClock clock, ClockState real) {
        if (!clock.isMissed()) {
            return builder.withdrawOutdatedWarnings(clock, clock.standing(real, builder.now()));
        }
        if (real.isPast(builder.now())) {
            return clock.missedBy(real);
        }
        OpenClock told = LimitPublisher.missTakenBack(builder, clock, MissTakenBackReason.CALENDAR, null);
        return builder.withdrawAlertsOfMiss(told, AlertWithdrawalReason.LIMIT_MOVED).missTakenBack(real, builder.now());
    }

    private static ClockState stateBy(PetitionClocks clocks, OpenClock clock, LegalCalendar calendar) {
        return ClockState.replay(clock.plan(), clocks.turnsOf(clock, clocks.endsOf(clock).findFirst().orElse(null)),
                calendar);
    }
}
