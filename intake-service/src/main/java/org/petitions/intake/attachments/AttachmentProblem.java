package org.petitions.intake.attachments;

import org.petitions.starter.problem.ProblemType;

/** Why a file is not taken or not given. */
public enum AttachmentProblem implements ProblemType {
    UPLOAD_PASS_INVALID(401),
    NO_SUCH_ATTACHMENT(404),
    TOO_MANY_ATTACHMENTS(409),
    UPLOAD_OFFSET(409),
    ATTACHMENT_NOT_READY(409),
    ATTACHMENT_REFUSED(422),
    UPLOAD_PIECE(422);

    private final int status;

    AttachmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
