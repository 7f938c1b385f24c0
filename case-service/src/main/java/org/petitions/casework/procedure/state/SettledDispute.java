package org.petitions.casework.procedure.state;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DisputeRung;

/**
 * How a dispute of competence ended (Art. 24).
 *
 * @param rung who settled it: the units among themselves, their common superior, the joint conference
 * @param office unit id of the office that decided; null where the units agreed, and in a dispute of before it was named
 * @param from unit id of the unit that had it, where another is competent; null where it stays
 * @param direct whether the petitioner had brought it to that unit, or to one that sent it on there, with no bureau between
 * @param agreed whether the units came to terms; not where a succession left nobody to dispute with
 */
public record SettledDispute(DisputeRung rung, @Nullable String office, @Nullable String from, boolean direct,
        boolean agreed) {

    /** Whether an office above decided, and not the units among themselves. */
    public boolean isDecided() {
        return rung != DisputeRung.AGREEMENT;
    }
}
