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
public record Answer(long version, Instant at, HandlingOutcome outcome, boolean rated) {
    Answer afterRating() {
        return new Answer(version, at, outcome, true);
    }
}
