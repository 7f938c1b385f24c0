package org.petitions.casework.documents;

import java.util.List;
import java.util.Optional;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent.LedElsewhere;
import org.petitions.events.HandlingEvent.WayChanged;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.ReviewEvent.ReviewRefused;
import org.petitions.events.MergingEvent.AnsweredThroughLead;
import org.petitions.events.SigningEvent.DraftSigned;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewStep;

/** The signature under what a document says (签发): only the one by which the very decision was made that it puts into writing. */
final class SignedDecision {
    private SignedDecision() {}

    /** The signature by which was decided what such a document says, if that was signed off; what it decided are the very next events. */
    static Optional<DraftSigned> of(DocumentKind kind, List<CaseEvent> events) {
        for (int i = events.size() - 1; i > 0; i--) {
            if (isSaidBy(kind, events.get(i))) {
                return events.get(i - 1) instanceof DraftSigned signed
                        && signed.act().isWrittenIn(kind)
                                ? Optional.of(signed)
                                : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The last that such a document puts into writing; empty where there is nothing yet. */
    static Optional<CaseEvent> saidBy(DocumentKind kind, List<CaseEvent> events) {
        return events.reversed().stream().filter(event -> isSaidBy(kind, event)).findFirst();
    }

    /** Whether such a document says the answer of a leading case (并案), whose words were signed there, as far as they had to be. */
    static boolean isSignedForLead(DocumentKind kind, List<CaseEvent> events) {
        return throughLead(kind, events).isPresent();
    }

    /** By what the answer of a leading case came here that such a document says; empty where it says another. */
    static Optional<AnsweredThroughLead> throughLead(DocumentKind kind, List<CaseEvent> events) {
        for (int i = events.size() - 1; i > 0; i--) {
            if (isSaidBy(kind, events.get(i))) {
                return events.get(i - 1) instanceof AnsweredThroughLead answered
                        ? Optional.of(answered)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether such a document puts this into writing. A notice of acceptance says the way too. */
    private static boolean isSaidBy(DocumentKind kind, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Accepted _,WayChanged _ -> kind == DocumentKind.ACCEPTANCE_NOTICE;
            case CaseEvent.NotAccepted _ ->
                kind == DocumentKind.NON_ACCEPTANCE_NOTICE || kind == DocumentKind.NO_LONGER_ACCEPTED_NOTICE;
            case LedElsewhere _ -> kind == DocumentKind.OTHER_PROCEDURE_NOTICE;
            case CaseEvent.Replied _ -> kind.isAnswer();
            case ReviewRefused _ -> kind == DocumentKind.REVIEW_REFUSAL_NOTICE;
            case ReviewDecided decided -> kind == (decided.step() == ReviewStep.REVIEW
                    ? DocumentKind.REVIEW_OPINION
                    : DocumentKind.REREVIEW_OPINION);
            default -> false;
        };
    }
}
