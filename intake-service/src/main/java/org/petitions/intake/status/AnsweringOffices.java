package org.petitions.intake.status;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose answer to a petition has gone out. */
public final class AnsweringOffices {
    private AnsweringOffices() {}

    /**
     * Unit ids of who gave a reply that stands, of who has its case now, and of who decided on a review or re-review. A reply that was set aside no
     * longer counts: its unit handles the case anew.
     *
     * @param cases how far each of the petition's has come
     */
    public static Set<String> of(Collection<TrackedCase> cases) {
        Set<String> offices = new HashSet<>();
        for (TrackedCase each : cases) {
            if (each.answer() != null) {
                add(each.answer().unit(), offices);
                add(each.unit(), offices);
            }
            for (TrackedReview review = each.review(); review != null; review = review.before()) {
                add(review.outcome() == null ? null : review.body(), offices);
            }
        }
        return Set.copyOf(offices);
    }

    private static void add(@Nullable String office, Set<String> offices) {
        if (office != null) {
            offices.add(office);
        }
    }
}
