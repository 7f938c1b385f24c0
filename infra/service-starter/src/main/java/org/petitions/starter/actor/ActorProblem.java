package org.petitions.starter.actor;

import org.petitions.starter.problem.ProblemType;

/** Why somebody may not act. */
enum ActorProblem implements ProblemType {
    ACTOR_UNKNOWN(401),
    NOT_ALLOWED(403);

    private final int status;

    ActorProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
