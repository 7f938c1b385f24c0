package org.petitions.escalation.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.OpenClock;

/**
 * A case that was taken over from a ledger (历史台账): its first events tell the past by its true days.
 *
 * @param until version of the last of them
 * @param readAt when all of them had been read, UTC; null before
 */
public record ImportedPast(long until, @Nullable Instant readAt) {

    /** Whether a clock was over already when the case was taken over: an old omission, not a new one. */
    boolean wasMissedBeforeImport(OpenClock clock) {
        return clock.startedBy() <= until && readAt != null && clock.standing().isPast(readAt);
    }
}
