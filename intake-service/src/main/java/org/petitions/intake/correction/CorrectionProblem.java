package org.petitions.intake.correction;

import org.petitions.starter.problem.ProblemType;

/** Why a registration is not put right. */
enum CorrectionProblem implements ProblemType {
    CORRECTION_REFUSED(422),
    CORRECTION_TOO_LATE(409);

    private final int status;

    CorrectionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
