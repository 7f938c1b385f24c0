package org.petitions.casework.reception;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.petitions.casework.ledger.LedgerColumn;
import org.petitions.casework.ledger.LedgerSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The ledger's columns of reception (接访): sessions that were held, their days, and who was received in them, for the leader who received. */
@Component
class ReceptionLedgerSource implements LedgerSource {
    private final MongoTemplate mongo;

    ReceptionLedgerSource(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<LedgerColumn> columns() {
        return Set.of(LedgerColumn.RECEPTIONS, LedgerColumn.RECEPTION_DAYS, LedgerColumn.BATCHES, LedgerColumn.PERSONS);
    }

    @Override
    public List<Count> counts(LedgerQuery query) {
        Map<String, Map<LedgerColumn, Long>> sums = new TreeMap<>();
        List<Reception> held = held(query);
        for (LedgerColumn column : columns()) {
            items(column, held, query).forEach(item -> sums
                    .computeIfAbsent(item.holder(), _ -> new EnumMap<>(LedgerColumn.class))
                    .merge(column, item.amount(), Long::sum));
        }
        List<Count> counts = new ArrayList<>();
        sums.forEach((holder, of) -> of.forEach((column, sum) -> counts.add(new Count(column, holder, sum))));
        return counts;
    }

    @Override
    public List<Item> items(LedgerColumn column, LedgerQuery query, String after, int limit) {
        return items(column, held(query), query).stream().filter(item -> item.place().compareTo(after) > 0)
                .limit(limit).toList();
    }

    private static List<Item> items(LedgerColumn column, List<Reception> held, LedgerQuery query) {
        Set<String> days = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (Reception session : held) {
            Reception.Tally tally = session.tally();
            if (tally == null) {
                continue;
            }
            long amount = switch (column) {
                case RECEPTIONS -> 1;
                case RECEPTION_DAYS -> days.add(session.host().leader() + session.slot().on()) ? 1 : 0;
                case BATCHES -> tally.batches();
                case PERSONS -> tally.persons();
                default -> 0;
            };
            if (amount > 0) {
                items.add(new Item(session.id(), session.host().leader(), session.slot().on(), amount,
                        session.host().bureau().equals(query.reader().unit())
                                ? new Link("/bureau/receptions/" + session.id() + ".html", null)
                                : null));
            }
        }
        return items;
    }

    /** By their ids, so that a day's first session is the same on every page. */
    private List<Reception> held(LedgerQuery query) {
        return mongo.find(Query.query(where("host.leader").in(query.holders()).and("slot.on").gte(query.from())
                .lte(query.to()).and("tally").ne(null)), Reception.class).stream()
                .sorted(Comparator.comparing(Reception::id)).toList();
    }
}
