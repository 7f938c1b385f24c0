package org.petitions.notification.contacts;

import static java.util.Objects.requireNonNull;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps sealed contacts, the latest of each petition. Asked by id alone. */
@Component
class ContactStore {
    private static final BulkWriteOptions EACH_FOR_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;

    ContactStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Keeps what was sealed of each petition, unless something later is here: an erasure too is later than what was sealed before it. What is
     * new goes in by one write.
     *
     * @param contacts of each petition one
     */
    void save(Collection<StoredContact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        List<StoredContact> all = List.copyOf(contacts);
        List<InsertOneModel<Document>> inserts = all.stream().map(this::insert).toList();
        List<Integer> there = mongo.execute(StoredContact.COLLECTION, collection -> insertEach(collection, inserts));
        // Not upserts, which not every server answers like this.
        requireNonNull(there, "a list is given").forEach(i -> replaceEarlier(all.get(i)));
    }

    private InsertOneModel<Document> insert(StoredContact contact) {
        Document document = new Document();
        mongo.getConverter().write(contact, document);
        return new InsertOneModel<>(document);
    }

    /** Places of those that are here already. */
    private static List<Integer> insertEach(MongoCollection<Document> collection,
            List<InsertOneModel<Document>> inserts) {
        try {
            collection.bulkWrite(inserts, EACH_FOR_ITSELF);
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
        }
    }

    private void replaceEarlier(StoredContact contact) {
        mongo.findAndReplace(Query.query(where("_id").is(contact.id()).and("at").lte(contact.at())), contact);
    }

    Optional<StoredContact> find(String petitionId) {
        return Optional.ofNullable(mongo.findById(petitionId, StoredContact.class));
    }
}
