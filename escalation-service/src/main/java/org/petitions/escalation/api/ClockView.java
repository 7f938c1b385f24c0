package org.petitions.escalation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.Alert;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.Phase;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;

/**
 * An open clock as it is shown.
 *
 * @param clock its code, with its names
 * @param lastDay the last day in time, in Asia/Shanghai
 * @param dueAt the first instant that is too late, UTC
 * @param provisional whether the next holiday notice may still move the last day
 * @param state COUNTING, CLIMBING, ACKNOWLEDGED or EXHAUSTED
 * @param acknowledgeBy until when the leader told last has to acknowledge; null when nobody has to
 */
record ClockView(ClockKind clock, String zh, String en, int occurrence, String unit, Instant startedAt,
        LocalDate lastDay, Instant dueAt, boolean provisional, String state, @Nullable Instant acknowledgeBy,
        String policy, List<AlertView> alerts) {

    /** An alert that the clock has raised. */
    record AlertView(String alertId, Rung rung, String post, Alert.Kind kind, Alert.State state) {

        static AlertView of(Alert alert) {
            return new AlertView(alert.id(), alert.rung(), alert.post(), alert.kind(), alert.state());
        }
    }

    static ClockView of(OpenClock clock) {
        String state = switch (clock.phase()) {
            case Phase.Counting _ -> "COUNTING";
            case Phase.Climbing _ -> "CLIMBING";
            case Phase.Acknowledged _ -> "ACKNOWLEDGED";
            case Phase.Exhausted _ -> "EXHAUSTED";
        };
        Instant acknowledgeBy = clock.phase() instanceof Phase.Climbing climbing ? climbing.acknowledgeBy() : null;
        return new ClockView(clock.kind(), clock.kind().zh(), clock.kind().en(), clock.occurrence(), clock.unit(),
                clock.startedAt(), clock.deadline().lastDay(), clock.deadline().end(), clock.deadline().provisional(),
                state, acknowledgeBy, clock.policy(), clock.alerts().stream().map(AlertView::of).toList());
    }
}
