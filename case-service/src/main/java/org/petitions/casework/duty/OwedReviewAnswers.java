package org.petitions.casework.duty;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewStep;

/** Which bodies still owe the written opinion on a review that they decided (Art. 35, 36), as a case's history goes by. */
final class OwedReviewAnswers {
    private final Map<DocumentKind, String> bodies = new EnumMap<>(DocumentKind.class);

    void decided(ReviewDecided decision) {
        if (Boolean.TRUE.equals(decision.answerOwed())) {
            bodies.put(opinionOf(decision.step()), decision.body());
        } else {
            noLongerOwed(decision.step());
        }
    }

    /** A document went out or was received, which may have been the opinion. */
    void out(DocumentKind kind, @Nullable Boolean answers) {
        if (Boolean.TRUE.equals(answers)) {
            bodies.remove(kind);
        }
    }

    void noLongerOwed(ReviewStep step) {
        bodies.remove(opinionOf(step));
    }

    /** Nobody owes one any more: what ended it unanswered the petitioner has signed, or it was taken back. */
    void end() {
        bodies.clear();
    }

    void goesOn(String unit, String other) {
        bodies.replaceAll((_, body) -> unit.equals(body) ? other : body);
    }

    /** Unit ids, one for each opinion that is owed. */
    Collection<String> bodies() {
        return bodies.values();
    }

    private static DocumentKind opinionOf(ReviewStep step) {
        return step == ReviewStep.REVIEW ? DocumentKind.REVIEW_OPINION : DocumentKind.REREVIEW_OPINION;
    }
}
