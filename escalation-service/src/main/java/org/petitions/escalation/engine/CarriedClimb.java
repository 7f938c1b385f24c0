package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.events.terms.AlertWithdrawalReason;

/**
 * What the miss of a clock has brought about, for the running that takes its place when the way of handling changes (Art. 31). Where the new
 * limit is over too, the climb goes on where it stood; where it is not, whoever was told is passed over when it is missed in its turn. So no
 * sequence of changes tells the same rung twice and keeps the next from being told.
 *
 * @param alerts what was raised about the miss
 * @param phase where the climb stood; null where the limit was not missed, and of runnings before only their leaders are known
 */
record CarriedClimb(List<RaisedAlert> alerts, @Nullable ClockPhase phase) {
    static final CarriedClimb NONE = new CarriedClimb(List.of(), null);

    CarriedClimb {
        alerts = List.copyOf(alerts);
    }

    /**
     * Of a running that ends.
     *
     * @param at when the way was changed, UTC: a miss said of a later moment never was one of that running
     */
    static CarriedClimb of(OpenClock ending, Instant at) {
        List<RaisedAlert> ofMiss = ending.alerts().stream().filter(RaisedAlert::concernsMiss).toList();
        if (!ending.isMissed()) {
            return new CarriedClimb(ofMiss, null);
        }
        return ending.standing().isPast(at) ? new CarriedClimb(ofMiss, ending.phase()) : NONE;
    }

    /** Whether there is anything to carry over. */
    boolean goesOn() {
        return !alerts.isEmpty();
    }

    /** The running that ends without it, so that its end withdraws nothing of it. */
    OpenClock takenFrom(OpenClock ending) {
        return ending.withAlerts(ending.alerts().stream().filter(alert -> !alerts.contains(alert)).toList());
    }

    /**
     * Hands it to the running that a step has started.
     *
     * @param version the case's version at that step
     */
    void carryOver(ClockDecisionBuilder builder, ClockId id, long version) {
        OpenClock running = builder.clocks().open().get(id);
        if (running == null || running.startedBy() != version || !goesOn()) {
            return;
        }
        if (phase != null && running.standing().isPast(builder.now())) {
            builder.update(builder.clocks()
                    .with(LimitPublisher.missed(builder, running).withAlerts(alerts).withPhase(phase)));
            return;
        }
        OpenClock left = running.withAlerts(alerts);
        for (RaisedAlert alert : alerts) {
            if (alert.isOpen()) {
                left = builder.withdrawAlert(left, alert, AlertWithdrawalReason.LIMIT_MOVED);
            }
        }
        builder.update(builder.clocks().with(left.withAlerts(
                left.alerts().stream().filter(alert -> alert.kind() == RaisedAlert.Kind.CLIMB).toList())));
    }
}
