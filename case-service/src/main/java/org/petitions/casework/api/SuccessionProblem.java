package org.petitions.casework.api;

import org.petitions.starter.problem.ProblemType;

/** Why a bureau does not hand over what was a unit's. */
enum SuccessionProblem implements ProblemType {
    BUREAU_BY_CITY(403),
    UNIT_OF_ANOTHER_COUNTY(403),
    BUREAU_NOT_HANDED_OVER(409);

    private final int status;

    SuccessionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
