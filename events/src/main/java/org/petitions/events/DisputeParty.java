package org.petitions.events;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PartyKind;

/**
 * A party of a dispute besides the petitioner (争议当事人, Art. 33). Only offices are named, by their id; every other name is sealed with the case.
 *
 * @param party its place among the parties: from 2, for the petitioner is the first
 * @param unit unit id of an office, null for all others
 */
public record DisputeParty(int party, PartyKind kind, @Nullable String unit) {
    /** The petitioner's place among the parties. */
    public static final int PETITIONER = 1;
}
