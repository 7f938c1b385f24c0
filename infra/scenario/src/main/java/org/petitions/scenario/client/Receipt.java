package org.petitions.scenario.client;

import org.petitions.events.CaseId;

/**
 * What the petitioner is given at registration (登记回执).
 *
 * @param petitionId the petition's opaque id
 * @param number registration number
 * @param trackingCode with the number, the petitioner's way to look and to rate
 */
public record Receipt(String petitionId, String number, String trackingCode) {

    /** By what a further matter of the petition is known (一件多诉): its case's id and number, and the petition's code. */
    public Receipt ofMatter(int place) {
        CaseId id = new CaseId(petitionId, place);
        return new Receipt(id.toString(), id.number(number), trackingCode);
    }
}
