package org.petitions.casework.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.casework.ledger.Deed.Amounts;
import org.springframework.stereotype.Component;

/** The columns that are entered by hand. */
@Component
class HandLedgerSource implements LedgerSource {
    private final LedgerEntries entries;

    HandLedgerSource(LedgerEntries entries) {
        this.entries = entries;
    }

    @Override
    public Set<LedgerColumn> columns() {
        return Arrays.stream(DeedKind.values()).flatMap(kind -> kind.columns().keySet().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LedgerColumn.class)));
    }

    @Override
    public List<Count> counts(LedgerQuery query) {
        return entries.sums(query).stream()
                .flatMap(sums -> Deed.figures(sums.kind(), sums.times(), new Amounts((int) sums.days(),
                        (int) sums.persons(), (int) sums.households(), sums.fen())).entrySet().stream()
                        .map(each -> new Count(each.getKey(), sums.holder(), each.getValue())))
                .toList();
    }

    @Override
    public List<Item> items(LedgerColumn column, LedgerQuery query, String after, int limit) {
        Set<DeedKind> kinds = Arrays.stream(DeedKind.values()).filter(kind -> kind.columns().containsKey(column))
                .collect(Collectors.toSet());
        return entries.page(query, kinds, after, limit).stream()
                .map(entry -> new Item(entry.id(), entry.holder(), entry.deed().on(),
                        entry.deed().figures().getOrDefault(column, 0L), new Link(address(entry.id()), null)))
                .toList();
    }

    /** Of the page that shows an entry. */
    static String address(String entry) {
        return "/ledger/entries/" + entry + ".html";
    }
}
