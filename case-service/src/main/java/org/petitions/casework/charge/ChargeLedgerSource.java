package org.petitions.casework.charge;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Set;
import org.petitions.casework.ledger.LedgerColumn;
import org.petitions.casework.ledger.LedgerSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The ledger's column of reviews of cases in charge (调度会): those of one leader's cases, for that leader. */
@Component
class ChargeLedgerSource implements LedgerSource {
    private final MongoTemplate mongo;

    ChargeLedgerSource(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private record Sessions(String leader, long count) {}

    @Override
    public Set<LedgerColumn> columns() {
        return Set.of(LedgerColumn.DISPATCH_SESSIONS);
    }

    @Override
    public List<Count> counts(LedgerQuery query) {
        return mongo.aggregate(newAggregation(ChargeSession.class, match(reviews(query)),
                group("leader").count().as("count"), project("count").and("_id").as("leader").andExclude("_id")),
                ChargeSession.class, Sessions.class).getMappedResults().stream()
                .map(each -> new Count(LedgerColumn.DISPATCH_SESSIONS, each.leader(), each.count())).toList();
    }

    @Override
    public List<Item> items(LedgerColumn column, LedgerQuery query, String after, int limit) {
        return mongo
                .find(Query.query(reviews(query).and("_id").gt(after)).with(Sort.by("_id")).limit(limit),
                        ChargeSession.class)
                .stream().map(session -> new Item(session.id(), String.valueOf(session.leader()), session.on(), 1,
                        session.bureau().equals(query.reader().unit())
                                ? new Link("/charge/sessions/" + session.id() + ".html", null)
                                : null))
                .toList();
    }

    private static Criteria reviews(LedgerQuery query) {
        return where("kind").is(SessionKind.REVIEW).and("leader").in(query.holders()).and("on").gte(query.from())
                .lte(query.to());
    }
}
