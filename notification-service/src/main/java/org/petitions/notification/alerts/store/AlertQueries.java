package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.petitions.notification.alerts.Alert;
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
    public record ListPosition(Instant raisedAt, String alertId) {}

    /**
     * How many alerts are alike.
     *
     * @param call {@code LADDER} or {@code DUTY_DESK}
     * @param reason code of an {@code AlertReason}, or of a {@code DutyDeskReason} for a call to the duty desk
     * @param state {@code OPEN}, {@code ACKNOWLEDGED} or {@code WITHDRAWN}
     * @param mail {@code WAITING}, {@code TAKEN}, {@code UNDELIVERABLE} or {@code NOT_NEEDED}
     */
    public record AlertCount(String call, String clock, String rung, String reason, String state, String mail,
            long count) {}

    /**
     * Alerts of a post, newest first.
     *
     * @param after the last one already seen, or null to start with the newest
     * @param limit at most so many
     */
    public List<Alert> ofPost(String post, @Nullable ListPosition after, int limit) {
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
    public List<AlertCount> counts() {
        Document alike = new Document(Map.of("call", "$call", "clock", "$clock", "rung", "$rung", "reason", "$reason",
                "state", "$attention.state", "mail", "$mail.state"));
        Document group = new Document("$group", new Document(ID, alike).append("count", new Document("$sum", 1)));
        List<AlertCount> counts = new ArrayList<>();
        for (Document row : mongo.getCollection(AlertDocument.COLLECTION).aggregate(List.of(group))) {
            counts.add(count(row.get(ID, Document.class), row.get("count", Number.class).longValue()));
        }
        counts.sort(Comparator.comparing(AlertCount::toString));
        return counts;
    }

    private static AlertCount count(Document alike, long count) {
        return new AlertCount(alike.getString("call"), alike.getString("clock"), alike.getString("rung"),
                alike.getString("reason"), alike.getString("state"), alike.getString("mail"), count);
    }

    private List<Alert> find(Query query) {
        return mongo.find(query, AlertDocument.class).stream().map(AlertDocument::alert).toList();
    }
}
