package org.petitions.starter.export;

import org.petitions.starter.problem.ProblemType;

/** Why a list is not exported. */
enum ExportProblem implements ProblemType {
    /** It has more rows than a file may have. */
    TOO_MANY_ROWS;

    @Override
    public int status() {
        return 422;
    }
}
