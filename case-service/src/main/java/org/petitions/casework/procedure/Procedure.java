package org.petitions.casework.procedure;

import java.util.Set;
import org.petitions.casework.procedure.Acceptance.AcceptanceCommand;
import org.petitions.casework.procedure.Dispatching.DispatchCommand;
import org.petitions.casework.procedure.Ending.EndCommand;
import org.petitions.casework.procedure.Handling.HandlingCommand;
import org.petitions.casework.procedure.Joining.JoiningCommand;
import org.petitions.casework.procedure.Mediating.MediationCommand;
import org.petitions.casework.procedure.Objections.ObjectionCommand;
import org.petitions.casework.procedure.Papers.PaperCommand;
import org.petitions.casework.procedure.Ratings.RatingCommand;
import org.petitions.casework.procedure.Recusals.RecusalCommand;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.casework.procedure.ReturnVisits.VisitCommand;
import org.petitions.casework.procedure.Reviewing.ReviewCommand;
import org.petitions.casework.procedure.Standing.InHandling;
import org.petitions.casework.procedure.Step.Taker;
import org.petitions.casework.procedure.Undertakings.UndertakingCommand;
import org.petitions.events.CaseEvent;
import org.petitions.events.EndEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.PaperEvent;
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
    public static Decision decide(CaseState state, CaseCommand command, Circumstances now) {
        Step step = command.step();
        if (state.recused().bars(now.official()) && step.taker() != Taker.PETITIONER) {
            return Decision.refused(Reason.RECUSED, state, command);
        }
        Set<Step> legal = state.legalSteps();
        if (!legal.contains(step)) {
            return Decision.refused(whyNot(state, step), state, command);
        }
        return switch (command) {
            case DispatchCommand c -> Dispatching.decide(state, c, now);
            case ObjectionCommand c -> Objections.decide(state, c, now);
            case JoiningCommand c -> Joining.decide(state, c, now);
            case AcceptanceCommand c -> Acceptance.decide(state, c, now);
            case HandlingCommand c -> Handling.decide(state, c, now);
            case MediationCommand c -> Mediating.decide(state, c, now);
            case UndertakingCommand c -> Undertakings.decide(state, c, now);
            case ReviewCommand c -> Reviewing.decide(state, c, now);
            case PaperCommand c -> Papers.decide(state, c, now);
            case RecusalCommand c -> Recusals.decide(state, c, now);
            case RatingCommand c -> Ratings.decide(state, c, now);
            case EndCommand c -> Ending.decide(state, c, now);
            case VisitCommand c -> ReturnVisits.decide(state, c, now);
        };
    }

    /** Why a step is not legal here, where the law has more to say than that the case stands elsewhere. */
    private static Reason whyNot(CaseState state, Step step) {
        if (step == Step.RATE && state.satisfaction().latest() != null) {
            return Reason.ALREADY_RATED;
        }
        if (step == Step.EXTEND && state.standing() instanceof InHandling here && here.extendedBy() > 0) {
            return Reason.ALREADY_EXTENDED;
        }
        if (step == Step.OBJECT && state.routing().objection() == Routing.Objection.REJECTED) {
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
                    + ") cannot follow on version " + before.version() + ", " + before.stage());
        }
        CaseState state = before.at(event.version());
        return switch (event) {
            case CaseEvent.Opened e -> Dispatching.opened(state, e);
            case CaseEvent.Dispatched e -> Dispatching.dispatched(state, e);
            case CaseEvent.Accepted e -> Acceptance.accepted(state, e);
            // The end follows by the same decision.
            case CaseEvent.NotAccepted _ -> state;
            case CaseEvent.Replied e -> Handling.replied(state, e);
            case CaseEvent.Rated e -> state.with(state.satisfaction().rated(new Rating(e.bureau(), e.unit())));
            case CaseEvent.Closed e -> Aftermath.closed(state, e);
            case RoutingEvent e -> Routing.evolve(state, e);
            case HandlingEvent e -> handling(state, e);
            case ReviewEvent e -> Reviewing.evolve(state, e);
            case PaperEvent.DocumentIssued e -> state.with(state.papers().issued(e));
            case PaperEvent.DocumentDelivered e -> state.with(state.papers().delivered(e));
            case EndEvent e -> Aftermath.evolve(state, e);
        };
    }

    private static CaseState handling(CaseState state, HandlingEvent event) {
        return switch (event) {
            // The end follows by the same decision.
            case HandlingEvent.LedElsewhere _ -> state;
            case HandlingEvent.Extended e -> Handling.extended(state, e.days());
            case HandlingEvent.Suspended e -> Handling.suspended(state, e.at());
            case HandlingEvent.Resumed e -> Handling.resumed(state, e.at());
            case HandlingEvent.MediationProposed e -> Mediating.consented(state, e.by());
            case HandlingEvent.MediationConsented e -> Mediating.consented(state, e.side());
            case HandlingEvent.MediationFailed _ -> state.withMediation(null);
            case HandlingEvent.MediationAgreed e -> Mediating.agreed(state, e.agreement());
            case HandlingEvent.MeasurePromised e ->
                state.with(state.undertakings().promised(e.measure(), e.by()));
            case HandlingEvent.MeasureCarriedOut e -> state.with(state.undertakings().carriedOut(e.measure()));
            case HandlingEvent.Recused e -> state.with(state.recused().and(e.official()));
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
    public static CaseState replay(Matter matter, Iterable<CaseEvent> history) {
        return evolveAll(CaseState.registered(matter), history);
    }
}
