package org.petitions.intake.tracking;

import org.petitions.starter.message.MessageCode;
import org.petitions.starter.problem.ProblemType;

/** Why a petitioner is told nothing, or a request is not taken. */
enum TrackingProblem implements ProblemType {
    IDEMPOTENCY_KEY_MALFORMED(400),
    TRACKING_NO_MATCH(404),
    REQUEST_PENDING(409),
    TOO_MANY_REQUESTS(409),
    INCOMPLETE(422),
    NO_MAILBOX_LETTER(422),
    RATING_REFUSED(422),
    REQUEST_KEY_REUSED(422, "idempotency-key-reused"),
    TRACKING_BARRED(429);

    private final int status;
    private final String code;

    TrackingProblem(int status) {
        this.status = status;
        this.code = MessageCode.codeOf(name());
    }

    TrackingProblem(int status, String code) {
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
