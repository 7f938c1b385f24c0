package org.petitions.intake.status;

import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** New states of some petitions' documents, each guarded by the version it was made from, written by one command. */
final class GuardedReplacements {
    private static final BulkWriteOptions EACH_FOR_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;
    private final String collection;
    private final List<String> ids = new ArrayList<>();
    private final List<ReplaceOneModel<Document>> writes = new ArrayList<>();

    GuardedReplacements(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /**
     * Takes up one more.
     *
     * @param version of the state it was made from, 0 where there is none yet
     */
    void add(String id, long version, Object state) {
        Document document = new Document("_id", id);
        mongo.getConverter().write(state, document);
        document.remove("_class");
        ids.add(id);
        // An upsert guarded by the version, which the template has no call for.
        writes.add(new ReplaceOneModel<>(Filters.and(Filters.eq("_id", id), Filters.eq("version", version)), document,
                new ReplaceOptions().upsert(true)));
    }

    /**
     * Writes them.
     *
     * @return the ids of those that were not written, because there is another version by now
     */
    List<String> write() {
        if (writes.isEmpty()) {
            return List.of();
        }
        List<Integer> refused = mongo.execute(collection, this::write);
        return requireNonNull(refused, "write gives a list").stream().map(ids::get).toList();
    }

    /** Places of the writes that found another version: their filter passes over it, and the upsert meets its id. */
    private List<Integer> write(MongoCollection<Document> into) {
        try {
            into.bulkWrite(writes, EACH_FOR_ITSELF);
            return List.of();
        } catch (MongoBulkWriteException e) {
            boolean onlyStale = e.getWriteConcernError() == null && e.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyStale) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
        }
    }
}
