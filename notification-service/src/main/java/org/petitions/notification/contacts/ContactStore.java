package org.petitions.notification.contacts;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps sealed contacts, the latest of each petition. Asked by id alone. */
@Component
class ContactStore {
    private final MongoTemplate mongo;

    ContactStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps what was sealed then, unless something later is here: an erasure too is later than what was sealed before it. */
    void save(StoredContact contact) {
        try {
            mongo.insert(contact);
        } catch (DuplicateKeyException _) { // it is here: not an upsert, which not every server answers like this
            mongo.findAndReplace(Query.query(where("_id").is(contact.id()).and("at").lte(contact.at())), contact);
        }
    }

    Optional<StoredContact> find(String petitionId) {
        return Optional.ofNullable(mongo.findById(petitionId, StoredContact.class));
    }
}
