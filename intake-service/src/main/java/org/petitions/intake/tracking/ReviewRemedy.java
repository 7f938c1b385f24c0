package org.petitions.intake.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewStep;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredReviewRequest;
import org.petitions.intake.status.PetitionStatus;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedReply;
import org.petitions.intake.status.TrackedReview;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;

/** The remedy a petitioner has against the opinion that stands (救济途径, Art. 35, 36). */
sealed interface ReviewRemedy {

    /**
     * It can be asked for now.
     *
     * @param opinion the case's version of the opinion it is against
     * @param lastDay the last day for it; null while the written opinion is not known to have been received, for the window runs
     *     from then
     */
    record Available(ReviewStep step, long opinion, @Nullable LocalDate lastDay) implements ReviewRemedy {}

    /**
     * There is none now.
     *
     * @param article the article that says so, or 0 where it is that of the step asked for
     */
    record Unavailable(RequestRefusal reason, int article) implements ReviewRemedy {}

    /** The remedy there is now. An end that the petitioner did not agree to takes nobody's remedy away; other ends leave none. */
    static ReviewRemedy of(StoredPetition petition, TrackedCase progress, LegalCalendar calendar, Instant now) {
        TrackedReply answer = progress.answer();
        TrackedReview review = progress.review();
        if (petition.matter().purpose() != Purpose.CLAIM) {
            return new Unavailable(RequestRefusal.REVIEW_FOR_CLAIMS_ONLY, 0);
        }
        if (AnswerWithdrawal.isWithdrawn(petition, progress)) {
            return new Unavailable(RequestRefusal.ALREADY_WITHDRAWN, 0);
        }
        if (progress.status() == PetitionStatus.CLOSED
                && (answer == null || !keepsRemedy(progress.ending().end()))) {
            return new Unavailable(RequestRefusal.CASE_ENDED, 0);
        }
        if (answer == null) {
            return new Unavailable(RequestRefusal.NO_OPINION_YET, 0);
        }
        if (review != null && review.outcome() == null) {
            return new Unavailable(RequestRefusal.UNDER_REVIEW, 0);
        }
        if (review != null && review.step() == ReviewStep.REREVIEW) {
            return new Unavailable(RequestRefusal.NO_STEP_LEFT, 36);
        }
        return against(petition, progress, review, review == null ? answer.version() : review.version(), calendar, now);
    }

    /** Days from receiving a written opinion within which the next step may be asked for (Art. 35, 36). */
    private static int daysToAsk(ReviewStep step) {
        return switch (step) {
            case REVIEW -> LegalFigure.REVIEW_REQUEST.days();
            case REREVIEW -> LegalFigure.REREVIEW_REQUEST.days();
        };
    }

    private static boolean keepsRemedy(@Nullable CaseEnd end) {
        return end != null && end.keepsRemedy();
    }

    private static ReviewRemedy against(StoredPetition petition, TrackedCase progress, @Nullable TrackedReview review,
            long opinion,
            LegalCalendar calendar, Instant now) {
        ReviewStep step = review == null ? ReviewStep.REVIEW : ReviewStep.REREVIEW;
        StoredReviewRequest asked = petition.review();
        if (asked != null && asked.of() == opinion) {
            return new Unavailable(RequestRefusal.REVIEW_ASKED, PetitionerRequest.articleOf(step));
        }
        Optional<Deadline> window = progress.papers()
                .receivedAt(review == null ? DocumentKind.HANDLING_OPINION : DocumentKind.REVIEW_OPINION)
                .map(received -> calendar.afterDays(received, daysToAsk(step)));
        return window.filter(deadline -> !now.isBefore(deadline.end())).isPresent()
                ? new Unavailable(RequestRefusal.REVIEW_WINDOW_PASSED, PetitionerRequest.articleOf(step))
                : new Available(step, opinion, window.map(Deadline::lastDay).orElse(null));
    }
}
