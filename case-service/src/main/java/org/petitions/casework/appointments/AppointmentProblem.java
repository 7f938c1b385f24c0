package org.petitions.casework.appointments;

import org.petitions.starter.problem.ProblemType;

/** Why nobody is appointed or withdrawn. */
enum AppointmentProblem implements ProblemType {
    NOT_YOUR_UNIT(403),
    OWN_APPOINTMENT(403),
    ACCOUNT_OF_OTHERS(403),
    BY_CITY_ADMINISTRATOR(403),
    APPOINTMENT_NOT_FOUND(404),
    UNIT_NOT_THERE(409),
    ROLE_NOT_OF_UNIT(409),
    POST_NOT_THERE(409),
    POST_HELD(409),
    ALREADY_APPOINTED(409),
    APPOINTMENT_OVER(409),
    TOO_MANY_APPOINTMENTS(409),
    LAST_ADMINISTRATOR(409),
    APPOINTMENT_KEY_REUSED(422);

    private final int status;

    AppointmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
