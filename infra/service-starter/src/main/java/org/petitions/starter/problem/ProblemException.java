package org.petitions.starter.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown by a service to refuse a request; answered as the {@link Problem} it holds. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        // No stack trace: a refusal is an answer, and under load there are many.
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /**
     * @param status HTTP status, e.g. 409
     * @param code a code for programs, e.g. {@code illegal-step}
     * @param zh what is wrong, in Chinese; never with a value that was sent
     * @param en the same in English
     * @param errors the fields concerned
     */
    public ProblemException(int status, String code, String zh, String en, FieldProblem... errors) {
        this(Problem.of(status, code, zh, en, List.of(errors), null));
    }

    /** As above, with all fields at once and the article the rule comes from. */
    public ProblemException(int status, String code, String zh, String en, List<FieldProblem> errors,
            @Nullable String article) {
        this(Problem.of(status, code, zh, en, errors, article));
    }

    /** The answer. */
    public Problem problem() {
        return problem;
    }
}
