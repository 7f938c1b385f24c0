package org.petitions.intake.importing;

import org.jspecify.annotations.Nullable;

/**
 * The number and the code that a petitioner of an imported row is told.
 *
 * @param row 1 for the first after the header
 * @param ledgerNumber the office's own number
 * @param code with which the petition is tracked
 */
record IssuedCode(long row, @Nullable String ledgerNumber, String number, String code) {
    /** Without the code. */
    @Override
    public String toString() {
        return "IssuedCode[" + row + "]";
    }
}
