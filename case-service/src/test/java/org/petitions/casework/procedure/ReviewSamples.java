package org.petitions.casework.procedure;

import static org.petitions.casework.procedure.ProcedureSamples.DAY;
import static org.petitions.casework.procedure.ProcedureSamples.MEASURE;
import static org.petitions.casework.procedure.ProcedureSamples.REFUSAL_NOTICE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.casework.procedure.review.HearingRules;
import org.petitions.casework.procedure.review.ReviewDecision;
import org.petitions.casework.procedure.review.ReviewRequestCorrection.CorrectReviewRequest;
import org.petitions.casework.procedure.review.ReviewRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;

/** The commands of review, re-review and hearings, by name. */
final class ReviewSamples {
    private ReviewSamples() {}

    static Map<String, CaseCommand> commands() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
        requests(c);
        decisions(c);
        hearings(c);
        return c;
    }

    private static void requests(Map<String, CaseCommand> c) {
        c.put("request review", new ReviewRules.RequestReview(ReviewStep.REVIEW, null));
        c.put("request re-review", new ReviewRules.RequestReview(ReviewStep.REREVIEW, null));
        c.put("record a request of that day", new ReviewRules.RequestReview(ReviewStep.REVIEW, DAY));
        c.put("record a request of the year before",
                new ReviewRules.RequestReview(ReviewStep.REVIEW, DAY.minusYears(1)));
        c.put("record a request for re-review of that day", new ReviewRules.RequestReview(ReviewStep.REREVIEW, DAY));
        c.put("put the request on that day", new CorrectReviewRequest(DAY.plusYears(9), DAY, DAY));
        c.put("put the request on the day before",
                new CorrectReviewRequest(DAY.plusYears(9), DAY, DAY.minusDays(1)));
        c.put("put the request after its record", new CorrectReviewRequest(DAY, DAY, DAY.plusDays(1)));
        c.put("record a request to come", new ReviewRules.RequestReview(ReviewStep.REVIEW, LocalDate.of(2036, 1, 1)));
        c.put("refuse a late request",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, null,
                        REFUSAL_NOTICE));
        c.put("refuse a late request untold",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, null, null));
        c.put("refuse one of that day for lateness",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, DAY,
                        REFUSAL_NOTICE));
        c.put("refuse after the end",
                new ReviewRules.RefuseReview(ReviewStep.REREVIEW, ReviewRefusalGround.ALREADY_ENDED, null,
                        REFUSAL_NOTICE));
        c.put("refuse for want of an opinion",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.NO_HANDLING_OPINION, null,
                        REFUSAL_NOTICE));
        c.put("refuse for want of an answer",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.NOT_ANSWERED, null,
                        REFUSAL_NOTICE));
        c.put("refuse a request of the day before",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.NO_HANDLING_OPINION,
                        DAY.minusDays(1), REFUSAL_NOTICE));
        c.put("refuse a request to come", new ReviewRules.RefuseReview(ReviewStep.REVIEW,
                ReviewRefusalGround.WINDOW_PASSED, LocalDate.of(2036, 1, 1), REFUSAL_NOTICE));
    }

    private static void decisions(Map<String, CaseCommand> c) {
        c.put("uphold", new ReviewDecision.DecideReview(ReviewOutcome.UPHELD));
        c.put("change", change(HandlingOutcome.EXPLAINED, false));
        c.put("change to support", change(HandlingOutcome.SUPPORTED, false));
        c.put("change to what is carried out", change(HandlingOutcome.SUPPORTED, true));
        c.put("change to what explains", change(HandlingOutcome.EXPLAINED, false));
        c.put("change to support with a measure", new ReviewDecision.DecideReview(ReviewOutcome.CHANGED,
                HandlingOutcome.SUPPORTED, false, List.of(MEASURE)));
        c.put("change to what explains and is carried out", change(HandlingOutcome.EXPLAINED, true));
        c.put("change to what is adopted", change(HandlingOutcome.ADOPTED, false));
        c.put("change to nothing named", new ReviewDecision.DecideReview(ReviewOutcome.CHANGED));
        c.put("uphold and change",
                new ReviewDecision.DecideReview(ReviewOutcome.UPHELD, HandlingOutcome.SUPPORTED, true, List.of()));
        c.put("uphold what is carried out",
                new ReviewDecision.DecideReview(ReviewOutcome.UPHELD, null, true, List.of()));
        c.put("send back", new ReviewDecision.DecideReview(ReviewOutcome.SENT_BACK));
    }

    private static void hearings(Map<String, CaseCommand> c) {
        c.put("open hearing", new HearingRules.OpenHearing(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 10)));
        c.put("open hearing unnoticed",
                new HearingRules.OpenHearing(LocalDate.of(2028, 1, 10), LocalDate.of(2028, 1, 10)));
        c.put("open hearing unannounced",
                new HearingRules.OpenHearing(LocalDate.of(2036, 1, 1), LocalDate.of(2036, 1, 10)));
        c.put("open hearing noticed before it came",
                new HearingRules.OpenHearing(DAY.minusDays(1), DAY.plusDays(10)));
        c.put("open hearing years ahead", new HearingRules.OpenHearing(DAY, LocalDate.of(2036, 1, 10)));
        c.put("close hearing", new HearingRules.CloseHearing(LocalDate.of(2028, 1, 12), 7, true));
        c.put("close hearing alone", new HearingRules.CloseHearing(LocalDate.of(2028, 1, 12), 1, true));
    }

    private static ReviewDecision.DecideReview change(HandlingOutcome changedTo, boolean carriedOut) {
        return new ReviewDecision.DecideReview(ReviewOutcome.CHANGED, changedTo, carriedOut, List.of());
    }
}
