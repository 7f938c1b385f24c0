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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.petitions.events.CaseEvent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The collection {@code progress}: one small document for each petition that case-service has told of. */
@Component
public class TrackedCaseStore {
    private static final String COLLECTION = "progress";
    private static final BulkWriteOptions EACH_FOR_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;

    TrackedCaseStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How far a petition has come; {@link TrackedCase#NO_EVENTS_YET} when no case event told of it yet. */
    public TrackedCase of(String petitionId) {
        Document found = mongo.getCollection(COLLECTION).find(Filters.eq("_id", petitionId)).first();
        return found == null ? TrackedCase.NO_EVENTS_YET : read(found);
    }

    /**
     * Adds events to what is known, with one look and one write, and as many more as another reader comes in between: after a
     * rebalance two may hold the same partition for a moment. Events that were seen before change nothing.
     *
     * @param events petition id to its events, in any order
     */
    void add(Map<String, List<CaseEvent>> events) {
        Map<String, List<CaseEvent>> left = events;
        while (!left.isEmpty()) {
            left = addOnce(left);
        }
    }

    /** Those that have to be added again, because another reader came first. */
    private Map<String, List<CaseEvent>> addOnce(Map<String, List<CaseEvent>> events) {
        Map<String, TrackedCase> known = ofAll(events.keySet());
        List<String> ids = new ArrayList<>();
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        events.forEach((id, news) -> {
            TrackedCase before = known.getOrDefault(id, TrackedCase.NO_EVENTS_YET);
            TrackedCase after = before.after(news);
            if (after.version() > before.version()) {
                ids.add(id);
                writes.add(new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", id), Filters.eq("version", before.version())),
                        written(id, after), new ReplaceOptions().upsert(true)));
            }
        });
        Map<String, List<CaseEvent>> stale = new LinkedHashMap<>();
        if (!writes.isEmpty()) {
            List<Integer> refused = mongo.execute(COLLECTION, collection -> write(collection, writes));
            requireNonNull(refused, "write gives a list")
                    .forEach(i -> stale.put(ids.get(i), events.getOrDefault(ids.get(i), List.of())));
        }
        return stale;
    }

    /** How far each of them has come, by its id; of which no case event told yet is not in it. */
    public Map<String, TrackedCase> ofAll(Collection<String> petitionIds) {
        Map<String, TrackedCase> found = new HashMap<>();
        mongo.getCollection(COLLECTION).find(Filters.in("_id", petitionIds))
                .forEach(document -> found.put(document.getString("_id"), read(document)));
        return found;
    }

    /** Places of the writes that found another version: their filter passes over it, and the upsert meets its id. */
    private static List<Integer> write(MongoCollection<Document> collection, List<ReplaceOneModel<Document>> writes) {
        try {
            collection.bulkWrite(writes, EACH_FOR_ITSELF);
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

    private Document written(String petitionId, TrackedCase progress) {
        Document document = new Document("_id", petitionId);
        mongo.getConverter().write(progress, document);
        return document;
    }

    private TrackedCase read(Document stored) {
        if (stored.containsKey("repliedAt") && !stored.containsKey("answer")) {
            // As the first release kept a reply; its version is no longer known, and no later than this.
            stored.append("answer", new Document("version", stored.get("version")).append("at", stored.get("repliedAt"))
                    .append("outcome", stored.get("outcome")).append("rated", false));
        }
        return mongo.getConverter().read(TrackedCase.class, stored);
    }
}
