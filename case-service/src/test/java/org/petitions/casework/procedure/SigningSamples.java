package org.petitions.casework.procedure;

import static org.petitions.casework.procedure.ProcedureSamples.MEASURE;
import static org.petitions.casework.procedure.ProcedureSamples.NOTICE_NUMBER;
import static org.petitions.casework.procedure.ProcedureSamples.REFUSAL_NOTICE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.signing.SigningRules;
import org.petitions.events.SigningEvent.DraftedDecision;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;

/** The drafts and the signatures under them, by name. */
final class SigningSamples {
    private SigningSamples() {}

    static Map<String, CaseCommand> commands() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
        c.put("draft reply", new SigningRules.SubmitDraft(DraftedDecision.answer(HandlingOutcome.SUPPORTED, true)));
        c.put("draft support with a measure", new SigningRules.SubmitDraft(
                DraftedDecision.answer(HandlingOutcome.SUPPORTED, false, List.of(MEASURE))));
        c.put("draft an adoption",
                new SigningRules.SubmitDraft(DraftedDecision.answer(HandlingOutcome.ADOPTED, false)));
        c.put("draft acceptance", new SigningRules.SubmitDraft(DraftedDecision.acceptance(null)));
        c.put("draft non-acceptance", new SigningRules.SubmitDraft(
                DraftedDecision.nonAcceptance(NonAcceptanceGround.NOT_A_PETITION, null)));
        c.put("draft referral", new SigningRules.SubmitDraft(DraftedDecision.referral(HandlingWay.ARBITRATION)));
        c.put("draft review opinion",
                new SigningRules.SubmitDraft(DraftedDecision.review(ReviewOutcome.UPHELD, null, false, List.of())));
        c.put("draft the bureau's non-acceptance", new SigningRules.SubmitDraft(
                DraftedDecision.bureauNonAcceptance(NonAcceptanceGround.NOT_A_PETITION, null, null)));
        c.put("draft refusal of a late request", new SigningRules.SubmitDraft(
                DraftedDecision.reviewRefusal(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, null)));
        c.put("draft refusal of what is unanswered", new SigningRules.SubmitDraft(
                DraftedDecision.reviewRefusal(ReviewStep.REVIEW, ReviewRefusalGround.NOT_ANSWERED, null)));
        c.put("draft refusal of a re-review of what is unanswered", new SigningRules.SubmitDraft(
                DraftedDecision.reviewRefusal(ReviewStep.REREVIEW, ReviewRefusalGround.NOT_ANSWERED, null)));
        c.put("sign off", new SigningRules.SignOff(null));
        c.put("sign off with notice of refusal", new SigningRules.SignOff(REFUSAL_NOTICE));
        c.put("sign off with another notice of refusal", new SigningRules.SignOff(
                new NewDocument(DocumentKind.REVIEW_REFUSAL_NOTICE, "复不2", "review-refusal-notice/3")));
        c.put("sign off with notice of acceptance", new SigningRules.SignOff(
                new NewDocument(DocumentKind.ACCEPTANCE_NOTICE, NOTICE_NUMBER, "acceptance-notice/1")));
        c.put("sign off with notice", new SigningRules.SignOff(
                new NewDocument(DocumentKind.NON_ACCEPTANCE_NOTICE, NOTICE_NUMBER, "non-acceptance-notice/1")));
        return c;
    }
}
