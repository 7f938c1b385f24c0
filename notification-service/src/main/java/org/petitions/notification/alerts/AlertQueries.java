package org.petitions.notification.alerts;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds alerts for people to read. */
@Component
public class AlertQueries {
    private static final String RAISED_AT = "raisedAt";
    private static final String ID = "_id";

    private final MongoTemplate mongo;

    AlertQueries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A place in a post's list.
     *
     * @param raisedAt when the alert there was raised
     * @param alertId its id, because several may be raised at one instant
     */
    public record Place(Instant raisedAt, String alertId) {}

    /**
     * How many alerts are alike.
     *
     * @param call {@code LADDER} or {@code DUTY_DESK}
     * @param reason code of an {@code AlertReason}, or of a {@code DutyDeskReason} for a call to the duty desk
     * @param state {@code OPEN}, {@code ACKNOWLEDGED} or {@code WITHDRAWN}
     * @param mail {@code WAITING}, {@code TAKEN}, {@code UNDELIVERABLE} or {@code NOT_NEEDED}
     */
    public record Count(String call, String clock, String rung, String reason, String state, String mail, long count) {}

    /** The alert with this id. */
    public Optional<Alert> find(String alertId) {
        return Optional.ofNullable(mongo.findById(alertId, AlertDocument.class)).map(AlertDocument::alert);
    }

    /**
     * Alerts of a post, newest first.
     *
     * @param after the last one already seen, or null to start with the newest
     * @param limit at most so many
     */
    public List<Alert> ofPost(String post, @Nullable Place after, int limit) {
        Criteria criteria = where("post").is(post);
        if (after != null) {
            criteria = criteria.orOperator(where(RAISED_AT).lt(after.raisedAt()),
                    where(RAISED_AT).is(after.raisedAt()).and(ID).lt(after.alertId()));
        }
        return find(Query.query(criteria).with(Sort.by(RAISED_AT, ID).descending()).limit(limit));
    }

    /**
     * Alerts about a petition, oldest first.
     *
     * @param limit at most so many
     */
    public List<Alert> ofPetition(String petitionId, int limit) {
        return find(Query.query(where("petitionId").is(petitionId)).with(Sort.by(RAISED_AT, ID)).limit(limit));
    }

    /** Exact counts of all alerts; reads every one of them. */
    public List<Count> counts() {
        var alike = newAggregation(AlertDocument.class,
                group("call", "clock", "rung", "reason", "attention.state", "mail.state").count().as("count"));
        return mongo.aggregate(alike, AlertDocument.COLLECTION, org.bson.Document.class).getMappedResults().stream()
                .map(AlertQueries::count).sorted(java.util.Comparator.comparing(Count::toString)).toList();
    }

    private static Count count(org.bson.Document row) {
        org.bson.Document key = row.get(ID, org.bson.Document.class);
        return new Count(key.getString("call"), key.getString("clock"), key.getString("rung"), key.getString("reason"),
                text(key, "attention", "state"), text(key, "mail", "state"), row.get("count", Number.class).longValue());
    }

    private static String text(org.bson.Document key, String outer, String inner) {
        return key.getEmbedded(List.of(outer, inner), String.class);
    }

    private List<Alert> find(Query query) {
        return mongo.find(query, AlertDocument.class).stream().map(AlertDocument::alert).toList();
    }
}
