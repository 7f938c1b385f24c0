package org.petitions.gateway.errors;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** As above, with the error that showed it. */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    /** What to say. */
    public Problem problem() {
        return problem;
    }
}
