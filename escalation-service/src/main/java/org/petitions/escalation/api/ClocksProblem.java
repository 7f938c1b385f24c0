package org.petitions.escalation.api;

import org.petitions.starter.problem.ProblemType;

/** Why a question about clocks or the calendar is not answered. */
enum ClocksProblem implements ProblemType {
    OUT_OF_RANGE(400),
    HOLIDAY_FILE(400),
    NO_CLOCKS(404),
    CLOCKS_NOT_READY(503);

    private final int status;

    ClocksProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
