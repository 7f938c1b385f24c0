package org.petitions.casework.procedure.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.Rating;

/**
 * The petitioner's ratings (满意度评价, Art. 21): asked once after each answer, for a while.
 *
 * @param askedAt when the last answer was given, or null before any
 * @param latest the rating of that answer, or null while there is none
 */
public record Ratings(@Nullable Instant askedAt, @Nullable Rating latest) {
    static final Ratings NONE = new Ratings(null, null);

    /** A new answer is rated anew. */
    public Ratings asked(Instant at) {
        return new Ratings(at, null);
    }

    /** The same with the rating of the last answer. */
    public Ratings rated(Rating rating) {
        return new Ratings(askedAt, rating);
    }
}
