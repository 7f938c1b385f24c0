package org.petitions.notification.notices.store;

import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * When this service began to tell petitioners. What was made long before it is told to nobody; what was made after it is, however late this
 * service reads it.
 */
@Component
class NoticeBeginning {
    private static final String THE_ONE = "notices";

    private final MongoTemplate mongo;
    private final Clock clock;

    NoticeBeginning(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** One document for all instances; asked by id alone. */
    @Document(Beginning.COLLECTION)
    record Beginning(@Id String id, Instant at) {
        static final String COLLECTION = "noticesBeginning";
    }

    /** The moment, by the service's clock; it is now where nobody has told anybody yet. */
    Instant at() {
        Beginning before = mongo.findById(THE_ONE, Beginning.class);
        if (before != null) {
            return before.at();
        }
        try {
            return mongo.insert(new Beginning(THE_ONE, clock.instant())).at();
        } catch (DuplicateKeyException _) { // another instance was faster
            return at();
        }
    }
}
