package org.petitions.casework.charge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case in charge as a card or a row of a page shows it, in the language of the page.
 *
 * @param address of the case's page
 * @param charge who is in charge, and how far it is
 */
record ChargeLine(String id, String number, String address, Matter matter, InCharge charge) {

    /** What is known of the case by codes, each by its name. */
    record Matter(String status, String category, @Nullable String unit) {}

    /**
     * The charge.
     *
     * @param leader title of the post
     * @param by the last day, in Asia/Shanghai
     * @param left how much is left, or by how much it is late, in words; of what is ended whether it was in time
     * @param colour of the tag that says so
     */
    record InCharge(String leader, String stage, LocalDate by, String deeds, String left, String colour) {}
}
