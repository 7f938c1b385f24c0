package org.petitions.escalation.engine;

import java.time.Instant;
import org.petitions.escalation.clocks.ClockChange;
import org.petitions.escalation.clocks.ClockHistory;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.events.terms.AlertWithdrawalReason;

/**
 * A unit was late to tell the petitioner (Art. 23) when the petition left it: it was redirected, taken back, or found to lie in another's
 * competence. The limit ends as the first unit's miss; whom its climb has told is asked on, and the climb goes on above that unit, until the
 * petitioner is told.
 */
final class LeftBehindMiss {
    private LeftBehindMiss() {}

    /**
     * Keeps what the miss of a clock has brought about beside the clock, which is about to end without it. In time there is nothing to keep.
     *
     * @param at since when the unit owes nothing, UTC
     */
    static void keep(ClockDecisionBuilder builder, OpenClock ending, Instant at) {
        if (!ending.standing().isPast(at)) {
            return;
        }
        if (!ending.isMissed()) {
            // Nobody watched at that moment: whoever would have been told then is told now.
            EscalationRules.onDue(builder, ending);
        }
        OpenClock missed = builder.clocks().openClock(ending.id()).orElseThrow();
        CarriedClimb climb = CarriedClimb.of(missed, at);
        OpenClock left = new OpenClock(ClockId.leftBehind(missed.kind(), missed.occurrence()), missed.occurrence(),
                missed.startedBy(), missed.plan(), missed.standing(), missed.policy(), missed.phase(),
                climb.alerts(), null);
        builder.update(builder.clocks().with(climb.takenFrom(missed)).with(left)
                .with(left.id(), handedOver(builder.clocks(), missed, left.id())));
    }

    /** Who had to act in the late unit's place is asked on in its place (Art. 24). */
    private static ClockHistory handedOver(PetitionClocks clocks, OpenClock missed, ClockId left) {
        ClockHistory known = clocks.historyOf(left);
        for (ClockChange turn : clocks.turnsOf(missed, null)) {
            known = turn instanceof ClockChange.HandedOver ? known.with(turn) : known;
        }
        return known;
    }

    /** The petitioner was told, or need not be any more. */
    static void end(ClockDecisionBuilder builder, OpenClock left, AlertWithdrawalReason reason) {
        OpenClock ending = left;
        for (RaisedAlert alert : left.alerts()) {
            if (alert.isOpen()) {
                ending = builder.withdrawAlert(ending, alert, reason);
            }
        }
        builder.update(builder.clocks().without(ending));
    }

    /** The running that was said to be missed proves to have been in time. */
    static void takeBack(ClockDecisionBuilder builder, OpenClock closed) {
        if (closed.id().equals(ClockId.sole(closed.kind()))) {
            builder.clocks().openClock(ClockId.leftBehind(closed.kind(), closed.occurrence()))
                    .filter(left -> left.id().isLeftBehind())
                    .ifPresent(left -> end(builder, left, AlertWithdrawalReason.LIMIT_MOVED));
        }
    }
}
