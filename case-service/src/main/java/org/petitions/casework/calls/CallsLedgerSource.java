package org.petitions.casework.calls;

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

/** The ledger's column of calls that leaders took (接听来电), as the window registered them. */
@Component
class CallsLedgerSource implements LedgerSource {
    private final CallsTaken calls;
    private final CaseReader cases;

    CallsLedgerSource(CallsTaken calls, CaseReader cases) {
        this.calls = calls;
        this.cases = cases;
    }

    @Override
    public Set<LedgerColumn> columns() {
        return Set.of(LedgerColumn.CALLS_TAKEN);
    }

    @Override
    public List<Count> counts(LedgerQuery query) {
        Map<String, Long> taken = calls(query).stream()
                .collect(Collectors.groupingBy(CallTaken::post, TreeMap::new, Collectors.counting()));
        return taken.entrySet().stream()
                .map(each -> new Count(LedgerColumn.CALLS_TAKEN, each.getKey(), each.getValue())).toList();
    }

    @Override
    public List<Item> items(LedgerColumn column, LedgerQuery query, String after, int limit) {
        return calls(query).stream().filter(call -> call.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(CallTaken::id)).limit(limit)
                .map(call -> new Item(call.id(), call.post(), call.on(), 1,
                        new Link("/cases/" + call.id() + ".html", call.number())))
                .toList();
    }

    /** Those whose cases the reader may know of. */
    private List<CallTaken> calls(LedgerQuery query) {
        List<CallTaken> taken = calls.between(query.holders(), query.from(), query.to());
        Set<String> known = cases.knownAmong(taken.stream().map(CallTaken::id).collect(Collectors.toSet()),
                query.reader());
        return taken.stream().filter(call -> known.contains(call.id())).toList();
    }
}
