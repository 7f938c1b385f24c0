package org.petitions.casework.procedure.documents;

import java.util.Set;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.DocumentEvent;

/** Documents and their delivery, as the whole procedure sees them. */
public final class DocumentPart {
    private DocumentPart() {}

    /** Adds the steps that are legal here. */
    public static void offer(CaseState state, Set<Step> steps) {
        DocumentRules.offer(state, steps);
    }

    /** The case after a document was made went out or reached its addressee. */
    public static CaseState evolve(CaseState state, DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.DocumentIssued e -> state.with(state.documents().issued(e));
            case DocumentEvent.DocumentSent e -> state.with(state.documents().sent(e));
            case DocumentEvent.SendingFailed e -> state.with(state.documents().notReached(e));
            case DocumentEvent.DocumentDelivered e -> state.with(state.documents().delivered(e));
            case DocumentEvent.DeliveryCorrected e -> state.with(state.documents().corrected(e));
            case DocumentEvent.DocumentCorrected e -> state.with(state.documents().corrected(e));
            case DocumentEvent.CopySent e -> state.with(state.documents().copied(e));
        };
    }
}
