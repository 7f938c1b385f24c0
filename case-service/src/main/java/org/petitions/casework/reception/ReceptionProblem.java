package org.petitions.casework.reception;

import org.petitions.starter.problem.ProblemType;

/** Why something is not done in a session of reception. */
enum ReceptionProblem implements ProblemType {
    /** It was held or cancelled. */
    RECEPTION_OVER(409),
    RECEPTION_DAY_PAST(422),
    RECEPTION_NOT_YET(422),
    RECEPTION_TALLY(422),
    RECEPTION_ITEM_KNOWN(409),
    RECEPTION_ITEMS_MOST(409),
    RECEPTION_FULL(409),
    RECEPTION_NOT_BOOKABLE(409),
    BOOKINGS_WAITING_MOST(409),
    BOOKING_ANSWERED(409),
    BOOKING_UNKNOWN(404),
    BOOKING_TOO_OFTEN(429),
    INSPECTION_MENDED(422);

    private final int status;

    ReceptionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
