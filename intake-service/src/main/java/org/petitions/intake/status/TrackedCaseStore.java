package org.petitions.intake.status;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.petitions.events.CaseEvent;
import org.petitions.starter.web.PreferredWait;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The collection {@code progress}: one small document for each petition that case-service has told of. */
@Component
public class TrackedCaseStore {
    private static final String COLLECTION = "progress";

    private final MongoTemplate mongo;
    private final PreferredWait waiting;

    TrackedCaseStore(MongoTemplate mongo, PreferredWait waiting) {
        this.mongo = mongo;
        this.waiting = waiting;
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
        Map<String, List<CaseEvent>> left = new LinkedHashMap<>(events);
        while (!left.isEmpty()) {
            left.keySet().retainAll(addOnce(left));
        }
        waiting.arrived(events.keySet());
    }

    /** Those that have to be added again, because another reader came first. */
    private List<String> addOnce(Map<String, List<CaseEvent>> events) {
        Map<String, TrackedCase> known = ofAll(events.keySet());
        var writes = new GuardedReplacements(mongo, COLLECTION);
        events.forEach((id, news) -> {
            TrackedCase before = known.getOrDefault(id, TrackedCase.NO_EVENTS_YET);
            TrackedCase after = before.after(news);
            if (after.version() > before.version()) {
                writes.add(id, before.version(), after);
            }
        });
        return writes.write();
    }

    /** How far each of them has come, by its id; of which no case event told yet is not in it. */
    public Map<String, TrackedCase> ofAll(Collection<String> petitionIds) {
        Map<String, TrackedCase> found = new HashMap<>();
        mongo.getCollection(COLLECTION).find(Filters.in("_id", petitionIds))
                .forEach(document -> found.put(document.getString("_id"), read(document)));
        return found;
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
