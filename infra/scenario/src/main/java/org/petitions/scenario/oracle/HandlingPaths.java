package org.petitions.scenario.oracle;

import org.petitions.events.terms.HandlingWay;
import org.petitions.scenario.plan.ProcedurePath;

/** What makes a path different while it is handled (Art. 23, 31, 33, 34). */
final class HandlingPaths {
    private final PathSteps steps;
    private final ScenarioCase scenarioCase;
    private final HandlingSteps handling;
    private final ExtensionSteps extension;
    private final RecusalSteps recusal;
    private final MediationSteps mediation;
    private final EndingSteps ending;
    private final DocumentSteps documents;
    private final ClosingSteps closing;

    HandlingPaths(PathSteps steps) {
        this.steps = steps;
        this.scenarioCase = steps.scenarioCase();
        this.handling = steps.handling();
        this.extension = steps.extension();
        this.recusal = steps.recusal();
        this.mediation = steps.mediation();
        this.ending = steps.ending();
        this.documents = steps.documents();
        this.closing = steps.closing();
    }

    void play(ProcedurePath path) {
        switch (path) {
            case NOTICE_LATE -> steps.inHandling(() -> {
                documents.postNoticeLate();
                steps.replyAndClose();
            });
            case NOTICE_EXEMPT -> steps.inHandling(() -> {
                handling.exemptNotice();
                steps.replyAndClose();
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
            case WAY_CHANGED -> steps.inHandling(() -> {
                handling.changeWay(3, HandlingWay.ADMINISTRATIVE);
                handling.leadAfterDays(5);
            });
            case DUTY_APPLICATION -> {
                handling.acceptInWay(HandlingWay.DUTY_APPLICATION);
                steps.replyAndClose();
            }
            case RECUSED -> steps.beforeAcceptance(recusal::recuseHandler);
            case INSTRUCTED -> {
                handling.instructWhenMissed(2);
                handling.acceptAfterDays(3);
                steps.replyAndClose();
            }
            case SIGNED_LATE -> steps.inHandling(() -> {
                handling.replyReturnedAndSignedLate();
                closing.closeIfAccepted();
            });
            case EXTENDED -> steps.inHandling(() -> {
                extension.extend(30, 30);
                handling.replyAfterDays(40);
                closing.closeIfAccepted();
            });
            case EXTENDED_LATE -> steps.inHandling(() -> {
                extension.extendInVain(20, 30);
                extension.extend(10, 10);
                steps.replyAndClose();
            });
            case SUSPENDED -> steps.inHandling(() -> {
                extension.suspend(10);
                extension.resume(14);
                handling.replyAfterDays(10);
                closing.closeIfAccepted();
            });
            case LEFT_SUSPENDED -> steps.inHandling(() -> extension.suspend(1));
            case MEDIATED -> steps.inHandling(() -> {
                mediation.mediate();
                ending.endByAgreement();
                closing.visitIfSettled();
            });
            case MEDIATION_FAILED -> steps.inHandling(() -> {
                mediation.mediateWithoutAgreement();
                steps.replyAndClose();
            });
            case WITHDRAWN -> steps.inHandling(() -> ending.answerWithdrawal(true));
            case WITHDRAWAL_DENIED -> steps.inHandling(() -> {
                ending.answerWithdrawal(false);
                steps.replyAndClose();
            });
            case HEAD_RECUSED -> steps.inHandling(() -> {
                recusal.recuseHead();
                steps.replyAndClose();
            });
            case RELIEF_EARLY -> steps.inHandling(() -> {
                scenarioCase.advanceDays(18);
                ending.endWithRelief();
                closing.visitIfSettled();
            });
            case PROCEDURE_SUSPENDED -> steps.inHandling(() -> {
                ending.suspendProcedure(11, handling);
                steps.replyAndClose();
            });
            default -> throw new IllegalArgumentException(path + " stands elsewhere");
        }
    }
}
