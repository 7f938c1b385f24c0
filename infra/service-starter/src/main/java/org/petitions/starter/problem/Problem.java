package org.petitions.starter.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem answer (RFC 9457). It has no {@code instance}, because an address may hold what somebody typed.
 *
 * @param type {@code urn:petitions:problem:} and the code
 * @param title what is wrong, in Chinese and English
 * @param status HTTP status
 * @param code a code for programs
 * @param errors the fields concerned
 * @param article the article of the regulations the rule comes from, e.g. {@code Art. 34}, or null
 */
@JsonInclude(Include.NON_EMPTY)
public record Problem(String type, String title, int status, String code, List<FieldProblem> errors,
        @Nullable String article) {
    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem with a title in both languages. */
    public static Problem of(int status, String code, String zh, String en, List<FieldProblem> errors,
            @Nullable String article) {
        return new Problem("urn:petitions:problem:" + code, zh + " / " + en, status, code, errors, article);
    }
}
