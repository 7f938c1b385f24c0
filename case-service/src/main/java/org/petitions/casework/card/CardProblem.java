package org.petitions.casework.card;

import org.petitions.starter.problem.ProblemType;

/** Why there is no card, or none is ordered. */
enum CardProblem implements ProblemType {
    NO_SUCH_CARD(404),
    NOT_YOUR_CARD(403);

    private final int status;

    CardProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
