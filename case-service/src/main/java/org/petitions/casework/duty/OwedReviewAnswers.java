package org.petitions.casework.duty;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private final Map<ReviewStep, String> opinions = new EnumMap<>(ReviewStep.class);
    private final Map<ReviewStep, String> refusals = new EnumMap<>(ReviewStep.class);
    /** Who owed what has gone out since, for a message may prove to have reached nobody. */
    private final Map<ReviewStep, String> opinionsOut = new EnumMap<>(ReviewStep.class);
    private final Map<ReviewStep, String> refusalsOut = new EnumMap<>(ReviewStep.class);

    void decided(ReviewDecided decision) {
        if (Boolean.TRUE.equals(decision.answerOwed())) {
            opinions.put(decision.step(), decision.body());
        } else {
            noLongerOwed(decision.step());
        }
    }

    void refused(ReviewRefused refusal) {
        if (Boolean.TRUE.equals(refusal.answerOwed())) {
            refusals.put(refusal.step(), refusal.body());
        }
    }

    /** A document went out or was received, which may have been the opinion or the notice. */
    void out(DocumentKind kind, @Nullable Boolean answers, @Nullable ReviewStep told) {
        if (Boolean.TRUE.equals(answers)) {
            move(stepOf(kind), opinions, opinionsOut);
        }
        if (told != null) {
            move(told, refusals, refusalsOut);
        }
    }

    /** What had gone out reached nobody. */
    void owedAgain(SendingFailed failed) {
        if (failed.untold() == null) {
            return;
        }
        if (failed.refused() != null) {
            move(failed.refused(), refusalsOut, refusals);
        } else {
            move(stepOf(failed.kind()), opinionsOut, opinions);
        }
    }

    void noLongerOwed(ReviewStep step) {
        opinions.remove(step);
        refusals.remove(step);
    }

    /**
     * Nobody owes one any more: what ended it unanswered the petitioner has signed, or it was taken back.
     *
     * @param refusalsOwed of which refused requests the notice is owed beyond that
     */
    void end(List<ReviewStep> refusalsOwed) {
        opinions.clear();
        refusals.keySet().retainAll(refusalsOwed);
    }

    void goesOn(String unit, String other) {
        Stream.of(opinions, refusals, opinionsOut, refusalsOut)
                .forEach(owed -> owed.replaceAll((_, body) -> unit.equals(body) ? other : body));
    }

    /** Unit ids, one for each opinion or notice that is owed. */
    List<String> bodies() {
        return Stream.of(opinions, refusals).flatMap(owed -> owed.values().stream()).toList();
    }

    private static void move(ReviewStep step, Map<ReviewStep, String> from, Map<ReviewStep, String> to) {
        String body = from.remove(step);
        if (body != null) {
            to.put(step, body);
        }
    }

    private static ReviewStep stepOf(DocumentKind opinion) {
        return opinion == DocumentKind.REVIEW_OPINION ? ReviewStep.REVIEW : ReviewStep.REREVIEW;
    }
}
