package org.petitions.escalation.clocks;

import java.util.List;
import org.petitions.events.EscalationEvent;

/**
 * What follows from an event or from a moment.
 *
 * @param clocks the petition's clocks from now on
 * @param events what is to be published, in this order
 */
public record Decision(PetitionClocks clocks, List<EscalationEvent> events) {
    public Decision {
        events = List.copyOf(events);
    }
}
