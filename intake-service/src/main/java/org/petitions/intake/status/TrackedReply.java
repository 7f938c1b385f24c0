package org.petitions.intake.status;

import java.time.Instant;
import org.petitions.events.terms.HandlingOutcome;

/**
 * A reply (答复).
 *
 * @param version the case's version of it, by which it is known from the replies before and after
 * @param at when it was given
 * @param rated whether the petitioner's rating of it has reached the case
 */
public record TrackedReply(long version, Instant at, HandlingOutcome outcome, boolean rated) {
    TrackedReply afterRating() {
        return new TrackedReply(version, at, outcome, true);
    }
}
