package org.petitions.intake.importing.ledger;

/** What a row of a ledger is. */
public enum RowKind {
    /** A petition, as far as can be seen. */
    DATA,
    BLANK,
    /** The header once more, as when pages were put together. */
    HEADER_AGAIN,
    TOTAL_ROW,
    /** A note below the table. */
    FOOTNOTE
}
