package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCall;
import org.petitions.notification.alerts.AlertReader;
import org.petitions.notification.alerts.AlertScope;
import org.petitions.notification.alerts.AlertStatus;
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
    private static final String STATE = "state";
    private static final String CHANNEL = "channel";
    private static final String KEPT_FROM = "keptFrom";
    private static final String BUREAU = "bureau";
    private static final String MATCH = "$match";
    /** A division's code begins with these digits of its city's (GB/T 2260). */
    private static final int CITY_DIGITS = 4;
    private static final String STORED_MAIL_STATE = "mail.state";

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
     * @param reason code of an {@code AlertReason}, or of a {@code DutyDeskReason} for a call to the duty desk
     */
    public record AlertCount(AlertCall call, ClockKind clock, Rung rung, String reason, AlertStatus state,
            long count) {}

    /**
     * How many deliveries are alike.
     *
     * @param channel code of an {@code AlertChannel}
     * @param state {@code WAITING}, {@code TAKEN}, {@code LOST}, {@code UNDELIVERABLE} or {@code NOT_NEEDED}
     */
    public record DeliveryCount(String channel, String state, long count) {}

    /**
     * Alerts of the posts that somebody acts for, newest first.
     *
     * @param reader for one post or a few
     * @param after the last one already seen, or null to start with the newest
     * @param limit at most so many
     */
    public List<Alert> of(AlertReader reader, @Nullable ListPosition after, int limit) {
        Set<String> posts = reader.posts();
        Criteria criteria = posts.size() == 1 ? where("post").is(posts.iterator().next()) : where("post").in(posts);
        Criteria[] unseen = reader.since().entrySet().stream().filter(post -> post.getValue().isAfter(Instant.EPOCH))
                .map(post -> where("post").is(post.getKey()).and("accusation").is(true).and(RAISED_AT)
                        .lt(post.getValue()))
                .toArray(Criteria[]::new);
        if (unseen.length > 0) {
            criteria = criteria.norOperator(unseen);
        }
        if (after != null) {
            // The bound is said twice: an index is searched by the first, and the second leaves out what was seen at that instant.
            criteria = criteria.and(RAISED_AT).lte(after.raisedAt()).orOperator(where(RAISED_AT).lt(after.raisedAt()),
                    where(RAISED_AT).is(after.raisedAt()).and(ID).lt(after.alertId()));
        }
        return find(Query.query(criteria).with(Sort.by(RAISED_AT, ID).descending()).limit(limit));
    }

    /**
     * Alerts about a petition, oldest first.
     *
     * @param scope what of them is told
     * @param limit at most so many
     */
    public List<Alert> ofPetition(String petitionId, AlertScope scope, int limit) {
        return find(Query.query(within(scope, where("petitionId").is(petitionId))).with(Sort.by(RAISED_AT, ID))
                .limit(limit));
    }

    /**
     * What was told of an accusation before it was told whom it accuses, and which bureau has it, is told to no bureau. With its bureau it tells
     * both: an accusation that is kept from nobody then names nobody by an id.
     */
    private static Criteria within(AlertScope scope, Criteria asked) {
        Criteria told = asked.and(KEPT_FROM).nin(scope.names());
        String bureau = scope.bureau();
        String city = scope.city();
        if (bureau == null && city == null) {
            return told;
        }
        // What was raised before it was told which bureau had the petition before it is told by the division of the unit that had to act.
        String division = bureau == null ? String.valueOf(city).substring(0, CITY_DIGITS) : UnitId.divisionOf(bureau);
        return told.norOperator(where("accusation").is(true).and(KEPT_FROM).is(null).and(BUREAU).is(null)).orOperator(
                bureau == null ? where(BUREAU).regex("^" + division) : where(BUREAU).is(bureau),
                where(BUREAU).is(null).and("unit").regex("^" + division));
    }

    /** All alerts of a scope, asked for by the first field of an index. */
    private static Document all(AlertScope scope) {
        return within(scope, where("call").in(Arrays.stream(AlertCall.values()).map(Enum::name).toList()))
                .getCriteriaObject();
    }

    /** Exact counts of the alerts of a scope. */
    public List<AlertCount> counts(AlertScope scope) {
        Document alike = new Document(Map.of("call", "$call", "clock", "$clock", "rung", "$rung", "reason", "$reason",
                STATE, "$attention.state"));
        return grouped(List.of(new Document(MATCH, all(scope))), alike).stream().map(row -> new AlertCount(
                AlertCall.valueOf(row.text("call")), ClockKind.valueOf(row.text("clock")),
                Rung.valueOf(row.text("rung")), row.text("reason"), AlertStatus.valueOf(row.text(STATE)),
                row.count()))
                .sorted(Comparator.comparing(AlertCount::toString)).toList();
    }

    /**
     * Exact counts of the deliveries of a scope; reads every alert of it, because an index over a list of parts cannot be counted by two of their
     * fields.
     */
    public List<DeliveryCount> deliveryCounts(AlertScope scope) {
        Map<String, DeliveryCount> counts = new TreeMap<>();
        grouped(List.of(new Document(MATCH, all(scope)), new Document("$unwind", "$deliveries")),
                new Document(CHANNEL, "$deliveries.channel").append(STATE, "$deliveries.state"))
                .forEach(row -> add(counts, row.text(CHANNEL), row.text(STATE), row.count()));
        // Alerts that were stored while mail was the only channel, and have not changed since.
        grouped(List.of(new Document(MATCH,
                within(scope, where(STORED_MAIL_STATE).exists(true)).getCriteriaObject())),
                new Document(STATE, "$" + STORED_MAIL_STATE))
                .forEach(row -> add(counts, StoredMail.channel().name(), row.text(STATE), row.count()));
        return List.copyOf(counts.values());
    }

    private static void add(Map<String, DeliveryCount> counts, String channel, String state, long count) {
        counts.merge(channel + " " + state, new DeliveryCount(channel, state, count),
                (one, other) -> new DeliveryCount(channel, state, one.count() + other.count()));
    }

    private record Group(Document alike, long count) {
        String text(String field) {
            return alike.getString(field);
        }
    }

    private List<Group> grouped(List<Document> before, Document alike) {
        List<Document> pipeline = new ArrayList<>(before);
        pipeline.add(new Document("$group", new Document(ID, alike).append("count", new Document("$sum", 1))));
        List<Group> groups = new ArrayList<>();
        for (Document row : mongo.getCollection(AlertDocument.COLLECTION).aggregate(pipeline)) {
            groups.add(new Group(row.get(ID, Document.class), row.get("count", Number.class).longValue()));
        }
        return groups;
    }

    private List<Alert> find(Query query) {
        return mongo.find(query, AlertDocument.class).stream().map(AlertDocument::alert).toList();
    }
}
