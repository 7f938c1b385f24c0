package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertStatus;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.Outbox.Update;
import org.petitions.outbox.StaleVersionException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Which alerts wait to be sent on a channel, and whose turn it is: a claim is a lease, so the deliveries of an instance that is gone
 * are made by another, and no two make the same one while both live. It is the same for every channel. All times are wall time.
 */
@Component
public class DeliveryClaims {
    private static final String WAITING = "waiting";
    private static final String CHANNEL = "channel";
    private static final String DUE_AT = "dueAt";

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final StoredMailUpgrade storedMail;

    DeliveryClaims(MongoTemplate mongo, Outbox outbox, StoredMailUpgrade storedMail) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.storedMail = storedMail;
    }

    /**
     * What became of a try to claim.
     *
     * @param claimed ours until the lease ends
     * @param notYet waiting, but not due before the time beside them; ids in neither wait no longer
     */
    public record ClaimResult(List<WaitingDelivery> claimed, Map<String, Instant> notYet) {
        public ClaimResult {
            claimed = List.copyOf(claimed);
            notYet = Map.copyOf(notYet);
        }
    }

    /**
     * Claims those of the alerts that wait for the channel and are due, with one read and one write.
     *
     * @param now what is due by then can be claimed
     * @param leaseEnd until when nobody else can claim them
     */
    public ClaimResult claim(AlertChannel channel, Collection<String> alertIds, Instant now, Instant leaseEnd) {
        String mark = UUID.randomUUID().toString();
        Map<String, Instant> notYet = new HashMap<>();
        List<ChangedDocument<AlertDocument>> changes = new ArrayList<>();
        for (AlertDocument document : mongo.find(Query.query(where("_id").in(alertIds)), AlertDocument.class)) {
            DeliveryWork work = document.work(channel);
            if (work == null) {
                continue;
            }
            if (work.dueAt().isAfter(now)) {
                notYet.put(document.id(), work.dueAt());
            } else {
                var claimed = new DeliveryWork(channel, work.since(), leaseEnd, work.attempts() + 1, mark);
                changes.add(new ChangedDocument<>(document.next(claimed), document.version(), List.of()));
            }
        }
        List<Update> results = outbox.updateAll(changes);
        List<WaitingDelivery> ours = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            AlertDocument document = changes.get(i).entity();
            switch (results.get(i)) {
                case SAVED -> ours.add(waiting(document, channel));
                case STALE -> notYet.put(document.id(), now);
            }
        }
        return new ClaimResult(ours, notYet);
    }

    /**
     * Puts a claimed delivery back.
     *
     * @param dueAt when the next try may start
     * @param attempts tries to count from then on
     * @return false when it waits no longer: acknowledged or withdrawn meanwhile, or reported lost and to be sent anew at another time
     */
    public boolean putBack(WaitingDelivery delivery, Instant dueAt, int attempts) {
        while (true) {
            AlertDocument document = mongo.findById(delivery.alertId(), AlertDocument.class);
            DeliveryWork work = document == null ? null : document.work(delivery.channel());
            if (document == null || work == null || !work.since().equals(delivery.since())) {
                return false;
            }
            if (saved(document, new DeliveryWork(work.channel(), work.since(), dueAt, attempts, null))) {
                return true;
            }
        }
    }

    private boolean saved(AlertDocument document, DeliveryWork work) {
        try {
            outbox.update(document.next(work), document.version(), List.of());
            return true;
        } catch (StaleVersionException _) {
            return false; // somebody changed the alert just now: look again
        }
    }

    /**
     * Alerts that wait for a channel, soonest due first, as near as an index over several channels tells: for starting up
     * and for looking again now and then, because those that wait are sorted in memory.
     *
     * @param limit at most so many
     */
    public List<WaitingDelivery> soonestDue(AlertChannel channel, int limit) {
        storedMail.upgradeWaiting();
        Query query = Query
                .query(where(WAITING).elemMatch(where(CHANNEL).is(channel.name()).and(DUE_AT).exists(true)))
                .with(Sort.by(WAITING + "." + DUE_AT)).limit(limit);
        return mongo.find(query, AlertDocument.class).stream().map(document -> waiting(document, channel)).toList();
    }

    /**
     * Alerts that nobody took note of and that wait for a channel, in the order of their ids.
     *
     * @param after the id of the last one already seen, or empty
     * @param limit at most so many
     */
    public List<String> openAndWaiting(AlertChannel channel, String after, int limit) {
        storedMail.upgradeWaiting();
        Query query = Query.query(where(WAITING + "." + CHANNEL).is(channel.name()).and("_id").gt(after)
                .and("attention.state").is(AlertStatus.OPEN.name()))
                .with(Sort.by("_id")).limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, AlertDocument.COLLECTION).stream()
                .map(document -> document.getString("_id")).toList();
    }

    private static WaitingDelivery waiting(AlertDocument document, AlertChannel channel) {
        DeliveryWork work = document.work(channel);
        if (work == null) {
            throw new IllegalStateException("alert " + document.id() + " does not wait for " + channel);
        }
        return new WaitingDelivery(channel, document.alert(), work.since(), work.dueAt(), work.attempts(),
                document.traceParent());
    }
}
