package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockEnd;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClockPlan;
import org.petitions.escalation.clocks.ClockState;
import org.petitions.escalation.clocks.ClosedClock;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitEndReason;
import org.petitions.events.terms.MissTakenBackReason;

/**
 * Limits that have ended, judged anew when a step of the time before becomes known: whether an office was late hangs on the acts' own
 * times, whatever has become of the clock since.
 */
final class ClosedClocks {
    private ClosedClocks() {}

    /**
     * Remembers a clock that has ended.
     *
     * @param missed whether it counts as missed
     */
    static void keep(ClockDecisionBuilder builder, OpenClock clock, boolean missed, ClockEnd end, boolean late) {
        builder.update(builder.clocks().with(ClosedClock.of(clock, missed, end, late, builder.now())));
    }

    /**
     * Judges anew what a step is about: a limit of which it changes nothing stays as it was said, whatever calendar is in force by now.
     *
     * @param before the clocks before the step
     * @param actedAt when the step was taken, UTC
     */
    static void judgeAnew(ClockDecisionBuilder builder, PetitionClocks before, ClosedClock closed, Instant actedAt) {
        if (!builder.clocks().tellsSameOf(closed.clock(), before)) {
            judgeAnew(builder, closed, actedAt);
        }
    }

    /**
     * Says what is otherwise than it was said, and in the end how the limit really ended. Nobody is alerted: there is nothing left to do.
     *
     * @param actedAt when the step that became known was taken, UTC; null where a calendar is the cause
     */
    private static void judgeAnew(ClockDecisionBuilder builder, ClosedClock closed, @Nullable Instant actedAt) {
        PetitionClocks clocks = builder.clocks();
        OpenClock said = closed.clock();
        ClockEnd end = clocks.endsOf(said).findFirst().orElse(closed.end());
        ClockState real = byDaysThen(closed,
                ClockState.replay(said.plan(), clocks.turnsOf(said, end), builder.context().calendar()));
        boolean late = isLate(said.kind(), real, end) && !staysInTime(closed, real, end);
        if (end.equals(closed.end()) && real.equals(said.standing()) && late == closed.late()) {
            return;
        }
        boolean missed = late && (said.isMissed() || !clocks.isPast(end.version()));
        boolean sameMiss = missed && said.isMissed() && real.unit().equals(said.unit())
                && (actedAt == null || real.expiry().at().equals(said.end()));
        OpenClock told = said.isMissed() && !sameMiss
                ? takenBack(builder, closed, real, end, actedAt)
                : said;
        told = LimitPublisher.publishChanges(builder, told.judgedAnew(real));
        if (missed && !sameMiss) {
            told = LimitPublisher.missed(builder, told);
        }
        if (!missed) {
            LeftBehindMiss.takeBack(builder, said);
        }
        keep(builder, LimitPublisher.ended(builder, told, end, late), missed, end, late);
    }

    /**
     * Judges a limit anew by a plan that the facts, put right, give it (更正): here it is not the days in force then that count.
     *
     * @param actedAt when they were put right, UTC
     */
    static void correct(ClockDecisionBuilder builder, ClosedClock closed, ClockPlan plan, Instant actedAt) {
        PetitionClocks clocks = builder.clocks();
        OpenClock said = closed.clock();
        ClockEnd end = clocks.endsOf(said).findFirst().orElse(closed.end());
        ClockState real = ClockState.replay(plan, clocks.turnsOf(said, end), builder.context().calendar());
        boolean late = isLate(said.kind(), real, end);
        boolean missed = late && (said.isMissed() || !clocks.isPast(end.version()));
        OpenClock told = said.isMissed() && !missed
                ? LimitPublisher.missTakenBack(builder, said, MissTakenBackReason.CORRECTED, actedAt)
                : said;
        told = LimitPublisher.publishCorrected(builder, told.planned(plan).judgedAnew(real));
        if (missed && !said.isMissed()) {
            told = LimitPublisher.missed(builder, told);
        }
        if (!missed) {
            LeftBehindMiss.takeBack(builder, said);
        }
        keep(builder, LimitPublisher.ended(builder, told, end, late), missed, end, late);
    }

    /** Limits that have ended never ran, by the facts as they were put right: a miss is taken back, and nothing is left to be judged. */
    static void neverRan(ClockDecisionBuilder builder, ClockId id, Instant actedAt) {
        for (ClosedClock closed : builder.clocks().closed(id::equals)) {
            if (closed.clock().isMissed()) {
                OpenClock told = LimitPublisher.missTakenBack(builder, closed.clock(), MissTakenBackReason.CORRECTED,
                        actedAt);
                LimitPublisher.ended(builder, told, closed.end(), false);
            }
        }
        builder.update(builder.clocks().withoutClosed(id));
    }

    /**
     * Whether a limit had passed when it ended. What a unit received itself was nobody's to send on from the first, whatever day the receipt
     * is found to have been (Art. 23).
     */
    static boolean isLate(ClockKind kind, ClockState real, ClockEnd end) {
        return real.isPast(end.at()) && !isNobodys(kind, end);
    }

    /** Whether it ended because there never was anything to be done. */
    static boolean wasNobodys(ClosedClock closed) {
        return isNobodys(closed.clock().kind(), closed.end());
    }

    private static boolean isNobodys(ClockKind kind, ClockEnd end) {
        return kind == ClockKind.DISPATCH && end.reason() == LimitEndReason.NO_LONGER_DUE;
    }

    /** With the end that it was judged by, unless that was found missed or the step gave it other days: calendars come and go. */
    private static ClockState byDaysThen(ClosedClock closed, ClockState real) {
        ClockState said = closed.clock().standing();
        return !closed.clock().isMissed() && real.grantsAtLeast(said) && said.grantsAtLeast(real)
                ? real.withExpiry(said.expiry())
                : real;
    }

    /** Whether it was in time by the days in force then, and what became known since only gave it more of them. */
    private static boolean staysInTime(ClosedClock closed, ClockState real, ClockEnd end) {
        ClockState said = closed.clock().standing();
        return !closed.late() && real.grantsAtLeast(said) && !said.isPast(end.at());
    }

    private static OpenClock takenBack(ClockDecisionBuilder builder, ClosedClock closed, ClockState real, ClockEnd end,
            @Nullable Instant actedAt) {
        OpenClock said = closed.clock();
        MissTakenBackReason reason;
        if (actedAt == null) {
            reason = MissTakenBackReason.CALENDAR;
        } else if (!real.unit().equals(said.unit())) {
            reason = MissTakenBackReason.HANDED_OVER;
        } else if (!end.equals(closed.end()) && real.equals(said.standing())) {
            reason = end.meets(said.kind()) ? MissTakenBackReason.DONE_IN_TIME : MissTakenBackReason.ENDED_IN_TIME;
        } else {
            reason = MissTakenBackReason.MOVED_IN_TIME;
        }
        return LimitPublisher.missTakenBack(builder, said, reason, actedAt);
    }

    /** Takes back what another calendar shows never to have been missed. It makes nobody late who was in time by the days in force then. */
    static void applyCalendar(ClockDecisionBuilder builder) {
        for (ClosedClock closed : List.copyOf(builder.clocks().closed())) {
            if (closed.clock().isMissed()) {
                judgeAnew(builder, closed, null);
            }
        }
    }
}
