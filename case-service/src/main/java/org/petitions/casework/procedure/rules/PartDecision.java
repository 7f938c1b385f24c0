package org.petitions.casework.procedure.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CaseState;
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
     * It may be done, as these events, and a document is made with them.
     *
     * @param document null where none is
     */
    static PartDecision allowed(@Nullable NewDocument document, CaseState state, DecisionContext context,
            List<CaseEvent> events) {
        List<CaseEvent> all = new ArrayList<>(events);
        if (document != null) {
            all.addAll(document.issued(state, events.getLast().version() + 1, context));
        }
        return new Allowed(all);
    }

    /** It may be done, as these events. */
    static PartDecision allowed(CaseEvent... events) {
        return new Allowed(List.of(events));
    }
}
