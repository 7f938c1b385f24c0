package org.petitions.intake.registration;

import org.petitions.starter.problem.ProblemType;

/** Why a petition is not registered or not shown. */
public enum RegistrationProblem implements ProblemType {
    IDEMPOTENCY_KEY_MISSING(400),
    OFFICE_NOT_YOURS(403),
    NO_SUCH_PETITION(404),
    PETITION_ERASED(409),
    FORM_REFUSED(422),
    IDEMPOTENCY_KEY_REUSED(422);

    private final int status;

    RegistrationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
