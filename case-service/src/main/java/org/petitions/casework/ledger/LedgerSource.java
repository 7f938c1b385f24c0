package org.petitions.casework.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.actor.Actor;

/**
 * Where figures of the ledger come from. A feature that records what leaders do offers a bean of this type; several may give the same column, and
 * their figures are added. A column that no source gives is shown as not known, never as nought.
 */
public interface LedgerSource {

    /**
     * What is asked for.
     *
     * @param reader who gets it: what the reader may not know of is neither counted nor listed
     * @param holders post ids and unit ids of those whose deeds are asked for
     * @param from first day, in Asia/Shanghai
     * @param to last day
     */
    record LedgerQuery(Actor reader, Set<String> holders, LocalDate from, LocalDate to) {
        public LedgerQuery {
            holders = Set.copyOf(holders);
        }

        /** The same for one holder alone. */
        public LedgerQuery of(String holder) {
            return new LedgerQuery(reader, Set.of(holder), from, to);
        }
    }

    /**
     * A figure.
     *
     * @param holder post id or unit id
     * @param amount of the column; fen where it is money
     */
    record Count(LedgerColumn column, String holder, long amount) {}

    /**
     * An entry behind a figure: the amounts of all of a column and holder are the figure.
     *
     * @param place where it stands in the source's order; no two entries of a column have the same
     * @param on the day, in Asia/Shanghai
     * @param link where it is shown, or null
     */
    record Item(String place, String holder, LocalDate on, long amount, @Nullable Link link) {}

    /** A page that shows an entry, and what it is called: a case's number, or null for an entry without a name. */
    record Link(String address, @Nullable String name) {}

    /** What it gives. */
    Set<LedgerColumn> columns();

    /** The figures of all its columns; nothing for nought. */
    List<Count> counts(LedgerQuery query);

    /**
     * The entries of one of its columns, in the order of their places.
     *
     * @param after place of the last entry of the page before; empty for the first page
     */
    List<Item> items(LedgerColumn column, LedgerQuery query, String after, int limit);
}
