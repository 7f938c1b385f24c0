package org.petitions.casework.work;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.StepForm;
import org.petitions.events.CaseEvent;
import org.petitions.events.ChargeEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.MediationEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SharedPetitionEvent;
import org.petitions.events.SigningEvent;
import org.petitions.events.UrgentMatterEvent;
import org.petitions.starter.actor.Actor;

/**
 * Tells a form that was sent twice, because a line was lost or a button pressed again, from one whose case somebody changed: then what it builds on
 * was followed at once by the same person's same step, and that said the same.
 */
final class OwnAct {
    /** What each step with a form makes happen, whatever else it does. Steps that make the same happen are not told from each other. */
    private static final Map<Step, Set<Class<? extends CaseEvent>>> MAKES = Map.ofEntries(
            entry(Step.DISPATCH, Set.of(CaseEvent.Dispatched.class)),
            entry(Step.SIGN, Set.of(RoutingEvent.Signed.class)),
            entry(Step.REPORT_BACK, Set.of(RoutingEvent.ReportedBack.class)),
            entry(Step.ASSIGN, Set.of(RoutingEvent.Assigned.class)),
            entry(Step.SEND_ON, Set.of(RoutingEvent.SentOn.class, RoutingEvent.ReturnedToSender.class)),
            entry(Step.REPORT_UP, Set.of(UrgentMatterEvent.ReportedUp.class)),
            entry(Step.PROPOSE_TO_GOVERNMENT, Set.of(UrgentMatterEvent.ProposalMade.class)),
            entry(Step.RECORD_DECISION, Set.of(UrgentMatterEvent.ProposalDecided.class)),
            entry(Step.NAME_INCIDENT, Set.of(UrgentMatterEvent.IncidentNamed.class)),
            entry(Step.NOTIFY_ORGANISATION, Set.of(UrgentMatterEvent.OrganisationNotified.class)),
            entry(Step.NAME_LEAD, Set.of(SharedPetitionEvent.LeadNamed.class)),
            entry(Step.MERGE, Set.of(CaseEvent.Closed.class)),
            entry(Step.SEPARATE, Set.of(MergingEvent.SeparatedFromLead.class)),
            entry(Step.GUIDE_VISITOR, Set.of(RoutingEvent.VisitorGuided.class)),
            entry(Step.TRANSFER_ELSEWHERE, Set.of(RoutingEvent.TransferredElsewhere.class)),
            entry(Step.SUCCEED_UNIT, Set.of(RoutingEvent.UnitSucceeded.class)),
            entry(Step.PROPOSE_MEDIATION, Set.of(MediationEvent.MediationProposed.class)),
            entry(Step.CONSENT_TO_MEDIATION, Set.of(MediationEvent.MediationConsented.class)),
            entry(Step.AGREE_IN_MEDIATION, Set.of(MediationEvent.MediationAgreed.class)),
            entry(Step.FAIL_MEDIATION, Set.of(MediationEvent.MediationFailed.class)),
            entry(Step.PROPOSE_RECONCILIATION, Set.of(MediationEvent.ReconciliationProposed.class)),
            entry(Step.RECONCILE, Set.of(MediationEvent.Reconciled.class)),
            entry(Step.OBJECT, Set.of(CompetenceEvent.ObjectionRaised.class)),
            entry(Step.ALLOW_OBJECTION, Set.of(CompetenceEvent.ObjectionAllowed.class)),
            entry(Step.REJECT_OBJECTION, Set.of(CompetenceEvent.ObjectionRejected.class)),
            entry(Step.PROPOSE_REDIRECT, Set.of(RoutingEvent.RedirectProposed.class)),
            entry(Step.AGREE_TO_REDIRECT, Set.of(RoutingEvent.Redirected.class, RoutingEvent.HandlingRedirected.class)),
            entry(Step.DECLINE_REDIRECT, Set.of(RoutingEvent.RedirectDeclined.class)),
            entry(Step.RAISE_DISPUTE, Set.of(CompetenceEvent.DisputeRaised.class)),
            entry(Step.PROPOSE_UNIT, Set.of(CompetenceEvent.UnitProposed.class)),
            entry(Step.AGREE_TO_UNIT, Set.of(CompetenceEvent.UnitAgreed.class)),
            entry(Step.DECLINE_UNIT, Set.of(CompetenceEvent.UnitDeclined.class)),
            entry(Step.CLIMB_DISPUTE, Set.of(CompetenceEvent.DisputeClimbed.class)),
            entry(Step.SETTLE_DISPUTE, Set.of(CompetenceEvent.DisputeSettled.class)),
            entry(Step.ACCEPT, Set.of(CaseEvent.Accepted.class)),
            entry(Step.NOT_ACCEPT, Set.of(CaseEvent.NotAccepted.class)),
            entry(Step.NOT_ACCEPT_BY_BUREAU, Set.of(CaseEvent.NotAccepted.class)),
            entry(Step.LEAD_ELSEWHERE, Set.of(HandlingEvent.LedElsewhere.class)),
            entry(Step.EXEMPT_NOTICE, Set.of(HandlingEvent.NoticeExempted.class)),
            entry(Step.CHANGE_WAY, Set.of(HandlingEvent.WayChanged.class)),
            entry(Step.REPLY, Set.of(CaseEvent.Replied.class)),
            entry(Step.PROMISE, Set.of(HandlingEvent.MeasurePromised.class)),
            entry(Step.CARRY_OUT, Set.of(HandlingEvent.MeasureCarriedOut.class)),
            entry(Step.RECORD_REWARD, Set.of(HandlingEvent.RewardGiven.class)),
            entry(Step.INSTRUCT, Set.of(HandlingEvent.Instructed.class)),
            entry(Step.NAME_LEADER, Set.of(ChargeEvent.LeaderNamed.class)),
            entry(Step.DRAW_LEADER, Set.of(ChargeEvent.LeaderNamed.class)),
            entry(Step.RELEASE_LEADER, Set.of(ChargeEvent.LeaderReleased.class)),
            entry(Step.HAND_DOWN, Set.of(ChargeEvent.LeaderNamed.class)),
            entry(Step.ACCEPT_CHARGE, Set.of(ChargeEvent.ChargeAccepted.class)),
            entry(Step.RECORD_DEED, Set.of(ChargeEvent.DeedDone.class)),
            entry(Step.REPORT_CHARGE, Set.of(ChargeEvent.ChargeReported.class)),
            entry(Step.END_CHARGE, Set.of(ChargeEvent.ChargeEnded.class)),
            entry(Step.SET_FOLLOW_UP, Set.of(ChargeEvent.FollowUpSet.class)),
            entry(Step.FINISH_FOLLOW_UP, Set.of(ChargeEvent.FollowUpDone.class)),
            entry(Step.DRAFT, Set.of(SigningEvent.DraftSubmitted.class)),
            entry(Step.SIGN_OFF, Set.of(SigningEvent.DraftSigned.class)),
            entry(Step.RETURN_DRAFT, Set.of(SigningEvent.DraftReturned.class)),
            entry(Step.REQUEST_EXTENSION, Set.of(HandlingEvent.ExtensionRequested.class)),
            entry(Step.APPROVE_EXTENSION, Set.of(HandlingEvent.Extended.class)),
            entry(Step.REFUSE_EXTENSION, Set.of(HandlingEvent.ExtensionRefused.class)),
            entry(Step.SUSPEND, Set.of(HandlingEvent.Suspended.class)),
            entry(Step.RESUME, Set.of(HandlingEvent.Resumed.class)),
            entry(Step.SUSPEND_PROCEDURE, Set.of(ClosureEvent.ProcedureSuspended.class)),
            entry(Step.HAND_ON, Set.of(HandlingEvent.HandedOn.class)),
            entry(Step.CALL_IN_HELPER, Set.of(HandlingEvent.HelperCalledIn.class)),
            entry(Step.RELEASE_HELPER, Set.of(HandlingEvent.HelperReleased.class)),
            entry(Step.RECUSE, Set.of(HandlingEvent.Recused.class)),
            entry(Step.REQUEST_REVIEW, Set.of(ReviewEvent.ReviewRequested.class)),
            entry(Step.REQUEST_REREVIEW, Set.of(ReviewEvent.ReviewRequested.class)),
            entry(Step.CORRECT_REVIEW_REQUEST, Set.of(ReviewEvent.ReviewRequestCorrected.class)),
            entry(Step.DECIDE_REVIEW, Set.of(ReviewEvent.ReviewDecided.class)),
            entry(Step.REFUSE_REVIEW, Set.of(ReviewEvent.ReviewRefused.class)),
            entry(Step.OPEN_HEARING, Set.of(ReviewEvent.HearingOpened.class)),
            entry(Step.CLOSE_HEARING, Set.of(ReviewEvent.HearingClosed.class)),
            entry(Step.CANCEL_HEARING, Set.of(ReviewEvent.HearingClosed.class)),
            entry(Step.CLOSE, Set.of(CaseEvent.Closed.class)),
            entry(Step.END_BY_AGREEMENT, Set.of(CaseEvent.Closed.class)),
            entry(Step.END_BY_HEARING, Set.of(CaseEvent.Closed.class)),
            entry(Step.END_WITH_RELIEF, Set.of(CaseEvent.Closed.class)),
            entry(Step.TERMINATE_BY_LAW, Set.of(CaseEvent.Closed.class)),
            entry(Step.NOTE_WITHDRAWAL, Set.of(ClosureEvent.WithdrawalNoted.class)),
            entry(Step.VISIT, Set.of(ClosureEvent.ReturnVisited.class)),
            entry(Step.REOPEN, Set.of(ClosureEvent.Reopened.class)),
            entry(Step.ISSUE_DOCUMENT, Set.of(DocumentEvent.DocumentIssued.class)),
            entry(Step.NOTE_DOCUMENT, Set.of(DocumentEvent.DocumentIssued.class)),
            entry(Step.SEND_DOCUMENT, Set.of(DocumentEvent.DocumentSent.class)),
            entry(Step.DELIVER_DOCUMENT, Set.of(DocumentEvent.DocumentDelivered.class)),
            entry(Step.CORRECT_DELIVERY, Set.of(DocumentEvent.DeliveryCorrected.class)),
            entry(Step.CORRECT_DOCUMENT, Set.of(DocumentEvent.DocumentCorrected.class)));

    private OwnAct() {}

    /** Whether it can be told of the step. */
    static boolean knows(Step step) {
        return MAKES.containsKey(step);
    }

    /**
     * The events of the form's step, where the same person took it on the same version; empty where they did not.
     *
     * @param version on which it builds
     */
    static List<HistoryEntry> of(StepForm<?> form, long version, Actor actor, List<HistoryEntry> history) {
        if (version < 0 || version >= history.size()) {
            return List.of();
        }
        List<HistoryEntry> since = history.subList((int) version, history.size());
        Instant at = since.getFirst().event().at();
        List<HistoryEntry> act = since.stream()
                .takeWhile(entry -> isBy(actor, entry.by()) && entry.event().at().equals(at)).toList();
        return act.stream().anyMatch(entry -> isOf(form, entry.event())) ? act : List.of();
    }

    private static boolean isBy(Actor actor, StepActor by) {
        return actor.id().equals(by.id()) && actor.role().name().equals(by.role());
    }

    /** Of a draft what was drafted has to be the same. */
    private static boolean isOf(StepForm<?> form, CaseEvent event) {
        String act = form.given().get("act");
        return MAKES.getOrDefault(form.step(), Set.of()).contains(event.getClass())
                && (act == null || event instanceof SigningEvent.DraftSubmitted draft
                        && act.equals(draft.decision().act().name()));
    }
}
