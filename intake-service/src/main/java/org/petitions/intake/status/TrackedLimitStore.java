package org.petitions.intake.status;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /**
     * Adds events to what is known, with one look and one write, and as many more as another reader comes in between. What was seen before
     * changes nothing.
     *
     * @param events case id to its events, in their order
     */
    void add(Map<String, List<LimitEvent>> events) {
        Map<String, List<LimitEvent>> left = new LinkedHashMap<>(events);
        while (!left.isEmpty()) {
            left.keySet().retainAll(addOnce(left));
        }
    }

    /** Those that have to be added again, because another reader came first. */
    private List<String> addOnce(Map<String, List<LimitEvent>> events) {
        Map<String, TrackedLimits> known = ofAll(events.keySet());
        var writes = new GuardedReplacements(mongo, COLLECTION);
        events.forEach((id, news) -> {
            TrackedLimits before = known.getOrDefault(id, TrackedLimits.NONE);
            TrackedLimits after = before.after(news);
            if (after.version() > before.version()) {
                writes.add(id, before.version(), after);
            }
        });
        return writes.write();
    }
}
