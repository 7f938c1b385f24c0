package org.petitions.casework.mailbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.ledger.LedgerColumn;
import org.petitions.casework.ledger.LedgerSource;
import org.petitions.events.CaseId;
import org.springframework.stereotype.Component;

/** The ledger's column of online letters (网上来信): those written to a leader's mailbox, on the day they were received. */
@Component
class MailboxLedgerSource implements LedgerSource {
    private final MailboxStore store;
    private final CaseReader cases;

    MailboxLedgerSource(MailboxStore store, CaseReader cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public Set<LedgerColumn> columns() {
        return Set.of(LedgerColumn.ONLINE_LETTERS);
    }

    @Override
    public List<Count> counts(LedgerQuery query) {
        Map<String, Long> received = letters(query).stream()
                .collect(Collectors.groupingBy(MailboxEntry::post, TreeMap::new, Collectors.counting()));
        return received.entrySet().stream()
                .map(each -> new Count(LedgerColumn.ONLINE_LETTERS, each.getKey(), each.getValue())).toList();
    }

    @Override
    public List<Item> items(LedgerColumn column, LedgerQuery query, String after, int limit) {
        return letters(query).stream().filter(letter -> letter.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(MailboxEntry::id)).limit(limit)
                .map(letter -> new Item(letter.id(), letter.post(), letter.receivedOn(), 1,
                        new Link("/cases/" + letter.id() + ".html", letter.number())))
                .toList();
    }

    /** Those whose cases the reader may know of, one of several matters once. */
    private List<MailboxEntry> letters(LedgerQuery query) {
        List<MailboxEntry> received = store.received(query.holders(), query.from(), query.to());
        Set<String> known = cases.knownAmong(received.stream().map(MailboxEntry::id).collect(Collectors.toSet()),
                query.reader());
        return received.stream().filter(letter -> known.contains(letter.id()))
                .filter(letter -> !CaseId.parse(letter.id()).isFurther()).toList();
    }
}
