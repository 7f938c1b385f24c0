package org.petitions.casework.procedure.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.CopySent;
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
        String office = copiedTo(state, context);
        return office == null
                ? List.of(issued)
                : List.of(issued, new CopySent(state.id(), version + 1, context.at(), kind, number, office));
    }

    /** That the bureau made it, which gets no copy of its own. */
    public DocumentIssued issuedByBureau(CaseState state, long version, DecisionContext context) {
        return new DocumentIssued(state.id(), version, context.at(), kind, number, template);
    }

    /** Unit id of who gets a copy, or null for nobody: whom the petition accuses gets none (Art. 30). */
    private @Nullable String copiedTo(CaseState state, DecisionContext context) {
        boolean tellsResult = DraftedAct.writtenIn(kind)
                .filter(TELLS_RESULT::contains).isPresent();
        if (!tellsResult || !context.policy().signing().copiesToBureau()) {
            return null;
        }
        String sender = state.sender();
        String bureau = state.matter().bureau();
        return sender == null && (!isOfBureau(state) || state.matter().accuses(bureau))
                ? null
                : Objects.requireNonNullElse(sender, bureau);
    }

    /** Whether a bureau transferred or assigned it, to this unit or to the one that a dispute took it from. */
    private static boolean isOfBureau(CaseState state) {
        Assignment assignment = state.routing().assignment();
        return assignment != null && switch (assignment.kind()) {
            case DIRECT -> false;
            case ASSIGNMENT -> true;
            case TRANSFER -> !assignment.isByDispute() || !Objects.requireNonNull(assignment.settled()).direct();
        };
    }
}
