package org.petitions.intake.numbering;

/** Where blocks of serials are leased from; a serial once leased is never leased again, to anyone. */
interface SerialBlocks {
    /**
     * Leases the next {@code size} serials of a series.
     *
     * @return the first of them
     */
    long lease(NumberSeries series, int size);
}
