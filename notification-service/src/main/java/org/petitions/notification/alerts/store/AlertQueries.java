package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
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
        Criteria told = new ScopedAlerts(scope).told(where("petitionId").is(petitionId));
        return find(Query.query(told).with(Sort.by(RAISED_AT, ID)).limit(limit));
    }

    private List<Alert> find(Query query) {
        return mongo.find(query, AlertDocument.class).stream().map(AlertDocument::alert).toList();
    }
}
