package org.petitions.casework.procedure.rules;

import java.util.List;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.events.CaseEvent;

/** What a part of the procedure makes of a command: it allows it, or names the rule it breaks. */
public sealed interface PartDecision {

    /**
     * It may be done.
     *
     * @param events what is to be kept and published, in order; at least one
     */
    record Allowed(List<CaseEvent> events) implements PartDecision {
        public Allowed {
            events = List.copyOf(events);
        }
    }

    /** It breaks a rule. */
    record Forbidden(Reason reason) implements PartDecision {}

    /** It may be done, as these events. */
    static PartDecision allowed(CaseEvent... events) {
        return new Allowed(List.of(events));
    }
}
