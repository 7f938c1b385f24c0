package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * Missed; a leader took note, and has until then to see the act done, or the next is told that it is not. To take note is not the act
     * (阅知确认不等于办结).
     *
     * @param alertId the alert that was acknowledged; null with {@code actBy}
     * @param actBy null in what was kept before an acknowledgement had an end, and where the clock itself has ended
     */
    record Acknowledged(@Nullable String alertId, @Nullable Instant actBy) implements ClockPhase {
        /** Without an end: nothing is waited for. */
        public static final Acknowledged WITHOUT_END = new Acknowledged(null, null);
    }

    /**
     * Missed; a leader who was told gave an instruction (批示), which counts as the leader's act until its day. Nothing is told before.
     *
     * @param alertId the alert that the leader had been told by
     * @param until the first instant after the instruction's day
     */
    record Instructed(String alertId, Instant until) implements ClockPhase {}

    /**
     * Missed; the ladder has no rung left, and the duty desk is called, again and again until the act is done.
     *
     * @param alertId the call that stands; null with {@code callAgainAt}
     * @param calls how often the desk was called, from 1; null with {@code callAgainAt}
     * @param callAgainAt null in what was kept before calls were repeated
     */
    record LadderExhausted(@Nullable String alertId, @Nullable Integer calls, @Nullable Instant callAgainAt)
            implements ClockPhase {}
}
