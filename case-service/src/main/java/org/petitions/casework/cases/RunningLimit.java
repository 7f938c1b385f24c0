package org.petitions.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;

/**
 * A limit that an office is held to now, as it stands in the case's document for lists; none of a leader in charge.
 *
 * @param key which of the clocks of this kind that may run at once, or null
 * @param unit unit id of who has to act
 * @param lastDay ISO date, in Asia/Shanghai; null while it stands still
 * @param end the first instant that is too late, UTC; null while it stands still
 * @param provisional whether a holiday notice to come may still move it (暂定)
 * @param paused whether it stands still
 * @param missed whether it was said to be missed, and that was not taken back
 * @param pausesAt from when it will stand still, UTC; null when no pause to come is known
 */
public record RunningLimit(ClockKind clock, @Nullable String key, String unit, @Nullable String lastDay,
        @Nullable Instant end, boolean provisional, boolean paused, boolean missed,
        @Nullable Instant pausesAt) {
    /** The field of a case's document that has them. No step writes it. */
    public static final String FIELD = "running";
    /** The field that has the next of their ends; absent where none runs. */
    public static final String DUE = "due";
    /** The field that has when the next of them stands still, absent where no pause is to come: from then on the others are written anew. */
    public static final String PAUSES_AT = "pausesAt";

    /** Whether it stands still at a moment, though it was written before. */
    public boolean isPausedAt(Instant now) {
        return paused || pausesAt != null && !now.isBefore(pausesAt);
    }
}
