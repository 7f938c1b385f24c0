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

/** Finds all of somebody's alerts whose limit has passed, with no more of each than is counted. */
@Component
public class LateAlerts {
    private static final String DUE_AT = "dueAt";

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
     * What is late of what somebody has to take note of, is told of, or took note of and the act is missing.
     *
     * @param now the moment, UTC
     */
    public List<LateAlert> of(AlertReader reader, Instant now) {
        Criteria open = AlertQueries.seenBy(reader).and("attention.state").is(AlertStatus.OPEN).and(DUE_AT).lte(now);
        Criteria missing = AlertQueries.seenBy(reader).and("actMissing").is(true).and(DUE_AT).lte(now);
        return Stream.of(open, missing).flatMap(criteria -> find(criteria).stream()).toList();
    }

    private List<LateAlert> find(Criteria criteria) {
        Query query = Query.query(criteria);
        query.fields().include("petitionId", "clock", "unit", DUE_AT, "raisedAt", "awaitsSignature");
        return mongo.query(AlertDocument.class).as(LateAlert.class).matching(query).all();
    }
}
