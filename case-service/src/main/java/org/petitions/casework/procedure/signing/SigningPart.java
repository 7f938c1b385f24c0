package org.petitions.casework.procedure.signing;

import java.util.Set;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.SigningEvent;

/** Drafting and signing off, as the whole procedure sees it. */
public final class SigningPart {
    private SigningPart() {}

    /**
     * Adds the steps that are legal here.
     *
     * @param steps what every other part offers: a draft is made of what could be decided, and signed while it still can
     */
    public static void offer(CaseState state, Set<Step> steps) {
        SigningRules.offer(state, steps);
    }

    /** The case after something happened to a draft. */
    public static CaseState evolve(CaseState state, SigningEvent event) {
        return switch (event) {
            case SigningEvent.DraftSubmitted e -> state.submitted(e);
            case SigningEvent.DraftReturned e -> state.with(state.approvals().without(e.draft()));
            case SigningEvent.DraftSigned e -> state.with(state.approvals().without(e.draft()));
        };
    }
}
