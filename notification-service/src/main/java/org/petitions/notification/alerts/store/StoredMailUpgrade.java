package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.Outbox;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Writes alerts anew that wait for their mail and were stored while mail was the only channel: the others are read as they are and
 * need not be found by what they wait for.
 */
@Component
class StoredMailUpgrade {
    private static final int AT_ONCE = 500;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private volatile boolean done;

    StoredMailUpgrade(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    /** Does so once in a process; none is stored like that any more. */
    void upgradeWaiting() {
        while (!done) {
            List<AlertDocument> waiting = mongo.find(
                    Query.query(where(StoredMail.WORK_DUE_AT).exists(true)).limit(AT_ONCE), AlertDocument.class);
            // A stale one was changed meanwhile, and so written anew.
            outbox.updateAll(waiting.stream().map(each -> new ChangedDocument<>(each.next(each.alert()),
                    each.version(), List.of())).toList());
            done = waiting.isEmpty();
        }
    }
}
