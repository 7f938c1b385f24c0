package org.petitions.intake.erasure;

import org.petitions.starter.problem.ProblemType;

/** Why words are not erased. */
enum ErasureProblem implements ProblemType {
    ERASURE_REFUSED(422),
    CASE_GOES_ON(409),
    ERASURE_ON_HOLD(409),
    HOLD_REFUSED(422),
    NOT_ON_HOLD(409),
    ERASURE_REPLAY_REFUSED(422);

    private final int status;

    ErasureProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
