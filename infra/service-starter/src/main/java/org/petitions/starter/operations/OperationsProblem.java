package org.petitions.starter.operations;

import org.petitions.starter.problem.ProblemType;

/** Why dead letters cannot be shown or put back now. */
public enum OperationsProblem implements ProblemType {
    /** The account that is used may not. */
    REPLAY_NOT_GRANTED(409),
    /** Somebody is at it. */
    REPLAY_UNDER_WAY(409),
    /** What would have to be read first is too much for an answer: the command has the time. */
    REPLAY_TAKES_LONG(409),
    BROKER_UNAVAILABLE(503);

    private final int status;

    OperationsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
