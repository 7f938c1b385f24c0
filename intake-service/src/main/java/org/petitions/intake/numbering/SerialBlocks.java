package org.petitions.intake.numbering;

/** Where blocks of serials are leased from; a serial that is leased is leased to nobody else until it is given back. */
interface SerialBlocks {
    /**
     * Leases the next {@code size} serials of a series.
     *
     * @return the first of them
     */
    long lease(NumberSeries series, int size);

    /**
     * Gives back the end of a block, none of which was drawn. Where somebody leased serials after it, it stays a gap.
     *
     * @param first the first that was not drawn
     * @param end the one after the block's last
     */
    void giveBack(NumberSeries series, long first, long end);
}
