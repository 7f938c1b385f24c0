package org.petitions.escalation.engine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.petitions.events.EscalationEvent;

/**
 * What follows from an event or from a moment.
 *
 * @param clocks the petition's clocks from now on
 * @param events what is to be published, in this order
 */
public record ClockDecision(PetitionClocks clocks, List<EscalationEvent> events) {
    public ClockDecision {
        events = List.copyOf(events);
    }

    /** This, and then what is decided about the clocks as it leaves them. */
    public ClockDecision followedBy(Function<PetitionClocks, ClockDecision> next) {
        ClockDecision then = next.apply(clocks);
        return new ClockDecision(then.clocks(), Stream.concat(events.stream(), then.events().stream()).toList());
    }
}
