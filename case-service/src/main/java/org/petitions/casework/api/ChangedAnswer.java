package org.petitions.casework.api;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;

/** To what a review opinion changes the answer: it says so in a field of its own where it changes it, and nowhere else (Art. 32, 35). */
final class ChangedAnswer {
    private ChangedAnswer() {}

    private enum ChangedAnswerFieldCode implements FieldCode {
        NEEDED_BY_CHANGE,
        NOTHING_CHANGED
    }

    /** @throws ProblemException 400 naming the field {@code changedTo} */
    static void requireNamed(ReviewOutcome outcome, @Nullable HandlingOutcome changedTo) {
        boolean changes = outcome == ReviewOutcome.CHANGED;
        if (changes != (changedTo != null)) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS, FieldFault.of("changedTo", changes
                    ? ChangedAnswerFieldCode.NEEDED_BY_CHANGE
                    : ChangedAnswerFieldCode.NOTHING_CHANGED));
        }
    }
}
