package org.petitions.intake.online;

import org.petitions.starter.problem.ProblemType;

/** Why a petition is not taken online. */
enum OnlineProblem implements ProblemType {
    ONLINE_KEY_MISSING(400),
    TOO_MANY_ONLINE(429);

    private final int status;

    OnlineProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
