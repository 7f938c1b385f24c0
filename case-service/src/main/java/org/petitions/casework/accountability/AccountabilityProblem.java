package org.petitions.casework.accountability;

import org.petitions.starter.problem.ProblemType;

/** Why a unit is not held to its duty in this way. */
enum AccountabilityProblem implements ProblemType {
    /** It is no time for that, as things stand. */
    NOT_NOW(409),
    /** The day by which to answer has begun, or is too far away. */
    ANSWER_DAY(422),
    /** The conference's day is to come, or lies before it was asked. */
    DECISION_DAY(422),
    /** The bureau does not hold this unit or post to its duty. */
    UNIT_NOT_HELD(422),
    /** The unit has and had no part in the case, or the petition accuses it (Art. 30). */
    NO_PART_IN_CASE(422);

    private final int status;

    AccountabilityProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
