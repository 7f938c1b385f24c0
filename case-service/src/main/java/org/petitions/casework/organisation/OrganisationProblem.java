package org.petitions.casework.organisation;

import org.petitions.starter.problem.ProblemType;

/** Why no version of the organisation is taken over. */
enum OrganisationProblem implements ProblemType {
    CITY_ADMINISTRATOR_ALONE(403),
    NO_SUCH_UNIT(404),
    NOT_A_WORKBOOK(422),
    ORGANISATION_FAULTY(422),
    NOTHING_CHANGES(422),
    ORGANISATION_CHANGED(409);

    private final int status;

    OrganisationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
