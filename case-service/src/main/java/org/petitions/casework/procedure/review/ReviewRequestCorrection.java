package org.petitions.casework.procedure.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.RemedyWindow;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Hearing;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalCalendar;

/**
 * The day on which the request that waits was received, put right where it was recorded wrongly (更正): the 30 days for the opinion are as if it
 * had been recorded so from the start (Art. 35, 36). A request that proves to be late is refused after it, by the step for that.
 */
public final class ReviewRequestCorrection {
    private static final Rules<CorrectReviewRequest> CORRECTION = new Rules<CorrectReviewRequest>()
            .refuse(Reason.REQUEST_DAY_STANDS, (correct, state, _) -> !mayMove(correct.receivedOn(), state))
            .refuse(Reason.RECEIVED_LATER,
                    (correct, _, context) -> correct.receivedOn().isAfter(correct.recordedOn())
                            || correct.receivedOn().isAfter(context.today()))
            .refuse(Reason.RECEIVED_BEFORE_ANSWER, (correct, state, _) -> isBeforeAnswer(correct.receivedOn(), state));

    private ReviewRequestCorrection() {}

    /**
     * Put the day right. Why is kept sealed with the case.
     *
     * @param recordedOn day on which an office recorded the request, in Asia/Shanghai: it was received no later
     * @param before the day of receipt as it stands, in Asia/Shanghai
     * @param receivedOn the right day of receipt, in Asia/Shanghai
     */
    public record CorrectReviewRequest(LocalDate recordedOn, LocalDate before, LocalDate receivedOn)
            implements CaseCommand {
        @Override
        public Step step() {
            return Step.CORRECT_REVIEW_REQUEST;
        }

        @Override
        public List<String> evidence() {
            return List.of("receivedOn.before=" + before, "receivedOn.after=" + receivedOn);
        }

        @Override
        public PartDecision decide(CaseState state, DecisionContext context) {
            return state.phase() instanceof UnderReview here
                    ? CORRECTION.decide(this, state, context, () -> PartDecision.allowed(
                            new ReviewEvent.ReviewRequestCorrected(state.id(), state.nextVersion(), context.at(),
                                    here.step(), here.body(), here.requestedOn(), receivedOn)))
                    : new PartDecision.Forbidden(Reason.ILLEGAL_STEP);
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (state.phase() instanceof UnderReview && !state.isBeingHeard()) {
            steps.add(Step.CORRECT_REVIEW_REQUEST);
        }
    }

    /** The days of a hearing since were left out of the count of a re-review as it ran (Art. 36): that is not counted anew. */
    private static boolean mayMove(LocalDate receivedOn, CaseState state) {
        if (!(state.phase() instanceof UnderReview here) || here.requestedOn().equals(receivedOn)) {
            return false;
        }
        Hearing hearing = state.hearing();
        return here.step() == ReviewStep.REVIEW || hearing == null || hearing.from().isBefore(here.requestedOn());
    }

    private static boolean isBeforeAnswer(LocalDate receivedOn, CaseState state) {
        var given = RemedyWindow.opinionGivenAt(state);
        return given != null && receivedOn.isBefore(LegalCalendar.dayOf(given));
    }

    static CaseState corrected(CaseState state, ReviewEvent.ReviewRequestCorrected event) {
        return state.phase() instanceof UnderReview here
                ? state.with(new UnderReview(here.step(), here.body(), event.after(), here.before(), here.ended()))
                : state;
    }
}
