package org.petitions.casework.procedure.rules;

import java.util.Objects;
import java.util.Optional;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.CopySent;
import org.petitions.events.terms.DocumentKind;

/** The copy (抄报) of what became of a petition, which goes to the office that transferred, assigned or sent it on, as the city's policy has it. */
public final class ResultCopy {
    private ResultCopy() {}

    /**
     * That it went out with a document; empty where nobody gets one: whom the petition accuses gets none (Art. 30).
     *
     * @param number the document's number
     * @param version of the event
     */
    public static Optional<CaseEvent> of(DocumentKind kind, String number, CaseState state, long version,
            DecisionContext context) {
        return recipient(state, context)
                .map(office -> new CopySent(state.id(), version, context.at(), kind, number, office));
    }

    private static Optional<String> recipient(CaseState state, DecisionContext context) {
        if (!context.policy().signing().copiesToBureau()) {
            return Optional.empty();
        }
        String bureau = state.matter().bureau();
        return Optional.ofNullable(state.sender())
                .or(() -> Optional.of(bureau).filter(_ -> isOfBureau(state) && !state.matter().accuses(bureau)));
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
