package org.petitions.intake.lookup;

import org.petitions.starter.problem.ProblemType;

/** Why nothing is looked for. */
enum LookupProblem implements ProblemType {
    LOOKUP_REFUSED;

    @Override
    public int status() {
        return 422;
    }
}
