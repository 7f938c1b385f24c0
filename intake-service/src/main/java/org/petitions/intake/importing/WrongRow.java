package org.petitions.intake.importing;

import java.util.List;
import org.petitions.events.terms.BilingualText;

/**
 * A row that is not in the register as it stands, with what is to be mended.
 *
 * @param row 1 for the first after the header
 */
record WrongRow(long row, List<WrongField> fields) {

    /**
     * What is wrong.
     *
     * @param column as the ledger heads it; empty where it is the row as a whole
     */
    record WrongField(String column, BilingualText text) {}
}
