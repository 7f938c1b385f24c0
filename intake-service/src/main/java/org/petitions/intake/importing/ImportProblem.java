package org.petitions.intake.importing;

import org.petitions.starter.message.MessageCode;
import org.petitions.starter.problem.ProblemType;

/** Why nothing of a ledger is taken in, whatever is in it. */
enum ImportProblem implements ProblemType {
    LEDGER_NAME(422),
    NO_SUCH_IMPORT(404),
    IMPORT_FILE_DELETED(410),
    CODES_HANDED_OUT(410),
    HEADER_TWICE(422),
    LEDGERS_BUSY(503, "busy");

    private final int status;
    private final String code;

    ImportProblem(int status) {
        this.status = status;
        this.code = MessageCode.codeOf(name());
    }

    ImportProblem(int status, String code) {
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
