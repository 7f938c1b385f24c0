package org.petitions.scenario.oracle;

import java.util.Objects;
import org.petitions.events.terms.Purpose;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;

/** Tells a story by its way: which of the parts' steps come one after the other, and on which days. */
final class PathSimulator {
    static final int DAYS_TO_MERGE = 4;

    /** The window for a review (Art. 35), counted from the delivery, has passed by then. */
    private static final int DAYS_FOR_A_REVIEW = 31;

    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;
    private final DispatchSteps dispatch;
    private final HandlingSteps handling;
    private final ReviewSteps review;
    private final EndingSteps ending;
    private final DocumentSteps documents;

    PathSimulator(ScenarioCase story) {
        this.scenarioCase = story;
        this.petition = story.petition();
        this.dispatch = new DispatchSteps(story);
        this.handling = new HandlingSteps(story);
        this.review = new ReviewSteps(story);
        this.ending = new EndingSteps(story);
        this.documents = new DocumentSteps(story);
    }

    void run() {
        dispatch.open();
        dispatch.reportUp();
        dispatch.dispatchAsPlanned();
        if (scenarioCase.isOver()) {
            return;
        }
        switch (petition.path()) {
            case CLAIM, SUGGESTION, ACCUSATION, SCREENED, URGENT, URGENT_LATE, NOT_ACCEPTED, NO_LONGER_ACCEPTED,
                    VISIT_MISSED ->
                decideReplyAndClose();
            case LED_ELSEWHERE -> handling.referToOtherProcedure();
            case SIGNED, OBJECTION_ALLOWED, OBJECTION_REJECTED, DISPUTE_AGREED, DISPUTE_SUPERIOR, DISPUTE_CONFERENCE,
                    RECUSED -> {
                runStepsBeforeAcceptance();
                decideReplyAndClose();
            }
            case LEADS, MERGED, EXTENDED, EXTENDED_LATE, SUSPENDED, LEFT_SUSPENDED, MEDIATED, MEDIATION_FAILED,
                    UNSETTLED, HEARING, WITHDRAWN, WITHDRAWAL_DENIED, PROCEDURE_SUSPENDED, HEAD_RECUSED, DOCUMENTED,
                    RELIEF_EARLY -> {
                handling.decideAsPlanned();
                runStepsInHandling();
            }
            case PROMISE_KEPT, PROMISE_LATE, REVIEW_UPHELD, REVIEW_CHANGED, REVIEW_SENT_BACK, REREVIEW, RELIEF,
                    REOPENED, REVIEW_AFTER_CLOSING, AGREED_IN_REVIEW -> {
                handling.decideAsPlanned();
                handling.replyAsPlanned();
                ending.rateAndReportBack();
                runStepsAfterReply();
            }
        }
    }

    private void runStepsBeforeAcceptance() {
        switch (petition.path()) {
            case SIGNED -> dispatch.sign();
            case OBJECTION_ALLOWED -> dispatch.objectAndRedispatch();
            case OBJECTION_REJECTED -> dispatch.objectWithoutSuccess();
            case DISPUTE_AGREED -> {
                dispatch.raiseDispute();
                dispatch.settleDispute(2, false);
            }
            case DISPUTE_SUPERIOR -> {
                dispatch.raiseDispute();
                dispatch.escalateDispute(9);
                dispatch.settleDispute(1, true);
            }
            case DISPUTE_CONFERENCE -> {
                dispatch.raiseDispute();
                dispatch.escalateDispute(2);
                dispatch.escalateDispute(4);
                dispatch.settleDispute(1, false);
            }
            case RECUSED -> handling.recuseHandler();
            default -> throw new IllegalStateException(petition.path() + " has nothing of its own before acceptance");
        }
    }

    private void runStepsInHandling() {
        switch (petition.path()) {
            case LEADS -> {
                dispatch.absorbMergedCase();
                replyAndClose();
            }
            case MERGED -> dispatch.mergeInto(Objects.requireNonNull(petition.lead(), "a lead"));
            case EXTENDED -> {
                handling.extend(30, 30);
                handling.replyAfterDays(40);
                closeIfAccepted();
            }
            case EXTENDED_LATE -> {
                handling.extend(30, 10);
                replyAndClose();
            }
            case SUSPENDED -> {
                handling.suspend(10);
                handling.resume(14);
                handling.replyAfterDays(10);
                closeIfAccepted();
            }
            case LEFT_SUSPENDED -> handling.suspend(1);
            case MEDIATED -> {
                handling.mediate();
                ending.endByAgreement();
                visitIfSettled();
            }
            case MEDIATION_FAILED -> {
                handling.mediateWithoutAgreement();
                replyAndClose();
            }
            case UNSETTLED -> {
                handling.replyAfterDays(1);
                ending.rateAndReportBack();
            }
            case HEARING -> {
                review.holdUnitHearing(10, 4);
                handling.replyAfterDays(6);
                ending.rateAndReportBack();
                ending.endByHearing();
                visitIfSettled();
            }
            case WITHDRAWN -> ending.answerWithdrawal(true);
            case WITHDRAWAL_DENIED -> {
                ending.answerWithdrawal(false);
                replyAndClose();
            }
            case HEAD_RECUSED -> {
                handling.recuseHead();
                replyAndClose();
            }
            case DOCUMENTED -> {
                documents.issueAndDeliver("ACCEPTANCE_NOTICE");
                handling.replyAfterDays(6);
                documents.issueAndDeliver("HANDLING_OPINION");
                ending.rateAndReportBack();
                ending.terminateByLaw(DAYS_FOR_A_REVIEW);
                visitIfSettled();
            }
            case RELIEF_EARLY -> {
                scenarioCase.advanceDays(18);
                ending.endWithRelief();
                visitIfSettled();
            }
            case PROCEDURE_SUSPENDED -> {
                ending.suspendProcedure(handling.head());
                ending.reopen(11, handling);
                replyAndClose();
            }
            default -> throw new IllegalStateException(petition.path() + " has nothing of its own in handling");
        }
    }

    private void runStepsAfterReply() {
        switch (petition.path()) {
            case PROMISE_KEPT -> {
                handling.commitAndCarryOut(20, 10);
                ending.closeAsPlanned();
                visitIfSettled();
            }
            case PROMISE_LATE -> {
                handling.commitAndCarryOut(14, 18);
                ending.closeAsPlanned();
                visitIfSettled();
            }
            case REVIEW_UPHELD -> {
                review.requestReview(1);
                review.decideReview(10, "UPHELD");
                ending.closeAsPlanned();
                visitIfSettled();
            }
            case REVIEW_CHANGED -> {
                review.requestReview(1);
                review.decideReview(33, "CHANGED");
                ending.closeAsPlanned();
                visitIfSettled();
            }
            case REVIEW_SENT_BACK -> {
                review.requestReview(1);
                review.sendBack(10, handling);
                replyAndClose();
            }
            case REVIEW_AFTER_CLOSING -> {
                ending.closeAsPlanned();
                review.requestReview(2);
                review.decideReview(10, "UPHELD");
                ending.closeAsPlanned();
                visitIfSettled();
            }
            case AGREED_IN_REVIEW -> {
                review.requestReview(1);
                handling.mediate();
                ending.endByAgreement();
                visitIfSettled();
            }
            case REREVIEW -> {
                review.requestReview(1);
                review.decideReview(10, "UPHELD");
                review.requestRereview(3);
                review.holdRereviewHearing(8, 6);
                review.decideRereview(5, "UPHELD");
                ending.terminateByLaw(3);
                visitIfSettled();
            }
            case RELIEF -> {
                ending.endWithRelief();
                visitIfSettled();
            }
            case REOPENED -> {
                ending.closeAsPlanned();
                ending.makeReturnVisit("NOT_CARRIED_OUT");
                ending.reopen(1, handling);
                replyAndClose();
            }
            default -> throw new IllegalStateException(petition.path() + " has nothing of its own after the answer");
        }
    }

    private void decideReplyAndClose() {
        handling.decideAsPlanned();
        replyAndClose();
    }

    private void replyAndClose() {
        handling.replyAsPlanned();
        closeIfAccepted();
    }

    private void closeIfAccepted() {
        if (petition.notAcceptedFor() == null) {
            ending.rateAndReportBack();
            ending.closeAsPlanned();
            visitIfSettled();
        }
    }

    /** Only what ended as settled is visited; an office that forgets is a way of its own. */
    private void visitIfSettled() {
        if (petition.purpose() == Purpose.CLAIM
                && petition.path() != ProcedurePath.VISIT_MISSED) {
            ending.makeReturnVisit("STILL_SETTLED");
        }
    }
}
