package org.petitions.intake.registration;

import java.time.Instant;

/**
 * The registration receipt (登记回执).
 *
 * @param petitionId the petition's id between services
 * @param number registration number
 * @param trackingCode with it the petitioner can track; shown to nobody else
 * @param registeredAt when it was registered: the law's time runs from here
 */
public record Receipt(String petitionId, String number, String trackingCode, Instant registeredAt) {
    /** Without the code, which is a secret. */
    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
