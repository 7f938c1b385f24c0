package org.petitions.intake.importing.ledger;

import org.petitions.events.terms.Term;

/** How the cells of a column are read into the form's field. */
public sealed interface CellType {

    /** What needs nothing more to be known. */
    enum Plain implements CellType {
        TEXT,
        /** Several texts, parted as offices part them. */
        TEXTS,
        /** An id of the register, e.g. of a unit. */
        ID,
        IDS,
        NUMBER,
        YEAR,
        /** A day, with or without a time. */
        DAY,
        YES_OR_NO,
        /** A division by code or by its Chinese name. */
        DIVISION,
        /** Read by a rule of its own, or together with another column. */
        COMPOSED,
        /** No field of the form: the row's own number and date, and what was done before the platform took it over. */
        NO_FIELD
    }

    /**
     * A code or its Chinese term.
     *
     * @param type the list of codes
     */
    record Code<E extends Enum<E> & Term>(Class<E> type) implements CellType {}

    /**
     * Several codes.
     *
     * @param type the list of codes
     */
    record Codes<E extends Enum<E> & Term>(Class<E> type) implements CellType {}
}
