package org.petitions.intake.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingOutcome;

/**
 * A reply (答复).
 *
 * @param version the case's version of it, by which it is known from the replies before and after
 * @param at when it was given
 * @param rated whether the petitioner's rating of it has reached the case
 * @param unit unit id of who gave it, whatever unit succeeds it; null where an earlier release kept it
 */
public record TrackedReply(long version, Instant at, HandlingOutcome outcome, boolean rated,
        @Nullable String unit) {
    TrackedReply afterRating() {
        return new TrackedReply(version, at, outcome, true, unit);
    }
}
