package org.petitions.casework.procedure;

import java.util.List;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.events.CaseEvent;
import org.petitions.events.clocks.ClockActCheck.UnusableAct;

/** What comes of a command: it happens, or it does not and why. */
public sealed interface CaseDecision {

    /**
     * It happens.
     *
     * @param events what is to be kept and published, in order; at least one
     */
    record Happens(List<CaseEvent> events) implements CaseDecision {
        public Happens {
            events = List.copyOf(events);
        }
    }

    /** It is refused. */
    record Refused(Refusal refusal) implements CaseDecision {}

    /** It would be an event that its readers refuse, so it is not published: what was typed lies outside all that a clock can hold. */
    record Unusable(UnusableAct act) implements CaseDecision {}
}
