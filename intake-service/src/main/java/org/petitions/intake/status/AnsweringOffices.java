package org.petitions.intake.status;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose answer to a petition has gone out.
 *
 * @param standing unit ids of who gave a reply that stands, of who has its case now, and of who decided on a review or re-review
 * @param past by unit id, until when a reply stood that was set aside, where another has gone out since; while its case is handled anew, none
 */
public record AnsweringOffices(Set<String> standing, Map<String, Instant> past) {
    public AnsweringOffices {
        standing = Set.copyOf(standing);
        past = Map.copyOf(past);
    }

    /** @param cases how far each of the petition's has come */
    public static AnsweringOffices of(Collection<TrackedCase> cases) {
        Set<String> offices = new HashSet<>();
        Map<String, Instant> past = new HashMap<>();
        for (TrackedCase each : cases) {
            if (each.answer() != null) {
                add(each.answer().unit(), offices);
                add(each.unit(), offices);
                each.pastAnswers().forEach((unit, until) -> past.merge(unit, until,
                        (one, other) -> one.isAfter(other) ? one : other));
            }
            for (TrackedReview review = each.review(); review != null; review = review.before()) {
                add(review.outcome() == null ? null : review.body(), offices);
            }
        }
        return new AnsweringOffices(offices, past);
    }

    /**
     * Whether what an office handed in with a reply went out with one. What was handed in after its reply was set aside was a draft of one that
     * never did, if another unit has the case now.
     *
     * @param handedInAt when it was the petition's
     */
    public boolean hasSent(String office, Instant handedInAt) {
        return standing.contains(office) || handedInAt.isBefore(past.getOrDefault(office, Instant.MIN));
    }

    private static void add(@Nullable String office, Set<String> offices) {
        if (office != null) {
            offices.add(office);
        }
    }
}
