package org.petitions.casework.facts;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Keeps sealed facts, the latest of each petition. */
@Component
class FactsStore {
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final MongoTemplate mongo;

    FactsStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps them by one write, in place of what was kept of the same petitions before. */
    void keep(Collection<SealedFacts> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> writes = facts.stream().map(this::write).toList();
        mongo.execute(SealedFacts.COLLECTION, collection -> collection.withWriteConcern(DURABLE).bulkWrite(writes,
                new BulkWriteOptions().ordered(false)));
    }

    /** Erases what is kept of a petition. */
    void erase(String petitionId) {
        mongo.execute(SealedFacts.COLLECTION, collection -> collection.withWriteConcern(DURABLE)
                .bulkWrite(List.of(new DeleteOneModel<>(Filters.eq("_id", petitionId)))));
    }

    /** What is kept of a petition. */
    Optional<SealedFacts> find(String petitionId) {
        return Optional.ofNullable(mongo.findById(petitionId, SealedFacts.class));
    }

    private ReplaceOneModel<Document> write(SealedFacts facts) {
        Document document = new Document();
        mongo.getConverter().write(facts, document);
        return new ReplaceOneModel<>(Filters.eq("_id", facts.id()), document, new ReplaceOptions().upsert(true));
    }
}
