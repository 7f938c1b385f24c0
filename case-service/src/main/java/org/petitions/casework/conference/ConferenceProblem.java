package org.petitions.casework.conference;

import org.petitions.starter.problem.ProblemType;

/** Why something cannot be done at a session of the joint conference. */
enum ConferenceProblem implements ProblemType {
    /** Its day is to come. */
    SESSION_TO_COME(409),
    /** The matter was decided on otherwise already. */
    MATTER_DECIDED(409),
    /** That is not decided on such a matter, or lacks what it needs. */
    DECISION_UNFIT(422),
    /** The day has begun, or is too far away. */
    TASK_DAY(422),
    /** The unit or post named may not be: it is none of those here, or the petition accuses it (Art. 30). */
    DOER_UNFIT(422),
    /** The dispute is not before this conference. */
    NO_SUCH_DISPUTE(422);

    private final int status;

    ConferenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
