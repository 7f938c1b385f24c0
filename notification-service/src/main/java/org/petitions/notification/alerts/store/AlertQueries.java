package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.petitions.notification.alerts.AlertStatus;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.events.terms.Urgency;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.Collection;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertReader;
import org.petitions.notification.alerts.AlertScope;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds alerts for people to read; {@link AlertCounts} counts them. */
@Component
public class AlertQueries {
    private static final String RAISED_AT = "raisedAt";
    private static final String ID = "_id";
    private static final String STATE = "attention.state";
    private static final Comparator<Alert> NEWEST_FIRST = Comparator
            .comparing((Alert alert) -> alert.details().raisedAt())
            .thenComparing(alert -> alert.details().alertId()).reversed();

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
     * Alerts of the posts that somebody acts for, and those that leaders above handed on to them, newest first.
     *
     * @param reader for one post or a few
     * @param after the last one already seen, or null to start with the newest
     * @param limit at most so many
     */
    public List<Alert> of(AlertReader reader, @Nullable ListPosition after, int limit) {
        // Two questions, for each has an index of its own; what was handed on to one post is little.
        return Stream.of(seenBy(reader), delegatedTo(reader))
                .flatMap(criteria -> find(newest(criteria, after, limit)).stream()).distinct()
                .sorted(NEWEST_FIRST).limit(limit).toList();
    }

    private static Query newest(Criteria criteria, @Nullable ListPosition after, int limit) {
        // The bound is said twice: an index is searched by the first, and the second leaves out what was seen at that instant.
        Criteria bounded = after == null
                ? criteria
                : criteria.and(RAISED_AT).lte(after.raisedAt()).orOperator(where(RAISED_AT).lt(after.raisedAt()),
                        where(RAISED_AT).is(after.raisedAt()).and(ID).lt(after.alertId()));
        return Query.query(bounded).with(Sort.by(RAISED_AT, ID).descending()).limit(limit);
    }

    /**
     * Alerts about a petition, oldest first.
     *
     * @param scope what of them is told
     * @param limit at most so many
     */
    public List<Alert> ofPetition(String petitionId, AlertScope scope, int limit) {
        Criteria told = new ScopedAlerts(scope).told(where("petitionId").is(petitionId));
        return find(Query.query(told).with(Sort.by(RAISED_AT, ID)).limit(limit));
    }

    /**
     * What somebody still has to take note of: the most urgent first, of these what was or is due first.
     *
     * @param limit at most so many
     */
    public List<Alert> toAcknowledge(AlertReader reader, int limit) {
        return open(reader, false, limit);
    }

    /** What somebody is only told of, and still holds, in the same order. */
    public List<Alert> onlyTold(AlertReader reader, int limit) {
        return open(reader, true, limit);
    }

    private List<Alert> open(AlertReader reader, boolean onlyTold, int limit) {
        List<String> told = AlertDetails.onlyTold().stream().map(Enum::name).toList();
        List<Alert> found = new ArrayList<>();
        // A database sorts codes by their letters, and knows nothing of which is more urgent.
        for (Urgency urgency : List.of(Urgency.GRAVE, Urgency.URGENT, Urgency.ORDINARY)) {
            if (found.size() < limit) {
                Criteria asked = seenBy(reader).and(STATE).is(AlertStatus.OPEN).and("urgency").is(urgency);
                Criteria reason = asked.and("reason");
                Criteria criteria = onlyTold ? reason.in(told) : reason.nin(told);
                found.addAll(find(byDueDay(criteria, limit - found.size())));
            }
        }
        return found;
    }

    /** What somebody took note of and the act is still missing, by the day that it was due. */
    public List<Alert> actMissing(AlertReader reader, int limit) {
        return find(byDueDay(seenBy(reader).and("actMissing").is(true).and("delegation.taken").ne(true), limit));
    }

    /** What leaders above handed on to somebody who has to take note of it, by the day that it is due. */
    public List<Alert> delegated(AlertReader reader, int limit) {
        return find(byDueDay(delegatedTo(reader).and(STATE).is(AlertStatus.OPEN), limit));
    }

    /** What leaders above handed on to somebody who took note of it, and the act is still missing. */
    public List<Alert> delegatedAndMissing(AlertReader reader, int limit) {
        return find(byDueDay(delegatedTo(reader).and("actMissing").is(true).and("delegation.taken").is(true), limit));
    }

    /** Of what proved to be an accusation after it was handed on, nothing (Art. 30). */
    static Criteria delegatedTo(AlertReader reader) {
        return where("delegation.to").in(reader.posts()).and("accusation").ne(true);
    }

    /**
     * Ids of what somebody still has to take note of or is told of.
     *
     * @param limit at most so many, the newest first
     */
    public Set<String> idsOfOpen(AlertReader reader, int limit) {
        Stream<String> own = ids(Query.query(seenBy(reader).and(STATE).is(AlertStatus.OPEN))
                .with(Sort.by(RAISED_AT, ID).descending()).limit(limit));
        Stream<String> delegated = ids(byDueDay(delegatedTo(reader).and(STATE).is(AlertStatus.OPEN), limit));
        return Stream.concat(own, delegated).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> ids(Query query) {
        query.fields().include(ID);
        return mongo.query(AlertDocument.class).as(OnlyId.class).matching(query).all().stream().map(OnlyId::id);
    }

    private record OnlyId(@Id String id) {}

    /** Those of some alerts that somebody may see. */
    public List<Alert> byIds(AlertReader reader, Collection<String> alertIds) {
        return find(Query.query(where(ID).in(alertIds))).stream()
                .filter(alert -> reader.maySee(alert.details()) || reader.isDelegateOf(alert)).toList();
    }

    private static Query byDueDay(Criteria criteria, int limit) {
        return Query.query(criteria).with(Sort.by("dueAt", ID)).limit(limit);
    }

    /** The alerts of somebody's posts, without what they may not be shown (Art. 30). */
    static Criteria seenBy(AlertReader reader) {
        Set<String> posts = reader.posts();
        Criteria criteria = posts.size() == 1 ? where("post").is(posts.iterator().next()) : where("post").in(posts);
        Criteria[] unseen = reader.since().entrySet().stream().filter(post -> post.getValue().isAfter(Instant.EPOCH))
                .map(post -> where("post").is(post.getKey()).and("accusation").is(true).and(RAISED_AT)
                        .lt(post.getValue()))
                .toArray(Criteria[]::new);
        return unseen.length > 0 ? criteria.norOperator(unseen) : criteria;
    }

    private List<Alert> find(Query query) {
        return mongo.find(query, AlertDocument.class).stream().map(AlertDocument::alert).toList();
    }
}
