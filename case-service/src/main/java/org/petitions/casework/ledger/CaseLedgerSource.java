package org.petitions.casework.ledger;

import static org.petitions.casework.cases.LeaderAct.Kind.HANDED_DOWN;
import static org.petitions.casework.cases.LeaderAct.Kind.INSTRUCTED;
import static org.petitions.casework.cases.LeaderAct.Kind.MET;
import static org.petitions.casework.cases.LeaderAct.Kind.SETTLED_IN_TIME;
import static org.petitions.casework.cases.LeaderAct.Kind.SETTLED_LATE;
import static org.petitions.casework.cases.LeaderAct.Kind.TOOK_CHARGE;
import static org.petitions.casework.cases.LeaderAct.Kind.VISITED;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.petitions.casework.cases.LeaderAct;
import org.petitions.casework.cases.LeaderActs;
import org.petitions.casework.cases.LeaderActs.Asked;
import org.petitions.casework.cases.LeaderActs.CaseActs;
import org.springframework.stereotype.Component;

/** The columns that cases give: charges, what was handed down and settled, meetings, visits and instructions. */
@Component
class CaseLedgerSource implements LedgerSource {
    private static final String MARK = "~";
    private static final Map<LedgerColumn, Set<LeaderAct.Kind>> COLUMNS = Map.of(
            LedgerColumn.CASES_IN_CHARGE, Set.of(TOOK_CHARGE),
            LedgerColumn.HANDED_DOWN, Set.of(HANDED_DOWN),
            LedgerColumn.DONE_IN_TIME, Set.of(SETTLED_IN_TIME),
            LedgerColumn.MATTERS_SOLVED, Set.of(SETTLED_IN_TIME, SETTLED_LATE),
            LedgerColumn.MEETINGS, Set.of(MET),
            LedgerColumn.VISITS, Set.of(VISITED),
            LedgerColumn.INSTRUCTIONS, Set.of(INSTRUCTED));

    private final LeaderActs acts;

    CaseLedgerSource(LeaderActs acts) {
        this.acts = acts;
    }

    @Override
    public Set<LedgerColumn> columns() {
        return COLUMNS.keySet();
    }

    @Override
    public List<Count> counts(LedgerQuery query) {
        return acts.counts(asked(query)).stream().flatMap(each -> COLUMNS.entrySet().stream()
                .filter(column -> column.getValue().contains(each.kind()))
                .map(column -> new Count(column.getKey(), each.post(), each.count()))).toList();
    }

    /** One for each case and leader: what they did of it several times in one case counts as often. */
    @Override
    public List<Item> items(LedgerColumn column, LedgerQuery query, String after, int limit) {
        Set<LeaderAct.Kind> kinds = Objects.requireNonNull(COLUMNS.get(column), "one of its columns");
        int mark = after.indexOf(MARK);
        String from = mark < 0 ? "" : after.substring(0, mark);
        return acts.page(asked(query), kinds, from, limit + 1).stream()
                .flatMap(found -> items(found, kinds, asked(query)))
                .filter(item -> item.place().compareTo(after) > 0).limit(limit).toList();
    }

    private static Stream<Item> items(CaseActs found, Set<LeaderAct.Kind> kinds, Asked asked) {
        Map<String, Item> byLeader = new TreeMap<>();
        found.leaderActs().stream().filter(act -> kinds.contains(act.kind()) && asked.has(act))
                .forEach(act -> byLeader.merge(act.post(),
                        new Item(found.id() + MARK + act.post(), act.post(), act.on(), 1,
                                new Link("/cases/" + found.id() + ".html", found.number())),
                        (one, more) -> new Item(one.place(), one.holder(), one.on(), one.amount() + more.amount(),
                                one.link())));
        return byLeader.values().stream();
    }

    private static Asked asked(LedgerQuery query) {
        return new Asked(query.reader(), query.holders(), query.from(), query.to());
    }
}
