package org.petitions.intake.status;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.petitions.events.LimitEvent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The collection {@code limits}: one small document for each petition of which escalation-service has told a limit. */
@Component
public class TrackedLimitStore {
    private static final String COLLECTION = "limits";

    private final MongoTemplate mongo;

    TrackedLimitStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The limits of a petition's case. */
    public TrackedLimits of(String petitionId) {
        Document found = mongo.getCollection(COLLECTION).find(Filters.eq("_id", petitionId)).first();
        return found == null ? TrackedLimits.NONE : mongo.getConverter().read(TrackedLimits.class, found);
    }

    /** The limits of each of the cases, by its id; of which none was told is not in it. */
    public Map<String, TrackedLimits> ofAll(Collection<String> caseIds) {
        Map<String, TrackedLimits> found = new HashMap<>();
        mongo.getCollection(COLLECTION).find(Filters.in("_id", caseIds)).forEach(document -> found
                .put(document.getString("_id"), mongo.getConverter().read(TrackedLimits.class, document)));
        return found;
    }

    /** Adds events to what is known; where another reader comes in between, once more. What was seen before changes nothing. */
    void add(String petitionId, List<LimitEvent> events) {
        TrackedLimits before = of(petitionId);
        TrackedLimits after = before.after(events);
        while (after.version() > before.version() && !replaced(petitionId, before, after)) {
            before = of(petitionId);
            after = before.after(events);
        }
    }

    private boolean replaced(String petitionId, TrackedLimits before, TrackedLimits after) {
        Document document = new Document("_id", petitionId);
        mongo.getConverter().write(after, document);
        try {
            // An upsert guarded by the version, which the template has no call for.
            mongo.getCollection(COLLECTION).replaceOne(
                    Filters.and(Filters.eq("_id", petitionId), Filters.eq("version", before.version())), document,
                    new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }
}
