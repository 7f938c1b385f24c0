package org.petitions.scenario.oracle;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.petitions.events.terms.HandlingWay;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;

/** Plays one petition by its path: which steps come one after the other, and on which days. */
final class PathSimulator {
    /** The window for a review (Art. 35), counted from the delivery, has passed by then. */
    private static final int DAYS_FOR_A_REVIEW = 31;

    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;
    private final DispatchSteps dispatch;
    private final RedirectSteps redirect;
    private final DisputeSteps dispute;
    private final MergingSteps merging;
    private final UrgentMatterSteps urgent;
    private final HandlingSteps handling;
    private final ExtensionSteps extension;
    private final RecusalSteps recusal;
    private final MediationSteps mediation;
    private final ReviewSteps review;
    private final EndingSteps ending;
    private final DocumentSteps documents;
    private final ClosingSteps closing;

    private final Function<LedgerRowKey, ExpectedCase> others;

    private PathSimulator(ScenarioCase scenarioCase, Function<LedgerRowKey, ExpectedCase> others) {
        this.scenarioCase = scenarioCase;
        this.others = others;
        this.petition = scenarioCase.petition();
        this.dispatch = new DispatchSteps(scenarioCase);
        this.redirect = new RedirectSteps(scenarioCase);
        this.dispute = new DisputeSteps(scenarioCase, dispatch);
        this.merging = new MergingSteps(scenarioCase);
        this.urgent = new UrgentMatterSteps(scenarioCase, dispatch);
        this.handling = new HandlingSteps(scenarioCase);
        this.extension = new ExtensionSteps(scenarioCase);
        this.recusal = new RecusalSteps(scenarioCase);
        this.mediation = new MediationSteps(scenarioCase);
        this.review = new ReviewSteps(scenarioCase);
        this.ending = new EndingSteps(scenarioCase);
        this.documents = new DocumentSteps(scenarioCase);
        this.closing = new ClosingSteps(scenarioCase, handling, review, ending, documents);
    }

    /**
     * A petition's whole way through the days.
     *
     * @param others the way of another petition, on which this one's depends
     */
    static ExpectedCase simulate(PlannedRow.Petition petition, CityPolicy rules, PostsFile posts,
            LegalCalendar calendar, Function<LedgerRowKey, ExpectedCase> others) {
        var scenarioCase = new ScenarioCase(petition, rules, posts, calendar);
        new PathSimulator(scenarioCase, others).run();
        return scenarioCase.toExpectedCase();
    }

    private void run() {
        dispatch.open();
        urgent.reportUp();
        urgent.notifyOrganisation();
        if (petition.path() == ProcedurePath.RECEIPT_CORRECTED) {
            dispatch.correctReceipt();
        }
        dispatch.dispatchAsPlanned();
        if (!scenarioCase.isOver()) {
            runPath();
        }
    }

    /** The one place that says what makes a path different. */
    private void runPath() {
        switch (petition.path()) {
            case CLAIM, SUGGESTION, ACCUSATION, SCREENED, URGENT, URGENT_LATE, NOT_ACCEPTED,
                    NO_LONGER_ACCEPTED, RECEIPT_CORRECTED, REPORT_LEFT,
                    VISIT_MISSED ->
                decideReplyAndClose();
            case FURTHER_MATTER -> {
                redirect.nameLead();
                decideReplyAndClose();
            }
            case NOTICE_LATE -> inHandling(() -> {
                documents.postNoticeLate();
                replyAndClose();
            });
            case NOTICE_EXEMPT -> inHandling(() -> {
                handling.exemptNotice();
                replyAndClose();
            });
            case LED_ELSEWHERE -> handling.referToOtherProcedure();
            case LITIGATION -> {
                handling.acceptInWay(HandlingWay.LITIGATION);
                handling.leadAfterDays(5);
            }
            case PARTY_APPEAL_LATE -> {
                handling.acceptInWay(HandlingWay.PARTY_APPEAL);
                handling.leadAfterDays(21);
            }
            case WAY_CHANGED -> inHandling(() -> {
                handling.changeWay(3, HandlingWay.ADMINISTRATIVE);
                handling.leadAfterDays(5);
            });
            case DUTY_APPLICATION -> {
                handling.acceptInWay(HandlingWay.DUTY_APPLICATION);
                replyAndClose();
            }

            case SENT_ON -> beforeAcceptance(() -> {
                dispatch.sendOn();
                dispatch.assignBelow();
            });
            case SENT_ON_RETURNED -> beforeAcceptance(() -> {
                dispatch.sendOn();
                dispatch.objectToSender();
            });
            case SIGNED -> beforeAcceptance(dispatch::sign);
            case OBJECTION_ALLOWED -> beforeAcceptance(dispatch::objectAndRedispatch);
            case NOT_ACCEPTED_BY_BUREAU -> dispatch.notAcceptByBureau();
            case HANDLED_BELOW -> dispatch.notAcceptAsHandledBelow(Objects.requireNonNull(petition.lead(), "a lead"));
            case CODE_REISSUED -> inHandling(() -> {
                handling.replyAsPlanned();
                scenarioCase.reissueCode();
                closing.closeIfAccepted();
            });
            case GUIDED -> redirect.guide();
            case SUCCEEDED -> beforeAcceptance(dispatch::succeedUnit);
            case SUCCEEDED_LATE -> beforeAcceptance(dispatch::succeedUnitLate);
            case HANDED_ON -> beforeAcceptance(redirect::handOnWithinUnit);
            case REDIRECTED -> inHandling(() -> {
                redirect.redirect();
                replyAndClose();
            });
            case HANDED_BACK_TWICE -> beforeAcceptance(dispatch::objectTwiceAndRedispatch);
            case OBJECTION_REJECTED -> beforeAcceptance(dispatch::objectWithoutSuccess);
            case DISPUTE_AGREED -> beforeAcceptance(() -> {
                dispute.raiseDisputeAmongThree();
                dispute.declineUnit(1);
                dispute.agreeOnTheFirstUnit();
            });
            case DISPUTE_SUPERIOR -> beforeAcceptance(() -> {
                dispute.raiseDispute();
                dispute.escalateDispute(9);
                dispute.settleDispute(1, true);
            });
            case DISPUTE_CONFERENCE -> beforeAcceptance(() -> {
                dispute.raiseDispute();
                dispute.declineUnit(2);
                dispute.escalateDispute(4);
                dispute.settleDispute(1, false);
            });
            case RECUSED -> beforeAcceptance(recusal::recuseHandler);
            case INSTRUCTED -> {
                handling.instructWhenMissed(2);
                handling.acceptAfterDays(3);
                replyAndClose();
            }

            case LEADS -> inHandling(() -> {
                merging.absorbMergedCase();
                replyAndClose();
            });
            case MERGED -> inHandling(() -> {
                LedgerRowKey leading = Objects.requireNonNull(petition.lead(), "a lead");
                merging.mergeInto(leading);
                ExpectedCase lead = others.apply(leading);
                merging.answerWithLead(lead.repliedAt(), Objects.requireNonNull(lead.unit(), "a unit"));
                ending.rateAndReportBack();
                closing.closeAsPlanned();
                closing.visitIfSettled();
            });
            case SEPARATED -> inHandling(() -> {
                Instant accepted = scenarioCase.at();
                merging.mergeInto(Objects.requireNonNull(petition.lead(), "a lead"));
                merging.separate(accepted, handling);
                replyAndClose();
            });
            case SIGNED_LATE -> inHandling(() -> {
                handling.replyReturnedAndSignedLate();
                closing.closeIfAccepted();
            });
            case EXTENDED -> inHandling(() -> {
                extension.extend(30, 30);
                handling.replyAfterDays(40);
                closing.closeIfAccepted();
            });
            case EXTENDED_LATE -> inHandling(() -> {
                extension.extendInVain(20, 30);
                extension.extend(10, 10);
                replyAndClose();
            });
            case SUSPENDED -> inHandling(() -> {
                extension.suspend(10);
                extension.resume(14);
                handling.replyAfterDays(10);
                closing.closeIfAccepted();
            });
            case LEFT_SUSPENDED -> inHandling(() -> extension.suspend(1));
            case MEDIATED -> inHandling(() -> {
                mediation.mediate();
                ending.endByAgreement();
                closing.visitIfSettled();
            });
            case MEDIATION_FAILED -> inHandling(() -> {
                mediation.mediateWithoutAgreement();
                replyAndClose();
            });
            case UNSETTLED -> inHandling(() -> {
                handling.replyAfterDays(1);
                ending.rateAndReportBack();
            });
            case HEARING -> inHandling(() -> {
                review.holdUnitHearing(10, 4);
                handling.replyAfterDays(6);
                ending.rateAndReportBack();
                closing.deliverOpinion();
                ending.endByHearing();
                closing.visitIfSettled();
            });
            case WITHDRAWN -> inHandling(() -> ending.answerWithdrawal(true));
            case WITHDRAWAL_DENIED -> inHandling(() -> {
                ending.answerWithdrawal(false);
                replyAndClose();
            });
            case HEAD_RECUSED -> inHandling(() -> {
                recusal.recuseHead();
                replyAndClose();
            });
            case DOCUMENTED -> inHandling(() -> {
                documents.deliverNotice();
                handling.replyAfterDays(6);
                documents.issueAndDeliver("HANDLING_OPINION");
                documents.correctReceipt();
                documents.correctLast();
                ending.rateAndReportBack();
                ending.terminateByLaw(DAYS_FOR_A_REVIEW);
                closing.visitIfSettled();
            });
            case RELIEF_EARLY -> inHandling(() -> {
                scenarioCase.advanceDays(18);
                ending.endWithRelief();
                closing.visitIfSettled();
            });
            case PROCEDURE_SUSPENDED -> inHandling(() -> {
                ending.suspendProcedure(11, handling);
                replyAndClose();
            });

            case PROMISE_KEPT -> inHandling(() -> {
                handling.replyWithPromise(30);
                ending.rateAndReportBack();
                handling.carryOut(10);
                closing.closeAsPlanned();
                closing.visitIfSettled();
            });
            case PROMISE_LATE -> inHandling(() -> {
                handling.replyAsPlanned();
                handling.promise(14);
                ending.rateAndReportBack();
                handling.carryOut(18);
                closing.closeAsPlanned();
                closing.visitIfSettled();
            });
            case REVIEW_UPHELD -> afterReply(() -> {
                review.requestReview(1);
                review.decideReview(10, "UPHELD");
                closing.closeAfterReview();
                closing.visitIfSettled();
            });
            case REVIEW_CHANGED -> afterReply(() -> {
                review.requestReview(1);
                review.changeInReview(28, 30, handling);
                handling.carryOut(5);
                closing.closeAfterReview();
                closing.visitIfSettled();
            });
            case REVIEW_SENT_BACK -> afterReply(() -> {
                review.requestReview(1);
                review.sendBack(10, handling);
                closing.answerReview();
                replyAndClose();
            });
            case REVIEW_AFTER_CLOSING -> afterReply(() -> {
                closing.closeAsPlanned();
                review.requestReview(2);
                review.decideReview(10, "UPHELD");
                closing.closeAfterReview();
                closing.visitIfSettled();
            });
            case REVIEW_REFUSED -> inHandling(() -> {
                handling.replyAfterDays(6);
                documents.issueAndOpen("HANDLING_OPINION");
                ending.rateAndReportBack();
                review.refuseLateRequest(DAYS_FOR_A_REVIEW + 2);
                documents.deliverRefusalByBureau();
                ending.terminateByLaw(2);
                closing.visitIfSettled();
            });
            case AGREED_IN_REVIEW -> afterReply(() -> {
                review.requestReview(1);
                mediation.reconcile();
                ending.endByAgreement();
                closing.visitIfSettled();
            });
            case REREVIEW -> afterReply(() -> {
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
            case RELIEF -> afterReply(() -> {
                ending.endWithRelief();
                closing.visitIfSettled();
            });
            case REOPENED -> afterReply(() -> {
                closing.closeAsPlanned();
                ending.makeReturnVisit("NOT_CARRIED_OUT");
                ending.reopen(1, handling);
                replyAndClose();
            });
        }
    }

    private void beforeAcceptance(Runnable steps) {
        steps.run();
        decideReplyAndClose();
    }

    private void inHandling(Runnable steps) {
        handling.decideAsPlanned();
        steps.run();
    }

    private void afterReply(Runnable steps) {
        inHandling(() -> {
            handling.replyAsPlanned();
            ending.rateAndReportBack();
            steps.run();
        });
    }

    private void decideReplyAndClose() {
        handling.decideAsPlanned();
        replyAndClose();
    }

    private void replyAndClose() {
        handling.replyAsPlanned();
        closing.closeIfAccepted();
    }
}
