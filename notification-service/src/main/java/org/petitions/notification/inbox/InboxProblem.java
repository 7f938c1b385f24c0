package org.petitions.notification.inbox;

import org.petitions.starter.problem.ProblemType;

/** Why an alert is not shown or not acknowledged. */
enum InboxProblem implements ProblemType {
    NO_SUCH_ALERT(404),
    ALERT_WITHDRAWN(409),
    ALERT_ACKNOWLEDGED(409),
    ALERT_DECLINED(409),
    ALERT_NOT_TO_BE_DECLINED(409),
    ALERT_NOT_TO_BE_DELEGATED(409),
    /** What is late its leader answers for. */
    ALERT_TOO_LATE_TO_DELEGATE(409),
    /** To another, or with another day. */
    ALERT_DELEGATED(409),
    /** As many browsers as may hear of alerts live. */
    TOO_MANY_STREAMS(429);

    private final int status;

    InboxProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
