package org.petitions.casework.procedure.routing;

import java.util.Objects;
import java.util.Set;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Dispute;
import org.petitions.casework.procedure.state.Dispute.Proposal;
import org.petitions.casework.procedure.state.FollowUp;
import org.petitions.casework.procedure.state.Routing;
import org.petitions.casework.procedure.state.Routing.ObjectionStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SharedPetitionEvent;
import org.petitions.events.UrgentMatterEvent;

/** The way of a petition to the unit that answers for it, as the whole procedure sees it. */
public final class RoutingPart {
    private RoutingPart() {}

    /** Adds the steps that are legal here. */
    public static void offer(CaseState state, Set<Step> steps) {
        DispatchRules.offer(state, steps);
        SendingOnRules.offer(state, steps);
        ObjectionRules.offer(state, steps);
        ConsultationRules.offer(state, steps);
        RedirectRules.offer(state, steps);
        SuccessionRules.offer(state, steps);
        NonAcceptanceRules.offer(state, steps);
        LitigationRules.offer(state, steps);
        ElsewhereRules.offer(state, steps);
        CoordinationRules.offer(state, steps);
        FollowingRules.offer(state, steps);
        AccusationRules.offer(state, steps);
        UrgentMatterRules.offer(state, steps);
        CorrectionRules.offer(state, steps);
    }

    /** The case after its opening. */
    public static CaseState opened(CaseState state, CaseEvent.Opened event) {
        return DispatchRules.opened(state, event);
    }

    /** The case after it was sent to a unit. */
    public static CaseState dispatched(CaseState state, CaseEvent.Dispatched event) {
        return DispatchRules.dispatched(state, event);
    }

    /** The case after something else happened on the way. */
    public static CaseState evolve(CaseState state, RoutingEvent event) {
        Routing routing = state.routing();
        return switch (event) {
            case CompetenceEvent.ObjectionRaised e -> state.with(routing.objectedTo(e.at()));
            case CompetenceEvent.ObjectionRejected _ -> state.with(routing.with(ObjectionStatus.REJECTED));
            case CompetenceEvent.ObjectionAllowed e -> state.with(new AwaitingDispatch())
                    .with(LateNotice.left(state, Objects.requireNonNullElse(e.objectedAt(), e.at())))
                    .with(routing.handedBack());
            case CompetenceEvent.DisputeRaised e ->
                state.with(routing.withDispute(Dispute.raised(e)));
            case CompetenceEvent.UnitProposed e -> state.with(routing
                    .withDispute(ConsultationRules.consulted(state).with(new Proposal(e.unit(), e.proposed()))));
            case CompetenceEvent.UnitAgreed e ->
                state.with(routing.withDispute(ConsultationRules.consulted(state).agreedBy(e.unit())));
            case CompetenceEvent.UnitDeclined _ ->
                state.with(routing.withDispute(ConsultationRules.consulted(state).with((Proposal) null)));
            case CompetenceEvent.DisputeClimbed e -> state.with(
                    routing.withDispute(ConsultationRules.consulted(state).broughtTo(e.rung(), e.decider())));
            case CompetenceEvent.DisputeSettled e -> ConsultationRules.settled(state, e);
            case RoutingEvent.SentOn e -> state.with(routing.sentOn(state.requireAssignment()));
            case RoutingEvent.ReturnedToSender e -> state
                    .with(LateNotice.left(state, Objects.requireNonNullElse(e.objectedAt(), e.at())))
                    .with(routing.returnedToSender());
            // The end follows.
            case RoutingEvent.VisitorGuided _,RoutingEvent.TransferredElsewhere _ ->
                state.with(state.documents().withNoticeOwed(false)).with(FollowUp.BY_BUREAU);
            case RoutingEvent.RedirectProposed e -> RedirectRules.proposed(state, e.to());
            case RoutingEvent.RedirectDeclined _ -> RedirectRules.proposed(state, null);
            case RoutingEvent.BureauNoticeOwed _ -> state.with(state.documents().withNoticeOwed(true));
            case RoutingEvent.Redirected e -> RedirectRules.redirected(state, e.at());
            case RoutingEvent.HandlingRedirected e -> RedirectRules.redirectedInHandling(state, e);
            case RoutingEvent.UnitSucceeded e -> SuccessionRules.succeeded(state, e);
            case RoutingEvent.Signed e -> DispatchRules.signed(state, e.at());
            case RoutingEvent.ReportedBack _ -> DispatchRules.reportedBack(state);
            case MergingEvent.Joined e -> state.with(routing.withJoined(e.follower()));
            case MergingEvent.MergingNoticeOwed _ -> state.with(state.documents().withNoticeOwed(true));
            case MergingEvent.AnsweredThroughLead e -> FollowingRules.answered(state, e);
            case MergingEvent.SeparatedFromLead e -> FollowingRules.separated(state, e);
            case UrgentMatterEvent.OrganisationNotified e ->
                state.with(routing.with(routing.organisation().telling(e.levels(), e.leaders())));
            case UrgentMatterEvent.ReportedUp e -> UrgentMatterRules.reported(state, e);
            case UrgentMatterEvent.ProposalMade e -> UrgentMatterRules.proposed(state, e);
            case UrgentMatterEvent.ProposalDecided _ -> UrgentMatterRules.decided(state);
            case RoutingEvent.Assigned e -> DispatchRules.assigned(state, e);
            case RoutingEvent.RegistrationCorrected e -> CorrectionRules.corrected(state, e);
            case RoutingEvent.TakenBack e -> CorrectionRules.takenBack(state, e);
            // Who leads concerns the petition, and no step of this matter.
            case SharedPetitionEvent.LeadNamed _ -> state;
            case UrgentMatterEvent.IncidentNamed e -> state.with(routing.withIncident(e.incident()));
        };
    }
}
