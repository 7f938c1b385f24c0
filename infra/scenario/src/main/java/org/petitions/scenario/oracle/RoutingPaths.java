package org.petitions.scenario.oracle;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;

/** What makes a path different on its way to who handles it: sent on, objected to, disputed, succeeded, merged (Art. 22 to 24). */
final class RoutingPaths {
    private final PathSteps steps;
    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;
    private final DispatchSteps dispatch;
    private final RedirectSteps redirect;
    private final DisputeSteps dispute;
    private final MergingSteps merging;
    private final HandlingSteps handling;
    private final EndingSteps ending;
    private final ClosingSteps closing;
    private final Function<LedgerRowKey, ExpectedCase> others;

    /** @param others the way of another petition, on which this one's depends */
    RoutingPaths(PathSteps steps, Function<LedgerRowKey, ExpectedCase> others) {
        this.steps = steps;
        this.scenarioCase = steps.scenarioCase();
        this.petition = steps.scenarioCase().petition();
        this.dispatch = steps.dispatch();
        this.redirect = steps.redirect();
        this.dispute = steps.dispute();
        this.merging = steps.merging();
        this.handling = steps.handling();
        this.ending = steps.ending();
        this.closing = steps.closing();
        this.others = others;
    }

    void play(ProcedurePath path) {
        switch (path) {
            case FURTHER_MATTER -> {
                redirect.nameLead();
                steps.decideReplyAndClose();
            }
            case SENT_ON -> steps.beforeAcceptance(() -> {
                dispatch.sendOn();
                dispatch.assignBelow();
            });
            case SENT_ON_RETURNED -> steps.beforeAcceptance(() -> {
                dispatch.sendOn();
                dispatch.objectToSender();
            });
            case SIGNED -> steps.beforeAcceptance(dispatch::sign);
            case OBJECTION_ALLOWED -> steps.beforeAcceptance(dispatch::objectAndRedispatch);
            case RENAMED_UNIT -> steps.beforeAcceptance(dispatch::objectAndRedispatchToSecond);
            case NOT_ACCEPTED_BY_BUREAU -> dispatch.notAcceptByBureau();
            case HANDLED_BELOW -> dispatch.notAcceptAsHandledBelow(Objects.requireNonNull(petition.lead(), "a lead"));
            case GUIDED -> redirect.guide();
            case SUCCEEDED -> steps.beforeAcceptance(dispatch::succeedUnit);
            case SUCCEEDED_LATE -> steps.beforeAcceptance(dispatch::succeedUnitLate);
            case HANDED_ON -> steps.beforeAcceptance(redirect::handOnWithinUnit);
            case REDIRECTED -> steps.inHandling(() -> {
                redirect.redirect();
                steps.replyAndClose();
            });
            case HANDED_BACK_TWICE -> steps.beforeAcceptance(dispatch::objectTwiceAndRedispatch);
            case OBJECTION_REJECTED -> steps.beforeAcceptance(dispatch::objectWithoutSuccess);
            case DISPUTE_AGREED -> steps.beforeAcceptance(() -> {
                dispute.raiseDisputeAmongThree();
                dispute.declineUnit(1);
                dispute.agreeOnTheFirstUnit();
            });
            case DISPUTE_SUPERIOR -> steps.beforeAcceptance(() -> {
                dispute.raiseDispute();
                dispute.escalateDispute(9);
                dispute.settleDispute(1, true);
            });
            case DISPUTE_CONFERENCE -> steps.beforeAcceptance(() -> {
                dispute.raiseDispute();
                dispute.declineUnit(2);
                dispute.escalateDispute(4);
                dispute.settleDispute(1, false);
            });
            case LEADS -> steps.inHandling(() -> {
                merging.absorbMergedCase();
                steps.replyAndClose();
            });
            case MERGED -> steps.inHandling(() -> {
                LedgerRowKey leading = Objects.requireNonNull(petition.lead(), "a lead");
                merging.mergeInto(leading);
                ExpectedCase lead = others.apply(leading);
                merging.answerWithLead(lead.repliedAt(), Objects.requireNonNull(lead.unit(), "a unit"));
                ending.rateAndReportBack();
                closing.closeAsPlanned();
                closing.visitIfSettled();
            });
            case SEPARATED -> steps.inHandling(() -> {
                Instant accepted = scenarioCase.at();
                merging.mergeInto(Objects.requireNonNull(petition.lead(), "a lead"));
                merging.separate(accepted, handling);
                steps.replyAndClose();
            });
            default -> throw new IllegalArgumentException(path + " stands elsewhere");
        }
    }
}
