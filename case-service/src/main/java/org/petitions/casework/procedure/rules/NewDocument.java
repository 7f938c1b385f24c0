package org.petitions.casework.procedure.rules;

import java.util.List;
import java.util.Objects;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.CopySent;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.DraftedAct;

/**
 * A document that is made in the same act as a step, so that nobody can take the step and leave the petitioner untold.
 *
 * @param number its number (字号)
 * @param template the template it is filled into, with its version
 */
public record NewDocument(DocumentKind kind, String number, String template) {

    /**
     * That it was made, as events of a case; where it puts into writing what became of a petition that a bureau transferred or assigned,
     * or an upper unit sent on, a copy goes to that office with it (抄报), as the city's policy has it.
     *
     * @param version of the first event
     */
    public List<CaseEvent> issued(CaseState state, long version, DecisionContext context) {
        DocumentIssued issued = new DocumentIssued(state.id(), version, context.at(), kind, number, template);
        return isCopied(state, context)
                ? List.of(issued, new CopySent(state.id(), version + 1, context.at(), kind, number,
                        Objects.requireNonNullElse(state.routing().sender(), state.matter().bureau())))
                : List.of(issued);
    }

    private boolean isCopied(CaseState state, DecisionContext context) {
        Assignment assignment = state.routing().assignment();
        boolean tellsResult = DraftedAct.writtenIn(kind)
                .filter(act -> act != DraftedAct.ACCEPTANCE && act != DraftedAct.REVIEW).isPresent();
        return tellsResult && assignment != null && assignment.kind() != DispatchKind.DIRECT
                && context.policy().signing().copiesToBureau();
    }
}
