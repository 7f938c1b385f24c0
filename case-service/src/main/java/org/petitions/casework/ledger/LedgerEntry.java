package org.petitions.casework.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An entry of the ledger by hand. It is put right by a further entry, which takes its place; what was there before stays to be read, with who wrote
 * it and when.
 *
 * @param id the form's key, so that a form that is sent twice makes one
 * @param version guards it; 1 more with every further entry
 * @param holder post id of the leader, or unit id of the office, whose deed it is
 * @param deed as it is now
 * @param struck whether it was struck out, and counts no more
 * @param written who wrote what is there now
 * @param earlier what was there before, oldest first
 */
@Document(LedgerEntry.COLLECTION)
@CompoundIndex(name = "by_holder_day", def = "{'holder': 1, 'deed.on': 1, '_id': 1}")
@CompoundIndex(name = "by_pairing", def = "{'deed.about.pairing': 1, 'deed.on': 1}", partialFilter = "{'deed.about.pairing': {'$exists': true}}")
public record LedgerEntry(@Id String id, long version, String holder, Deed deed, boolean struck, Written written,
        List<Earlier> earlier) {
    static final String COLLECTION = "ledgerEntries";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    public LedgerEntry {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /**
     * Who wrote an entry.
     *
     * @param by account
     * @param unit unit id of the office that they did it at
     * @param at UTC
     */
    public record Written(String by, String unit, Instant at) {}

    /** What an entry said before. */
    public record Earlier(Deed deed, Written written) {}

    /** A new one. */
    static LedgerEntry of(String id, String holder, Deed deed, Written written) {
        return new LedgerEntry(id, 1, holder, deed, false, written, List.of());
    }

    /** The same, put right; itself where it says the same already. One that was struck out stays so. */
    LedgerEntry corrected(Deed now, Written by) {
        return struck || now.equals(deed)
                ? this
                : new LedgerEntry(id, version + 1, holder, now, false, by, withEarlier());
    }

    /** The same, struck out. */
    LedgerEntry struckOut(Written by) {
        return struck ? this : new LedgerEntry(id, version + 1, holder, deed, true, by, withEarlier());
    }

    private List<Earlier> withEarlier() {
        return Stream.concat(earlier.stream(), Stream.of(new Earlier(deed, written))).toList();
    }
}
