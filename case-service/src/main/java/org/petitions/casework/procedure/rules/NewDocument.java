package org.petitions.casework.procedure.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.DraftedAct;

/**
 * A document that is made in the same act as a step, so that nobody can take the step and leave the petitioner untold.
 *
 * @param number its number (字号)
 * @param template the template it is filled into, with its version
 */
public record NewDocument(DocumentKind kind, String number, String template) {

    /** What became of a petition; what is said of a review is not the unit's to report. */
    private static final Set<DraftedAct> TELLS_RESULT = EnumSet.of(DraftedAct.NON_ACCEPTANCE, DraftedAct.REFERRAL,
            DraftedAct.ANSWER);

    /**
     * That it was made, as events of a case; where it puts into writing what became of a petition that a bureau transferred or assigned,
     * or an upper unit sent on, a copy goes to that office with it (抄报), as the city's policy has it.
     *
     * @param version of the first event
     */
    public List<CaseEvent> issued(CaseState state, long version, DecisionContext context) {
        DocumentIssued issued = issuedByBureau(state, version, context);
        boolean tellsResult = DraftedAct.writtenIn(kind).filter(TELLS_RESULT::contains).isPresent();
        return tellsResult
                ? Stream.concat(Stream.of(issued), ResultCopy.of(kind, number, state, version + 1, context).stream())
                        .toList()
                : List.of(issued);
    }

    /** That the bureau made it, which gets no copy of its own. */
    public DocumentIssued issuedByBureau(CaseState state, long version, DecisionContext context) {
        return new DocumentIssued(state.id(), version, context.at(), kind, number, template);
    }
}
