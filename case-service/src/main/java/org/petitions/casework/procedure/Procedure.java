package org.petitions.casework.procedure;

import java.util.Set;
import org.petitions.casework.procedure.AcceptanceRules.AcceptanceCommand;
import org.petitions.casework.procedure.CaseDocuments.DocumentCommand;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.Commitments.CommitmentCommand;
import org.petitions.casework.procedure.CoordinationRules.CoordinationCommand;
import org.petitions.casework.procedure.DispatchRules.DispatchCommand;
import org.petitions.casework.procedure.EndRules.EndCommand;
import org.petitions.casework.procedure.HandlingRules.HandlingCommand;
import org.petitions.casework.procedure.MediationRules.MediationCommand;
import org.petitions.casework.procedure.ObjectionRules.ObjectionCommand;
import org.petitions.casework.procedure.Ratings.RatingCommand;
import org.petitions.casework.procedure.Recusals.RecusalCommand;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.casework.procedure.ReturnVisitRules.ReturnVisitCommand;
import org.petitions.casework.procedure.ReviewRules.ReviewCommand;
import org.petitions.casework.procedure.Step.Taker;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.PetitionerRequestEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;

/**
 * The whole procedure in two functions. To add a step: its event, its constant in {@link Step}, its command and rule in the part it is
 * about, and whatever the compiler then asks for; {@code docs/procedure.md} is drawn from the result.
 */
public final class Procedure {
    private Procedure() {}

    /**
     * Decides a command.
     *
     * @return the events that make it happen, or the rule it breaks
     */
    public static CaseDecision decide(CaseState state, CaseCommand command, DecisionContext now) {
        Step step = command.step();
        if (state.recusals().bars(now.official()) && step.taker() != Taker.PETITIONER) {
            return CaseDecision.refused(Reason.RECUSED, state, command);
        }
        Set<Step> legal = state.legalSteps();
        if (!legal.contains(step)) {
            return CaseDecision.refused(whyNot(state, step), state, command);
        }
        return switch (command) {
            case DispatchCommand c -> DispatchRules.decide(state, c, now);
            case ObjectionCommand c -> ObjectionRules.decide(state, c, now);
            case CoordinationCommand c -> CoordinationRules.decide(state, c, now);
            case AcceptanceCommand c -> AcceptanceRules.decide(state, c, now);
            case HandlingCommand c -> HandlingRules.decide(state, c, now);
            case MediationCommand c -> MediationRules.decide(state, c, now);
            case CommitmentCommand c -> Commitments.decide(state, c, now);
            case ReviewCommand c -> ReviewRules.decide(state, c, now);
            case DocumentCommand c -> CaseDocuments.decide(state, c, now);
            case RecusalCommand c -> Recusals.decide(state, c, now);
            case RatingCommand c -> Ratings.decide(state, c, now);
            case EndCommand c -> EndRules.decide(state, c, now);
            case ReturnVisitCommand c -> ReturnVisitRules.decide(state, c, now);
        };
    }

    /** Why a step is not legal here, where the law has more to say than that the case stands elsewhere. */
    private static Reason whyNot(CaseState state, Step step) {
        if (step == Step.RATE && state.ratings().latest() != null) {
            return Reason.ALREADY_RATED;
        }
        if (step == Step.EXTEND && state.phase() instanceof InHandling here && here.extendedBy() > 0) {
            return Reason.ALREADY_EXTENDED;
        }
        if (step == Step.OBJECT && state.routing().objection() == Routing.ObjectionStatus.REJECTED) {
            return Reason.ALREADY_REJECTED;
        }
        return Reason.ILLEGAL_STEP;
    }

    /**
     * The state after an event.
     *
     * @throws IllegalStateException when the event cannot follow on the state: a history with a hole, or another case's
     */
    public static CaseState evolve(CaseState before, CaseEvent event) {
        if (event.version() != before.version() + 1 || !event.petitionId().equals(before.matter().petitionId())) {
            throw new IllegalStateException(event.id() + " (" + event.getClass().getSimpleName()
                    + ") cannot follow on version " + before.version() + ", " + before.status());
        }
        CaseState state = before.withVersion(event.version());
        return switch (event) {
            case CaseEvent.Opened e -> DispatchRules.opened(state, e);
            case CaseEvent.Dispatched e -> DispatchRules.dispatched(state, e);
            case CaseEvent.Accepted e -> AcceptanceRules.accepted(state, e);
            // The end follows by the same decision.
            case CaseEvent.NotAccepted _ -> state;
            case CaseEvent.Replied e -> HandlingRules.replied(state, e);
            case CaseEvent.Rated e -> state.with(state.ratings().rated(new Rating(e.bureau(), e.unit())));
            case CaseEvent.Closed e -> FollowUp.closed(state, e);
            case RoutingEvent e -> Routing.evolve(state, e);
            case HandlingEvent e -> handling(state, e);
            case ReviewEvent e -> ReviewRules.evolve(state, e);
            case DocumentEvent.DocumentIssued e -> state.with(state.documents().issued(e));
            case DocumentEvent.DocumentDelivered e -> state.with(state.documents().delivered(e));
            case ClosureEvent e -> FollowUp.evolve(state, e);
            // What a taken request changed stands in the events before its answer.
            case PetitionerRequestEvent _ -> state;
        };
    }

    private static CaseState handling(CaseState state, HandlingEvent event) {
        return switch (event) {
            // The end follows by the same decision.
            case HandlingEvent.LedElsewhere _ -> state;
            case HandlingEvent.Extended e -> HandlingRules.extended(state, e.days());
            case HandlingEvent.Suspended e -> HandlingRules.suspended(state, e.at());
            case HandlingEvent.Resumed e -> HandlingRules.resumed(state, e.at());
            case HandlingEvent.MediationProposed e -> MediationRules.consented(state, e.by());
            case HandlingEvent.MediationConsented e -> MediationRules.consented(state, e.side());
            case HandlingEvent.MediationFailed _ -> state.withMediation(null);
            case HandlingEvent.MediationAgreed e -> MediationRules.agreed(state, e.agreement());
            case HandlingEvent.MeasurePromised e ->
                state.with(state.commitments().made(e.measure(), e.by()));
            case HandlingEvent.MeasureCarriedOut e -> state.with(state.commitments().fulfilled(e.measure()));
            case HandlingEvent.Recused e -> state.with(state.recusals().with(e.official()));
        };
    }

    /** The state after several events. */
    public static CaseState evolveAll(CaseState state, Iterable<CaseEvent> events) {
        CaseState next = state;
        for (CaseEvent event : events) {
            next = evolve(next, event);
        }
        return next;
    }

    /** The state after a whole history. */
    public static CaseState replay(CaseMatter matter, Iterable<CaseEvent> history) {
        return evolveAll(CaseState.registered(matter), history);
    }
}
