package org.petitions.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;

/**
 * A limit that somebody is held to now, as it stands in the case's document for lists.
 *
 * @param key which of the clocks of this kind that may run at once, or null
 * @param unit unit id of who has to act
 * @param lastDay ISO date, in Asia/Shanghai; null while it stands still
 * @param end the first instant that is too late, UTC; null while it stands still
 * @param provisional whether a holiday notice to come may still move it (暂定)
 * @param paused whether it stands still
 * @param missed whether it was said to be missed, and that was not taken back
 */
public record RunningLimit(ClockKind clock, @Nullable String key, String unit, @Nullable String lastDay,
        @Nullable Instant end, boolean provisional, boolean paused, boolean missed) {
    /** The field of a case's document that has them. No step writes it. */
    public static final String FIELD = "running";
    /** The field that has the next of their ends; absent where none runs. */
    public static final String DUE = "due";
}
