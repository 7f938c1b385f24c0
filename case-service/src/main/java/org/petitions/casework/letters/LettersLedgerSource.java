package org.petitions.casework.letters;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.ledger.LedgerColumn;
import org.petitions.casework.ledger.LedgerSource;
import org.springframework.stereotype.Component;

/** The ledger's column of letters that leaders read (阅批来信): on the day of the first reading. What they instruct on counts in the case. */
@Component
class LettersLedgerSource implements LedgerSource {
    private final LetterStore store;
    private final CaseReader cases;

    LettersLedgerSource(LetterStore store, CaseReader cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public Set<LedgerColumn> columns() {
        return Set.of(LedgerColumn.LETTERS_READ);
    }

    @Override
    public List<Count> counts(LedgerQuery query) {
        Map<String, Long> read = letters(query).stream()
                .collect(Collectors.groupingBy(Letter::post, TreeMap::new, Collectors.counting()));
        return read.entrySet().stream()
                .map(each -> new Count(LedgerColumn.LETTERS_READ, each.getKey(), each.getValue())).toList();
    }

    @Override
    public List<Item> items(LedgerColumn column, LedgerQuery query, String after, int limit) {
        return letters(query).stream().filter(letter -> letter.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Letter::id)).limit(limit)
                .map(letter -> new Item(letter.id(), letter.post(),
                        letter.readOn() == null ? letter.putOn() : letter.readOn(), 1,
                        new Link("/cases/" + letter.caseId() + ".html", letter.number())))
                .toList();
    }

    /** Those whose cases the reader may know of. */
    private List<Letter> letters(LedgerQuery query) {
        List<Letter> read = store.read(query.holders(), query.from(), query.to());
        Set<String> known = cases.knownAmong(read.stream().map(Letter::caseId).collect(Collectors.toSet()),
                query.reader());
        return read.stream().filter(letter -> known.contains(letter.caseId())).toList();
    }
}
