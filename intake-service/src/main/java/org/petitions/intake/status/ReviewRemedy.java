package org.petitions.intake.status;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;

/**
 * The remedy that is open against the opinion that stands (救济途径, Art. 35, 36), by what the case's events tell.
 *
 * @param step review or re-review
 * @param window within which it may be asked for; null while the written opinion is not known to have been received, for the window
 *     runs from then
 */
public record ReviewRemedy(ReviewStep step, @Nullable Deadline window) {

    /** The remedy open at this moment; empty when none is left, none has come yet, or one is being used. */
    public static Optional<ReviewRemedy> of(TrackedCase tracked, Purpose purpose, LegalCalendar calendar, Instant now) {
        CaseEnd end = tracked.ending().end();
        TrackedReview review = tracked.review();
        boolean leftByTheEnd = end == null || end.keepsRemedy();
        if (!tracked.handling().wayOf(purpose).hasReview() || tracked.answer() == null || !leftByTheEnd
                || (review != null && (review.outcome() == null || review.step() == ReviewStep.REREVIEW))) {
            return Optional.empty();
        }
        ReviewStep step = review == null ? ReviewStep.REVIEW : ReviewStep.REREVIEW;
        Deadline window = tracked.papers()
                .windowFrom(review == null ? DocumentKind.HANDLING_OPINION : DocumentKind.REVIEW_OPINION)
                .map(received -> calendar.afterDays(received, daysToAsk(step))).orElse(null);
        return window != null && !now.isBefore(window.endByEveryReading())
                ? Optional.empty()
                : Optional.of(new ReviewRemedy(step, window));
    }

    /** Days from receiving a written opinion within which the next step may be asked for (Art. 35, 36). */
    private static int daysToAsk(ReviewStep step) {
        return switch (step) {
            case REVIEW -> LegalFigure.REVIEW_REQUEST.days();
            case REREVIEW -> LegalFigure.REREVIEW_REQUEST.days();
        };
    }
}
