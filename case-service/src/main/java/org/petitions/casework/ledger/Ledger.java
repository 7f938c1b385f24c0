package org.petitions.casework.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.ledger.LedgerSource.Count;
import org.petitions.casework.ledger.LedgerSource.Item;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.springframework.stereotype.Component;

/** The ledger: the figures of all sources, and the entries behind each. */
@Component
public class Ledger {
    private static final String MARK = "~";

    private final List<LedgerSource> sources;

    Ledger(List<LedgerSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * A page of entries.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    record Page(List<Item> items, @Nullable String next) {}

    /** The columns that have a source. */
    public Set<LedgerColumn> columns() {
        Set<LedgerColumn> all = EnumSet.noneOf(LedgerColumn.class);
        sources.forEach(source -> all.addAll(source.columns()));
        return all;
    }

    /** All figures; of a column and holder there may be several, which are to be added. */
    public List<Count> counts(LedgerQuery query) {
        return query.holders().isEmpty()
                ? List.of()
                : sources.stream().flatMap(source -> source.counts(query).stream()).toList();
    }

    /**
     * The entries behind the figures of a column, source after source.
     *
     * @param after the {@code next} of the page before; empty for the first. What is none begins again
     */
    Page page(LedgerColumn column, LedgerQuery query, String after, int limit) {
        List<LedgerSource> asked = sources.stream().filter(source -> source.columns().contains(column)).toList();
        int mark = after.indexOf(MARK);
        int first = mark == 1 && Character.isDigit(after.charAt(0)) ? after.charAt(0) - '0' : 0;
        String place = mark == 1 ? after.substring(mark + 1) : "";
        List<Item> found = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int at = first; at < asked.size() && found.size() <= limit; at++) {
            for (Item item : asked.get(at).items(column, query, at == first ? place : "",
                    limit + 1 - found.size())) {
                found.add(item);
                places.add(at + MARK + item.place());
            }
        }
        return found.size() > limit
                ? new Page(List.copyOf(found.subList(0, limit)), places.get(limit - 1))
                : new Page(List.copyOf(found), null);
    }
}
