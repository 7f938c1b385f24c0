package org.petitions.intake.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.Deadline;
import org.petitions.calendar.LegalCalendar;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewStep;
import org.petitions.intake.registration.StoredPetition;
import org.petitions.intake.registration.StoredPetition.ReviewRequest;
import org.petitions.intake.status.Answer;
import org.petitions.intake.status.PetitionStatus;
import org.petitions.intake.status.Progress;
import org.petitions.intake.status.Review;

/** The remedy a petitioner has against the opinion that stands (救济途径, Art. 35, 36). */
sealed interface Remedy {

    /** Days from receiving a written opinion within which the next step may be asked for (Art. 35, 36). */
    int WINDOW_DAYS = 30;

    /**
     * It can be asked for now.
     *
     * @param opinion the case's version of the opinion it is against
     * @param lastDay the last day for it; null while the written opinion is not known to have been received, for the window runs
     *     from then
     */
    record Open(ReviewStep step, long opinion, @Nullable LocalDate lastDay) implements Remedy {}

    /**
     * There is none now.
     *
     * @param article the article that says so, or 0 where it is that of the step asked for
     */
    record None(Refusal reason, int article) implements Remedy {}

    /** The remedy there is now. An end that the petitioner did not agree to takes nobody's remedy away; other ends leave none. */
    static Remedy of(StoredPetition petition, Progress progress, LegalCalendar calendar, Instant now) {
        Answer answer = progress.answer();
        Review review = progress.review();
        if (petition.matter().purpose() != Purpose.CLAIM) {
            return new None(Refusal.REVIEW_FOR_CLAIMS_ONLY, 0);
        }
        if (AnswerWithdrawal.isWithdrawn(petition, progress)) {
            return new None(Refusal.ALREADY_WITHDRAWN, 0);
        }
        if (progress.status() == PetitionStatus.CLOSED
                && (answer == null || !keepsRemedy(progress.ending().end()))) {
            return new None(Refusal.CASE_ENDED, 0);
        }
        if (answer == null) {
            return new None(Refusal.NO_OPINION_YET, 0);
        }
        if (review != null && review.outcome() == null) {
            return new None(Refusal.UNDER_REVIEW, 0);
        }
        if (review != null && review.step() == ReviewStep.REREVIEW) {
            return new None(Refusal.NO_STEP_LEFT, 36);
        }
        return against(petition, progress, review, review == null ? answer.version() : review.version(), calendar, now);
    }

    private static boolean keepsRemedy(@Nullable CaseEnd end) {
        return end != null && end.keepsRemedy();
    }

    private static Remedy against(StoredPetition petition, Progress progress, @Nullable Review review, long opinion,
            LegalCalendar calendar, Instant now) {
        ReviewStep step = review == null ? ReviewStep.REVIEW : ReviewStep.REREVIEW;
        ReviewRequest asked = petition.review();
        if (asked != null && asked.of() == opinion) {
            return new None(Refusal.REVIEW_ASKED, Word.articleOf(step));
        }
        Optional<Deadline> window = progress.papers()
                .receivedAt(review == null ? DocumentKind.HANDLING_OPINION : DocumentKind.REVIEW_OPINION)
                .map(received -> calendar.afterDays(received, WINDOW_DAYS));
        return window.filter(deadline -> !now.isBefore(deadline.end())).isPresent()
                ? new None(Refusal.REVIEW_WINDOW_PASSED, Word.articleOf(step))
                : new Open(step, opinion, window.map(Deadline::lastDay).orElse(null));
    }
}
