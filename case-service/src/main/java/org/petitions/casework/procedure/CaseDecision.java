package org.petitions.casework.procedure;

import java.util.List;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;

/** What comes of a command: it happens, or it is refused and why. */
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

    /** It happens, as these events. */
    static CaseDecision happens(CaseEvent... events) {
        return new Happens(List.of(events));
    }

    /** The procedure has no such step in this state. */
    static CaseDecision illegal(CaseState state, CaseCommand command) {
        return refused(Reason.ILLEGAL_STEP, state, command);
    }

    /** It breaks a rule; where the rule names no article of its own, the step's stands. */
    static CaseDecision refused(Reason reason, CaseState state, CaseCommand command) {
        Step step = command.step();
        Article article = reason.article() == 0 ? step.article() : new Article(reason.article());
        return new Refused(new Refusal(reason, article, step, state.status(), state.legalSteps()));
    }
}
