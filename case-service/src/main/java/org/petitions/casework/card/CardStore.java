package org.petitions.casework.card;

import java.util.List;
import org.petitions.outbox.Outbox;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The cards that were printed, a document a place. */
@Component
class CardStore {
    private final MongoTemplate mongo;
    private final Outbox outbox;

    CardStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    /** What was printed of a place's card. */
    Card find(String place) {
        Card card = mongo.findById(place, Card.class);
        return card == null ? Card.of(place) : card;
    }

    /** Keeps an order; where somebody else ordered in between, it is decided again. */
    void order(String place, Card.Order order, List<CardLine> lines) {
        while (true) {
            Card before = find(place);
            Card next = before.ordered(order, lines);
            try {
                if (next.version() == before.version()) {
                    return;
                }
                if (before.version() == 0) {
                    outbox.insert(next, List.of());
                } else {
                    outbox.update(next, before.version(), List.of());
                }
                return;
            } catch (OptimisticLockingFailureException | DuplicateKeyException _) {
                // decided on what is not so any more
            }
        }
    }
}
