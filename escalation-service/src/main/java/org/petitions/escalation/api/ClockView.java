package org.petitions.escalation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.ClockState;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.engine.PetitionClocks;
import org.petitions.escalation.policy.Expiry;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;

/**
 * An open clock as it is shown.
 *
 * @param clock its code, with its names
 * @param key which of several of its kind, e.g. a measure's code; null where a case has one at a time
 * @param unit unit id of the unit held to its duty, whose the miss is
 * @param actingUnit unit id of the one that has to act: another where the limit was handed over after its end
 * @param lastDay the last day in time, in Asia/Shanghai; null while it cannot be known because the clock is paused
 * @param dueAt the first instant that is too late, UTC; null as the last day
 * @param provisional whether the next holiday notice may still move the last day
 * @param paused whether a pause has been set that nobody has ended
 * @param pausedFrom its first day, in Asia/Shanghai: from then on days are not counted; null when none is set
 * @param lengthenedBy days it was given more (延期), 0 for none
 * @param daysNotCounted days left out of the count so far
 * @param state COUNTING, CLIMBING, ACKNOWLEDGED, INSTRUCTED or EXHAUSTED
 * @param revision number of the latest published event of its limit; 0 before any was
 * @param misses how often it was said to be missed; all but the last were taken back
 * @param acknowledgeBy until when the leader told last has to acknowledge; null when nobody has to
 */
record ClockView(ClockKind clock, @Nullable String key, String zh, String en, int occurrence, String unit,
        String actingUnit,
        Instant startedAt, @Nullable LocalDate lastDay, @Nullable Instant dueAt, boolean provisional, boolean paused,
        @Nullable LocalDate pausedFrom, int lengthenedBy, long daysNotCounted, String state,
        int revision, int misses, @Nullable Instant acknowledgeBy, String policy,
        List<RaisedAlertView> alerts) {

    /** An alert that the clock has raised. */
    record RaisedAlertView(String alertId, Rung rung, String post, RaisedAlert.Kind kind, RaisedAlert.State state) {

        static RaisedAlertView of(RaisedAlert alert) {
            return new RaisedAlertView(alert.id(), alert.rung(), alert.post(), alert.kind(), alert.state());
        }
    }

    static ClockView of(PetitionClocks petition, OpenClock clock) {
        String state = switch (clock.phase()) {
            case ClockPhase.Counting _ -> "COUNTING";
            case ClockPhase.Escalating _ -> "CLIMBING";
            case ClockPhase.Acknowledged _ -> "ACKNOWLEDGED";
            case ClockPhase.Instructed _ -> "INSTRUCTED";
            case ClockPhase.LadderExhausted _ -> "EXHAUSTED";
        };
        Instant acknowledgeBy = clock.phase() instanceof ClockPhase.Escalating climbing
                ? climbing.acknowledgeBy()
                : null;
        ClockState standing = clock.standing();
        Expiry known = clock.isPaused() && standing.knownEnd() == null ? null : standing.expiry();
        String key = clock.id().key();
        return new ClockView(clock.kind(), key.isEmpty() ? null : key, clock.kind().zh(), clock.kind().en(),
                clock.occurrence(), clock.unit(), petition.actingUnit(clock), clock.plan().from(),
                known == null ? null : known.lastDay(),
                known == null ? null : known.at(), standing.expiry().provisional(), clock.isPaused(),
                clock.isPaused() ? standing.pausedFrom() : null, standing.lengthenedBy(), standing.daysNotCounted(),
                state, clock.published() == null ? 0 : clock.published().revision(), clock.misses(), acknowledgeBy,
                clock.policy(),
                clock.alerts().stream().map(RaisedAlertView::of).toList());
    }
}
