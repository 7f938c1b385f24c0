package org.petitions.notification.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.notification.alerts.AlertReader;
import org.petitions.notification.alerts.AlertStatus;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds somebody's alerts whose limit has passed, with no more of each than is counted. */
@Component
public class LateAlerts {
    private static final String DUE_AT = "dueAt";
    private static final String STATE = "attention.state";
    private static final String ACT_MISSING = "actMissing";
    private static final String TAKEN = "delegation.taken";

    /** Of what is open, and of what was acknowledged and is not done: a page is made of them each time it is looked at. */
    private static final int MOST = 5_000;

    private final MongoTemplate mongo;

    LateAlerts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What is counted of an alert.
     *
     * @param dueAt the first instant that was too late, UTC
     * @param awaitsSignature what waited in the unit to be signed when it was raised, or null
     */
    public record LateAlert(String petitionId, ClockKind clock, String unit, Instant dueAt, Instant raisedAt,
            @Nullable DraftedAct awaitsSignature) {}

    /**
     * What was found.
     *
     * @param more whether there are more than these
     */
    public record Found(List<LateAlert> alerts, boolean more) {}

    /**
     * What is late of what somebody has to take note of, is told of, or took note of and the act is missing: of their own what no delegate took
     * over, and what was handed on to them.
     *
     * @param now the moment, UTC
     */
    public Found of(AlertReader reader, Instant now) {
        List<List<LateAlert>> found = Stream.of(
                AlertQueries.seenBy(reader).and(STATE).is(AlertStatus.OPEN),
                AlertQueries.seenBy(reader).and(ACT_MISSING).is(true).and(TAKEN).ne(true),
                AlertQueries.delegatedTo(reader).and(STATE).is(AlertStatus.OPEN),
                AlertQueries.delegatedTo(reader).and(ACT_MISSING).is(true).and(TAKEN).is(true))
                .map(criteria -> find(criteria.and(DUE_AT).lte(now))).toList();
        return new Found(found.stream().flatMap(List::stream).toList(),
                found.stream().anyMatch(each -> each.size() == MOST));
    }

    private List<LateAlert> find(Criteria criteria) {
        Query query = Query.query(criteria).limit(MOST);
        query.fields().include("petitionId", "clock", "unit", DUE_AT, "raisedAt", "awaitsSignature");
        return mongo.query(AlertDocument.class).as(LateAlert.class).matching(query).all();
    }
}
