package org.petitions.notification.alerts.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.notification.alerts.AlertCall;
import org.petitions.notification.alerts.AlertScope;
import org.petitions.notification.alerts.AlertStatus;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * How many alerts there are. No index tells whom an alert is not kept from: so all of a scope are counted, which an index alone tells, and the few
 * that are kept from who asks are found and taken away (Art. 30). Where one of them changes meanwhile it is done again, for to ask each alert takes
 * a time that tells of it; that is left for one that changes each time.
 */
@Component
public class AlertCounts {
    private static final String STATE = "state";
    private static final String CHANNEL = "channel";
    private static final String STAND = "stand";
    private static final String MATCH = "$match";
    private static final String STORED_MAIL_STATE = "mail.state";
    private static final int MOST_LOOKS = 5;

    private final MongoTemplate mongo;

    AlertCounts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

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

    private record Alike(AlertCall call, ClockKind clock, Rung rung, String reason, AlertStatus state) {}

    /** An alert that is kept from who asks, as it stood when it was looked for. */
    private record Kept(@Id String id, long version, AlertCall call, ClockKind clock, Rung rung, String reason,
            AlertDocument.StateFields attention, @Nullable String stand) {
        Alike alike() {
            return new Alike(call, clock, rung, reason, attention.state());
        }
    }

    /** Exact counts of the alerts of a scope. */
    public List<AlertCount> counts(AlertScope scope) {
        var alerts = new ScopedAlerts(scope);
        Map<Alike, Long> counts = notKept(alerts, this::counted, Kept::alike);
        Criteria older = alerts.olderThanBureaus();
        if (older != null) {
            counted(older).forEach((alike, count) -> counts.merge(alike, count, Long::sum));
        }
        return counts.entrySet().stream().filter(row -> row.getValue() > 0)
                .map(row -> new AlertCount(row.getKey().call(), row.getKey().clock(), row.getKey().rung(),
                        row.getKey().reason(), row.getKey().state(), row.getValue()))
                .sorted(Comparator.comparing(AlertCount::toString)).toList();
    }

    /**
     * How many there are alike of those that are not kept from who asks.
     *
     * @param counted counts what a query finds
     * @param alike by what it does
     */
    private <K> Map<K, Long> notKept(ScopedAlerts alerts, Function<Criteria, Map<K, Long>> counted,
            Function<Kept, K> alike) {
        Set<Kept> before = kept(alerts);
        for (int look = 0; look < MOST_LOOKS; look++) {
            Map<K, Long> counts = counted.apply(alerts.whomeverKeptFrom());
            Set<Kept> after = kept(alerts);
            if (after.equals(before)) {
                after.forEach(each -> counts.merge(alike.apply(each), -1L, Long::sum));
                return counts;
            }
            before = after; // one came or changed while we counted, and would be told by what is left over
        }
        return counted.apply(alerts.told());
    }

    private Set<Kept> kept(ScopedAlerts alerts) {
        Query query = Query.query(alerts.keptFrom());
        query.fields().include("version", "call", "clock", "rung", "reason", "attention", STAND);
        return new HashSet<>(mongo.query(AlertDocument.class).as(Kept.class).matching(query).all());
    }

    private Map<Alike, Long> counted(Criteria criteria) {
        Map<Alike, Long> counts = new HashMap<>();
        for (Group row : grouped(sums(criteria))) {
            counts.put(new Alike(AlertCall.valueOf(row.text("call")), ClockKind.valueOf(row.text("clock")),
                    Rung.valueOf(row.text("rung")), row.text("reason"), AlertStatus.valueOf(row.text(STATE))),
                    row.count());
        }
        return counts;
    }

    /** What asks for the sums of alerts that are alike. */
    static List<Document> sums(Criteria criteria) {
        return List.of(match(criteria), group(new Document("call", "$call").append("clock", "$clock")
                .append("rung", "$rung").append("reason", "$reason").append(STATE, "$attention.state")));
    }

    /** Exact counts of the deliveries of a scope; of alerts that were stored before how they stand was kept in one text, each is read. */
    public List<DeliveryCount> deliveryCounts(AlertScope scope) {
        var alerts = new ScopedAlerts(scope);
        Criteria older = alerts.olderThanBureaus();
        Map<String, DeliveryCount> counts = new TreeMap<>();
        Map<Optional<String>, Long> stands = notKept(alerts, this::countedStands,
                kept -> Optional.ofNullable(kept.stand()));
        stands.forEach((stand, count) -> stand.ifPresent(text -> addStand(counts, text, count)));
        if (stands.getOrDefault(Optional.<String>empty(), 0L) > 0) {
            addDeliveries(counts, alerts.toldByBureau().and(STAND).is(null));
        }
        if (older != null) {
            addDeliveries(counts, older);
        }
        // Alerts that were stored while mail was the only channel, and have not changed since: before it was told which bureau had the petition.
        Criteria mailed = older == null ? alerts.told() : older;
        grouped(List.of(match(mailed.and(STORED_MAIL_STATE).exists(true)),
                group(new Document(STATE, "$" + STORED_MAIL_STATE))))
                .forEach(row -> add(counts, StoredMail.channel().name(), row.text(STATE), row.count()));
        return counts.values().stream().filter(each -> each.count() > 0).toList();
    }

    private Map<Optional<String>, Long> countedStands(Criteria criteria) {
        Map<Optional<String>, Long> counts = new HashMap<>();
        grouped(stands(criteria)).forEach(row -> counts.merge(Optional.ofNullable(row.alike().getString(STAND)),
                row.count(), Long::sum));
        return counts;
    }

    /** What asks for the sums of alerts whose deliveries stand alike. */
    static List<Document> stands(Criteria criteria) {
        return List.of(match(criteria), group(new Document(STAND, "$" + STAND)));
    }

    private static void addStand(Map<String, DeliveryCount> counts, String stand, long count) {
        for (String each : stand.isEmpty() ? List.<String>of() : List.of(stand.split(",", -1))) {
            String[] parts = each.split(" ", 2);
            add(counts, parts[0], parts[1], count);
        }
    }

    private void addDeliveries(Map<String, DeliveryCount> counts, Criteria criteria) {
        grouped(List.of(match(criteria), new Document("$unwind", "$deliveries"),
                group(new Document(CHANNEL, "$deliveries.channel").append(STATE, "$deliveries.state"))))
                .forEach(row -> add(counts, row.text(CHANNEL), row.text(STATE), row.count()));
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

    private static Document match(Criteria criteria) {
        return new Document(MATCH, criteria.getCriteriaObject());
    }

    private static Document group(Document alike) {
        return new Document("$group", new Document("_id", alike).append("count", new Document("$sum", 1)));
    }

    private List<Group> grouped(List<Document> pipeline) {
        List<Group> groups = new ArrayList<>();
        for (Document row : mongo.getCollection(AlertDocument.COLLECTION).aggregate(pipeline)) {
            groups.add(new Group(row.get("_id", Document.class), row.get("count", Number.class).longValue()));
        }
        return groups;
    }
}
