package org.petitions.intake.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;

/**
 * A review or re-review (复查、复核).
 *
 * @param version the case's version of its request, or of its decision once there is one
 * @param step which of the two
 * @param body unit id of who answers it
 * @param since when it was asked for, or decided
 * @param outcome what it came to, or null while it is under way
 * @param changedTo what it changed the answer to; null where it changed nothing or did not say, and while it is under way
 * @param before the review that a re-review is against; null of a review, and of a re-review that an earlier release kept as decided
 */
public record TrackedReview(long version, ReviewStep step, String body, Instant since,
        @Nullable ReviewOutcome outcome, @Nullable HandlingOutcome changedTo, @Nullable TrackedReview before) {

    /** The successor answers what waits for an opinion; what was decided stays the decision of the body that was. */
    TrackedReview succeeded(String former, String successor) {
        return former.equals(body) ? answeredBy(successor) : this;
    }

    /** Another answers what waits for an opinion. */
    TrackedReview answeredBy(String other) {
        return outcome == null ? new TrackedReview(version, step, other, since, null, null, before) : this;
    }
}
