package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.documents.PromisedWords;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;

/**
 * An answer, in the parts that its document has (Art. 32).
 *
 * @param findings the facts found: when, where and what; of a suggestion or an accusation absent where {@code text} says them
 * @param basis the laws and policies relied on, by their articles; of a suggestion or an accusation absent where {@code text} says them
 * @param text what is decided on each matter that was asked for, and why
 * @param carriedOut whether what the answer supports is carried out already; absent for no, where {@code measures} promises it
 * @param measures what is done by when, for an answer in favour; absent for nothing
 */
record ReplyRequest(@NotNull HandlingOutcome outcome, @Nullable @Size(min = 1, max = 20_000) String findings,
        @Nullable @Size(min = 1, max = 20_000) String basis, @NotBlank @Size(max = 20_000) String text,
        @Nullable Boolean carriedOut, @Nullable @Size(max = 50) List<@NotNull @Valid MeasureRequest> measures) {
    private static final String NUMERALS = "一二三四";

    /**
     * The answer as it is kept and printed: its parts one below the other, each under its name; without parts what was written.
     *
     * @throws ProblemException 400 naming the parts that its document has to have and that are missing (Art. 31 (5), 32)
     */
    String words() {
        requireParts();
        if (isMissing(findings) && isMissing(basis)) {
            return MeasureRequest.below(text, measures);
        }
        StringBuilder words = new StringBuilder();
        int parts = 0;
        parts = append(words, parts, "调查核实的情况", findings);
        parts = append(words, parts, "法律政策依据", basis);
        parts = append(words, parts, nameOfDecision(), text);
        append(words, parts, PromisedWords.HEADING, MeasureRequest.words(measures));
        return words.toString();
    }

    private void requireParts() {
        if (!isGrounded(outcome)) {
            return;
        }
        List<FieldFault> missing = new ArrayList<>();
        if (isMissing(findings)) {
            missing.add(FieldFault.of("findings", AnswerFieldCode.NEEDED_BY_ANSWER));
        }
        if (isMissing(basis)) {
            missing.add(FieldFault.of("basis", AnswerFieldCode.NEEDED_BY_ANSWER));
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS, missing);
        }
    }

    /** Whether the answer decides on a right, and so says on which facts and laws. */
    private static boolean isGrounded(HandlingOutcome outcome) {
        return switch (outcome) {
            case SUPPORTED, EXPLAINED, NOT_SUPPORTED, DUTY_PERFORMED, DUTY_DECLINED -> true;
            case ADOPTED, PARTLY_ADOPTED, NOT_ADOPTED, CONFIRMED, PARTLY_CONFIRMED, NOT_CONFIRMED -> false;
        };
    }

    private static int append(StringBuilder words, int before, String name, @Nullable String part) {
        if (part == null || part.isBlank()) {
            return before;
        }
        words.append(before == 0 ? "" : "\n").append('（').append(NUMERALS.charAt(before)).append('）').append(name)
                .append('\n').append(part.strip());
        return before + 1;
    }

    private String nameOfDecision() {
        return switch (outcome) {
            case SUPPORTED, EXPLAINED, NOT_SUPPORTED -> "处理意见";
            case DUTY_PERFORMED, DUTY_DECLINED -> "处理结果";
            case ADOPTED, PARTLY_ADOPTED, NOT_ADOPTED -> "采纳意见";
            case CONFIRMED, PARTLY_CONFIRMED, NOT_CONFIRMED -> "办理结果";
        };
    }

    private static boolean isMissing(@Nullable String part) {
        return part == null || part.isBlank();
    }

    private enum AnswerFieldCode implements FieldCode {
        NEEDED_BY_ANSWER
    }
}
