package org.petitions.starter.signin;

import org.petitions.starter.problem.ProblemType;

/** Why somebody is not let in. Which rule a token broke nobody is told: who made it knows, and nobody else should. */
enum SignInProblem implements ProblemType {
    SIGN_IN_REQUIRED(401),
    OUT_OF_SCOPE(403),
    NO_OFFICE(403),
    OFFICE_NOT_HELD(403),
    OFFICE_NOT_CHOSEN(409),
    SIGN_IN_UNAVAILABLE(503);

    private final int status;

    SignInProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
