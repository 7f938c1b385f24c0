package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.petitions.notification.alerts.store.AlertDocument.MailWork;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.Outbox.Update;
import org.petitions.outbox.StaleVersionException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Which alerts wait to be mailed, and whose turn it is: a claim is a lease, so the mails of an instance that is gone are sent by
 * another, and no two send the same one while both live. All times are wall time.
 */
@Component
public class MailClaims {
    static final String DUE_AT = "mailWork.dueAt";

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MailClaims(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    /**
     * What became of a try to claim.
     *
     * @param claimed ours until the lease ends
     * @param notYet waiting, but not due before the time beside them; ids in neither wait no longer
     */
    public record ClaimResult(List<WaitingMail> claimed, Map<String, Instant> notYet) {
        public ClaimResult {
            claimed = List.copyOf(claimed);
            notYet = Map.copyOf(notYet);
        }
    }

    /**
     * Claims those of the alerts that wait and are due, with one read and one write.
     *
     * @param now what is due by then can be claimed
     * @param leaseEnd until when nobody else can claim them
     */
    public ClaimResult claim(Collection<String> alertIds, Instant now, Instant leaseEnd) {
        String mark = UUID.randomUUID().toString();
        Map<String, Instant> notYet = new HashMap<>();
        List<ChangedDocument<AlertDocument>> changes = new ArrayList<>();
        for (AlertDocument document : mongo.find(Query.query(where("_id").in(alertIds)), AlertDocument.class)) {
            MailWork work = document.mailWork();
            if (work == null) {
                continue;
            }
            if (work.dueAt().isAfter(now)) {
                notYet.put(document.id(), work.dueAt());
            } else {
                var claimed = new MailWork(work.since(), leaseEnd, work.attempts() + 1, mark);
                changes.add(new ChangedDocument<>(document.next(claimed), document.version(), List.of()));
            }
        }
        List<Update> results = outbox.updateAll(changes);
        List<WaitingMail> ours = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            AlertDocument document = changes.get(i).entity();
            switch (results.get(i)) {
                case SAVED -> ours.add(waiting(document));
                case STALE -> notYet.put(document.id(), now);
            }
        }
        return new ClaimResult(ours, notYet);
    }

    /**
     * Puts a claimed mail back.
     *
     * @param dueAt when the next try may start
     * @param attempts tries to count from then on
     * @return false when it waits no longer: acknowledged or withdrawn meanwhile
     */
    public boolean putBack(WaitingMail mail, Instant dueAt, int attempts) {
        while (true) {
            AlertDocument document = mongo.findById(mail.alertId(), AlertDocument.class);
            MailWork work = document == null ? null : document.mailWork();
            if (document == null || work == null) {
                return false;
            }
            if (saved(document, new MailWork(work.since(), dueAt, attempts, null))) {
                return true;
            }
        }
    }

    private boolean saved(AlertDocument document, MailWork work) {
        try {
            outbox.update(document.next(work), document.version(), List.of());
            return true;
        } catch (StaleVersionException _) {
            return false; // somebody acknowledged or withdrew it just now: look again
        }
    }

    /**
     * Waiting alerts, soonest due first. Slow on the embedded database: for starting up and for looking again now and then.
     *
     * @param limit at most so many
     */
    public List<WaitingMail> soonestDue(int limit) {
        Query query = Query.query(where(DUE_AT).exists(true)).with(Sort.by(DUE_AT)).limit(limit);
        return mongo.find(query, AlertDocument.class).stream().map(MailClaims::waiting).toList();
    }

    private static WaitingMail waiting(AlertDocument document) {
        MailWork work = document.mailWork();
        if (work == null) {
            throw new IllegalStateException("alert " + document.id() + " waits for no mail");
        }
        return new WaitingMail(document.alert(), work.since(), work.dueAt(), work.attempts(), document.traceParent());
    }
}
