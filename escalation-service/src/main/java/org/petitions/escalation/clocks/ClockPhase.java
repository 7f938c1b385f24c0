package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.List;
import org.petitions.events.terms.Rung;

/** Where an open clock stands. */
public sealed interface ClockPhase {

    /**
     * In time.
     *
     * @param warnings those still to come, as the plan names them, most first
     */
    record Counting(List<Integer> warnings) implements ClockPhase {
        public Counting {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Missed; a leader has been told and has until then to acknowledge (阅知确认), or the next is told.
     *
     * @param alertId the alert that waits for it
     */
    record Escalating(Rung rung, String alertId, Instant acknowledgeBy) implements ClockPhase {}

    /** Missed; a leader took note, and the climb has stopped. */
    record Acknowledged() implements ClockPhase {}

    /** Missed; the ladder has no rung left, and the duty desk has been called. */
    record LadderExhausted() implements ClockPhase {}
}
