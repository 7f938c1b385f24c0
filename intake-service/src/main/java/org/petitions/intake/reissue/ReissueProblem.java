package org.petitions.intake.reissue;

import org.petitions.starter.message.MessageCode;
import org.petitions.starter.problem.ProblemType;

/** Why a tracking code is not issued anew. */
enum ReissueProblem implements ProblemType {
    IDEMPOTENCY_KEY_MALFORMED(400),
    NO_PETITIONER(409),
    PERSON_UNKNOWN(409),
    INCOMPLETE(422),
    REQUEST_KEY_REUSED(422, "idempotency-key-reused");

    private final int status;
    private final String code;

    ReissueProblem(int status) {
        this.status = status;
        this.code = MessageCode.codeOf(name());
    }

    ReissueProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }
}
