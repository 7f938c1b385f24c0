package org.petitions.casework.procedure;

import java.time.Instant;
import org.petitions.casework.procedure.Acceptance.AcceptanceCommand;
import org.petitions.casework.procedure.CaseState.Accepted;
import org.petitions.casework.procedure.CaseState.Closed;
import org.petitions.casework.procedure.CaseState.Dispatched;
import org.petitions.casework.procedure.CaseState.NotAccepted;
import org.petitions.casework.procedure.CaseState.Opened;
import org.petitions.casework.procedure.CaseState.Replied;
import org.petitions.casework.procedure.Dispatching.DispatchCommand;
import org.petitions.casework.procedure.Ending.EndCommand;
import org.petitions.casework.procedure.Handling.HandlingCommand;
import org.petitions.events.CaseEvent;

/**
 * The whole procedure in two functions. To add a step: its event in {@link CaseEvent}, its command beside its rules, and whatever the
 * compiler then asks for; {@code docs/procedure.md} is drawn from the result.
 */
public final class Procedure {
    private Procedure() {}

    /**
     * Decides a command.
     *
     * @param at the moment it is given, UTC
     * @return the events that make it happen, or the rule it breaks
     */
    public static Decision decide(CaseState state, CaseCommand command, Instant at) {
        return switch (command) {
            case DispatchCommand dispatch -> Dispatching.decide(state, dispatch, at);
            case AcceptanceCommand acceptance -> Acceptance.decide(state, acceptance, at);
            case HandlingCommand handling -> Handling.decide(state, handling, at);
            case EndCommand end -> Ending.decide(state, end, at);
        };
    }

    /**
     * The state after an event.
     *
     * @throws IllegalStateException when the event cannot follow on the state: a history with a hole, or another case's
     */
    public static CaseState evolve(CaseState state, CaseEvent event) {
        Matter matter = state.matter();
        long version = event.version();
        if (version != state.version() + 1 || !event.petitionId().equals(matter.petitionId())) {
            throw unfit(state, event);
        }
        return switch (event) {
            case CaseEvent.Opened _ -> new Opened(matter, version);
            case CaseEvent.Dispatched e -> new Dispatched(matter, version, e.unit(), e.kind(), e.arrivedAt());
            case CaseEvent.Accepted e -> new Accepted(matter, version, e.unit(), e.at());
            case CaseEvent.NotAccepted e -> new NotAccepted(matter, version, e.unit());
            case CaseEvent.Replied e -> new Replied(matter, version, e.unit(), e.outcome(), null);
            case CaseEvent.Rated e -> rated(state, e);
            case CaseEvent.Closed e -> closed(state, e);
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
        return evolveAll(new CaseState.Registered(matter), history);
    }

    private static CaseState rated(CaseState state, CaseEvent.Rated event) {
        Rating rating = new Rating(event.bureau(), event.unit());
        return switch (state) {
            case Replied s -> new Replied(s.matter(), event.version(), s.unit(), s.outcome(), rating);
            case Closed s -> new Closed(s.matter(), event.version(), s.unit(), s.end(), s.answered(), rating);
            default -> throw unfit(state, event);
        };
    }

    private static CaseState closed(CaseState state, CaseEvent.Closed event) {
        return switch (state) {
            case Replied s -> new Closed(s.matter(), event.version(), s.unit(), event.end(), true, s.rating());
            case NotAccepted s -> new Closed(s.matter(), event.version(), s.unit(), event.end(), false, null);
            default -> throw unfit(state, event);
        };
    }

    private static IllegalStateException unfit(CaseState state, CaseEvent event) {
        return new IllegalStateException(event.id() + " (" + event.getClass().getSimpleName()
                + ") cannot follow on version " + state.version() + ", " + state.stage());
    }
}
