package org.petitions.escalation.engine;

import java.time.Instant;
import org.petitions.escalation.clocks.ClockChange;
import org.petitions.escalation.clocks.ClockHistory;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.Rung;

/**
 * A unit was late to tell the petitioner (Art. 23) when the petition left it: it was redirected, taken back, or found to lie in another's
 * competence. The limit ends as the first unit's miss; whom its climb has told is asked on, and the climb goes on above that unit, until the
 * petitioner is told.
 *
 * <p>Where it accuses somebody (检举控告), whoever heads the unit that has it no more hears nothing of it since then (Art. 30): it may have left
 * because it proved to be an accusation, and who heads the unit must not learn that from an alert. It is told above that unit alone.
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
        boolean silent = builder.clocks().accuses();
        if (!ending.isMissed()) {
            // Nobody watched at that moment: whoever would have been told then is told now.
            if (silent) {
                OpenClock said = LimitPublisher.missed(builder, LimitPublisher.publishChanges(builder, ending));
                builder.update(builder.clocks().with(tellAbove(builder, said)));
            } else {
                EscalationRules.onDue(builder, ending);
            }
        }
        OpenClock missed = builder.clocks().openClock(ending.id()).orElseThrow();
        CarriedClimb climb = CarriedClimb.of(missed, at);
        OpenClock left = new OpenClock(ClockId.leftBehind(missed.kind(), missed.occurrence()), missed.occurrence(),
                missed.startedBy(), missed.plan(), missed.standing(), missed.policy(), missed.phase(),
                climb.alerts(), null);
        builder.update(builder.clocks().with(climb.takenFrom(missed)).with(left)
                .with(left.id(), handedOver(builder.clocks(), missed, left.id())));
        if (silent) {
            builder.update(builder.clocks().with(withoutHead(builder, left)));
        }
    }

    /** The unit's head is asked for nothing any more; a climb that rested there goes on at once. */
    private static OpenClock withoutHead(ClockDecisionBuilder builder, OpenClock left) {
        OpenClock released = left;
        for (RaisedAlert alert : left.alerts()) {
            if (alert.isOpen() && isHeads(alert)) {
                released = builder.withdrawAlert(released, alert, AlertWithdrawalReason.NO_LONGER_DUE);
            }
        }
        boolean rested = left.climbRestsOn().flatMap(left::alert).filter(LeftBehindMiss::isHeads).isPresent();
        return rested ? tellAbove(builder, released) : released;
    }

    private static boolean isHeads(RaisedAlert alert) {
        return alert.rung() == Rung.UNIT_HEAD && alert.kind() != RaisedAlert.Kind.DESK;
    }

    private static OpenClock tellAbove(ClockDecisionBuilder builder, OpenClock clock) {
        return EscalationRules.escalate(builder, clock, clock.highestTold().orElse(Rung.UNIT_HEAD),
                AlertReason.LIMIT_MISSED);
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
