package org.petitions.casework.procedure.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * It may be done, as this event, and a document is made with it.
     *
     * @param document null where none is
     */
    static PartDecision allowed(@Nullable NewDocument document, CaseEvent event) {
        return document == null
                ? allowed(event)
                : allowed(event, document.issued(event.petitionId(), event.version() + 1, event.at()));
    }

    /** It may be done, as these events. */
    static PartDecision allowed(CaseEvent... events) {
        return new Allowed(List.of(events));
    }
}
