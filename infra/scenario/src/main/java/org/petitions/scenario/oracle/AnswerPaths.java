package org.petitions.scenario.oracle;

import org.petitions.scenario.plan.ProcedurePath;

/** What makes a path different from its answer on: promises, service, review, hearing and return visit (Art. 32, 35, 36). */
final class AnswerPaths {
    /** The window for a review (Art. 35), counted from the delivery, has passed by then. */
    private static final int DAYS_FOR_A_REVIEW = 31;

    /** The limit of a re-review (Art. 36), and what rest days may add to it. */
    private static final int DAYS_TO_REREVIEW = 33;

    private final PathSteps steps;
    private final ScenarioCase scenarioCase;
    private final HandlingSteps handling;
    private final MediationSteps mediation;
    private final ReviewSteps review;
    private final EndingSteps ending;
    private final DocumentSteps documents;
    private final ClosingSteps closing;

    AnswerPaths(PathSteps steps) {
        this.steps = steps;
        this.scenarioCase = steps.scenarioCase();
        this.handling = steps.handling();
        this.mediation = steps.mediation();
        this.review = steps.review();
        this.ending = steps.ending();
        this.documents = steps.documents();
        this.closing = steps.closing();
    }

    void play(ProcedurePath path) {
        switch (path) {
            case CODE_REISSUED -> steps.inHandling(() -> {
                handling.replyAsPlanned();
                scenarioCase.reissueCode();
                closing.closeIfAccepted();
            });
            case UNSETTLED -> steps.inHandling(() -> {
                handling.replyAfterDays(1);
                ending.rateAndReportBack();
            });
            case HEARING -> steps.inHandling(() -> {
                review.holdUnitHearing(10, 4);
                handling.replyAfterDays(6);
                ending.rateAndReportBack();
                closing.deliverOpinion();
                ending.endByHearing();
                closing.visitIfSettled();
            });
            case DOCUMENTED -> steps.inHandling(() -> {
                documents.deliverNotice();
                handling.replyAfterDays(6);
                documents.issueAndDeliver("HANDLING_OPINION");
                documents.correctReceipt();
                documents.correctLast();
                ending.rateAndReportBack();
                ending.terminateByLaw(DAYS_FOR_A_REVIEW);
                closing.visitIfSettled();
            });
            case PROMISE_KEPT -> steps.inHandling(() -> {
                handling.replyWithPromise(30);
                ending.rateAndReportBack();
                handling.carryOut(10);
                closing.closeAsPlanned();
                closing.visitIfSettled();
            });
            case PROMISE_LATE -> steps.inHandling(() -> {
                handling.replyAsPlanned();
                handling.promise(14);
                ending.rateAndReportBack();
                handling.carryOut(18);
                closing.closeAsPlanned();
                closing.visitIfSettled();
            });
            case REVIEW_UPHELD -> steps.afterReply(() -> {
                review.requestReview(1);
                review.decideReview(10, "UPHELD");
                closing.closeAfterReview();
                closing.visitIfSettled();
            });
            case REVIEW_CHANGED -> steps.afterReply(() -> {
                review.requestReview(1);
                review.changeInReview(28, 30, handling);
                handling.carryOut(5);
                closing.closeAfterReview();
                closing.visitIfSettled();
            });
            case REVIEW_SENT_BACK -> steps.afterReply(() -> {
                review.requestReview(1);
                review.sendBack(10, handling);
                closing.answerReview();
                steps.replyAndClose();
            });
            case REVIEW_AFTER_CLOSING -> steps.afterReply(() -> {
                closing.closeAsPlanned();
                review.requestReview(2);
                review.decideReview(10, "UPHELD");
                closing.closeAfterReview();
                closing.visitIfSettled();
            });
            case REVIEW_REFUSED -> steps.inHandling(() -> {
                handling.replyAfterDays(6);
                documents.issueAndOpen("HANDLING_OPINION");
                ending.rateAndReportBack();
                review.refuseLateRequest(DAYS_FOR_A_REVIEW + 2);
                documents.deliverRefusalByBureau();
                ending.terminateByLaw(2);
                closing.visitIfSettled();
            });
            case AGREED_IN_REVIEW -> steps.afterReply(() -> {
                review.requestReview(1);
                mediation.reconcile();
                ending.endByAgreement();
                closing.visitIfSettled();
            });
            case REREVIEW -> steps.afterReply(() -> {
                review.requestReview(1);
                review.decideReview(10, "UPHELD");
                closing.answerReview();
                review.requestRereview(3);
                review.holdRereviewHearing(8, 6);
                review.decideRereview(5, "UPHELD");
                documents.noteElsewhere("REREVIEW_OPINION", review.rereviewer());
                ending.terminateByLaw(2);
                closing.visitIfSettled();
            });
            case REREVIEW_LATE -> steps.afterReply(() -> {
                review.requestReview(1);
                review.decideReview(10, "UPHELD");
                closing.answerReview();
                review.requestRereview(3);
                review.decideRereview(DAYS_TO_REREVIEW + 3, "UPHELD");
                closing.answerRereview();
                ending.terminateByLaw(2);
                closing.visitIfSettled();
            });
            case RELIEF -> steps.afterReply(() -> {
                ending.endWithRelief();
                closing.visitIfSettled();
            });
            case REOPENED -> steps.afterReply(() -> {
                closing.closeAsPlanned();
                ending.makeReturnVisit("NOT_CARRIED_OUT");
                ending.reopen(1, handling);
                steps.replyAndClose();
            });
            default -> throw new IllegalArgumentException(path + " stands elsewhere");
        }
    }
}
