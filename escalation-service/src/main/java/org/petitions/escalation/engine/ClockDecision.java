package org.petitions.escalation.engine;

import java.util.List;
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
}
