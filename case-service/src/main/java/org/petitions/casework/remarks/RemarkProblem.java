package org.petitions.casework.remarks;

import org.petitions.starter.problem.ProblemType;

/** Why an internal note is not kept. */
enum RemarkProblem implements ProblemType {
    /** The office has written as many on the case as its document has room for. */
    TOO_MANY_REMARKS;

    @Override
    public int status() {
        return 409;
    }
}
