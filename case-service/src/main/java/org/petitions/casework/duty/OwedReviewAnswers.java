package org.petitions.casework.duty;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DocumentEvent.SendingFailed;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.ReviewEvent.ReviewRefused;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewStep;

/**
 * Which bodies still owe the written opinion on a review that they decided, or the notice that they refused one (Art. 35, 36), as a case's
 * history goes by.
 */
final class OwedReviewAnswers {
    private final Map<DocumentKind, String> bodies = new EnumMap<>(DocumentKind.class);
    /** Who owed what has gone out since, for a message may prove to have reached nobody. */
    private final Map<DocumentKind, String> answered = new EnumMap<>(DocumentKind.class);
    private @Nullable ReviewStep refused;

    void decided(ReviewDecided decision) {
        if (Boolean.TRUE.equals(decision.answerOwed())) {
            bodies.put(opinionOf(decision.step()), decision.body());
        } else {
            noLongerOwed(decision.step());
        }
    }

    void refused(ReviewRefused refusal) {
        if (Boolean.TRUE.equals(refusal.answerOwed())) {
            bodies.put(DocumentKind.REVIEW_REFUSAL_NOTICE, refusal.body());
            refused = refusal.step();
        }
    }

    /** A document went out or was received, which may have been the opinion or the notice. */
    void out(DocumentKind kind, @Nullable Boolean answers, @Nullable ReviewStep told) {
        if (Boolean.TRUE.equals(answers) || told != null) {
            String body = bodies.remove(kind);
            if (body != null) {
                answered.put(kind, body);
            }
        }
    }

    /** What had gone out reached nobody. */
    void owedAgain(SendingFailed failed) {
        String body = answered.get(failed.kind());
        if (failed.untold() != null && body != null) {
            bodies.put(failed.kind(), body);
        }
    }

    void noLongerOwed(ReviewStep step) {
        bodies.remove(opinionOf(step));
        if (refused == step) {
            bodies.remove(DocumentKind.REVIEW_REFUSAL_NOTICE);
        }
    }

    /** Nobody owes one any more: what ended it unanswered the petitioner has signed, or it was taken back. */
    void end() {
        bodies.clear();
    }

    /** The case ended: what is owed beyond that is the notice of a refused request alone. */
    void end(@Nullable ReviewStep refusalOwed) {
        bodies.keySet().removeIf(kind -> refusalOwed == null || kind != DocumentKind.REVIEW_REFUSAL_NOTICE);
    }

    void goesOn(String unit, String other) {
        bodies.replaceAll((_, body) -> unit.equals(body) ? other : body);
        answered.replaceAll((_, body) -> unit.equals(body) ? other : body);
    }

    /** Unit ids, one for each opinion that is owed. */
    Collection<String> bodies() {
        return bodies.values();
    }

    private static DocumentKind opinionOf(ReviewStep step) {
        return step == ReviewStep.REVIEW ? DocumentKind.REVIEW_OPINION : DocumentKind.REREVIEW_OPINION;
    }
}
