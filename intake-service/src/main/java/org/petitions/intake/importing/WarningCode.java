package org.petitions.intake.importing;

import org.petitions.starter.message.MessageCode;

/** What the clerk should look at in a ledger. Its texts stand in the bundles under {@code warning.} and its name. */
enum WarningCode implements MessageCode {
    /** With how many. */
    ROWS_ABOVE_HEADER,
    /** With how many. */
    REGISTERED_AS_OF_TODAY,
    /** With the column's name. */
    COLUMN_NOT_TAKEN,
    HEADER_AGAIN,
    TOTAL_ROW,
    FOOTNOTE,
    /** With the other petition's registration number. */
    SAME_CONTENT;

    @Override
    public String code() {
        return MessageCode.codeOf(name());
    }

    @Override
    public String key() {
        return "warning." + code();
    }
}
