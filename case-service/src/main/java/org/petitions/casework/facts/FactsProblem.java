package org.petitions.casework.facts;

import org.petitions.starter.problem.ProblemType;

/** Why words cannot be opened. */
enum FactsProblem implements ProblemType {
    FACTS_NOT_HERE,
    NO_OPINION;

    @Override
    public int status() {
        return 404;
    }
}
