package org.petitions.casework.annexes;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Level;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An entry of a table kept by hand. It stays as it was made: what was wrong in it another entry says anew.
 *
 * @param id the form's key, so that a form that is sent twice makes one; of a correction the corrected entry's id with a mark, so that each has one
 * @param version always 1
 * @param bureau unit id of the bureau that keeps it
 * @param year calendar year
 * @param what item of the budget, or title of what was published; public words of an office
 * @param amount in fen (分); null of what was published
 * @param published null of the budget
 * @param corrects id of the entry in whose place it stands; null for none
 * @param withdraws true where it only takes that entry back and says nothing itself; null otherwise
 * @param by account
 * @param at UTC
 */
@Document(AnnexEntry.COLLECTION)
@CompoundIndex(name = "by_bureau_annex", def = "{'bureau': 1, 'annex': 1, '_id': 1}")
record AnnexEntry(@Id String id, long version, String bureau, Annex annex, int year, String what,
        @Nullable Long amount, @Nullable Published published, @Nullable String corrects,
        @Nullable Boolean withdraws, String by, Instant at) {
    static final String COLLECTION = "annexEntries";
    private static final String MARK = ".c";

    /**
     * Where something was published.
     *
     * @param where name of the paper, journal or site
     * @param level whose it is
     */
    record Published(String where, Level level) {}

    /** The id of the entry that corrects one. */
    static String correctionOf(String id) {
        return id + MARK;
    }

    boolean isWithdrawal() {
        return Boolean.TRUE.equals(withdraws);
    }

    /** The entry that takes this one back. */
    AnnexEntry withdrawn(String account, Instant now) {
        return new AnnexEntry(correctionOf(id), 1, bureau, annex, year, what, amount, published, id, true, account,
                now);
    }

    /** Whether two say the same. */
    boolean saysAs(AnnexEntry other) {
        return year == other.year && what.equals(other.what) && Objects.equals(amount, other.amount)
                && Objects.equals(published, other.published) && isWithdrawal() == other.isWithdrawal();
    }
}
