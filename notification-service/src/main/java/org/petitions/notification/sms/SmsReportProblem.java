package org.petitions.notification.sms;

import org.petitions.starter.problem.ProblemType;

/** Why a gateway's report is not taken. */
enum SmsReportProblem implements ProblemType {
    MALFORMED(400),
    BAD_SIGNATURE(401),
    NO_SUCH_MESSAGE(404);

    private final int status;

    SmsReportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
