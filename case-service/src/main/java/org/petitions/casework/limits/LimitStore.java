package org.petitions.casework.limits;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.RunningLimit;
import org.petitions.events.EscalationEvent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Keeps limits, and repeats those that run in the case's own document, where lists are sorted and filtered by them. The case may be opened
 * before its first limit is read here or after it: whoever comes second finds the other. Written by the driver: guarded replaces in bulk,
 * and fields of the case that its mapping does not write.
 */
@Component
public class LimitStore {
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final BulkWriteOptions EACH_FOR_ITSELF = new BulkWriteOptions().ordered(false);
    private static final String SHOWN_VERSION = "limitsVersion";

    private final MongoTemplate mongo;

    private final Clock clock;

    LimitStore(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** All limits of a case, in the order they were set. */
    public List<CaseLimit> of(String petitionId) {
        CaseLimits found = mongo.findById(petitionId, CaseLimits.class);
        return found == null ? List.of() : found.limits();
    }

    /** All limits of several cases, by petition id; a case that has none is not among them. */
    public Map<String, List<CaseLimit>> ofCases(Collection<String> petitionIds) {
        Map<String, List<CaseLimit>> found = new HashMap<>();
        if (!petitionIds.isEmpty()) {
            ofAll(petitionIds).forEach((id, each) -> found.put(id, each.limits()));
        }
        return found;
    }

    /**
     * Adds what escalation-service says of limits, with one look and one write, and as many more as another reader comes in between. What
     * was seen before changes nothing.
     */
    public void add(List<EscalationEvent> events) {
        Map<String, List<EscalationEvent>> left = new LinkedHashMap<>();
        events.forEach(event -> left.computeIfAbsent(event.petitionId(), _ -> new ArrayList<>()).add(event));
        Map<String, CaseLimits> standing = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            left.keySet().retainAll(addOnce(left, standing));
        }
        // Also where nothing was new: the last try may have been cut off between the two writes.
        show(standing.values());
    }

    /**
     * Those that have to be added again, because another reader came first.
     *
     * @param standing is given how the limits of each case stand then
     */
    private List<String> addOnce(Map<String, List<EscalationEvent>> events, Map<String, CaseLimits> standing) {
        Map<String, CaseLimits> known = ofAll(events.keySet());
        List<String> ids = new ArrayList<>();
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        events.forEach((id, news) -> {
            CaseLimits before = known.getOrDefault(id, CaseLimits.none(id));
            CaseLimits after = before.after(news);
            standing.put(id, after);
            if (after.version() > before.version()) {
                Document document = new Document();
                mongo.getConverter().write(after, document);
                ids.add(id);
                writes.add(new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", id), Filters.eq("version", before.version())), document,
                        new ReplaceOptions().upsert(true)));
            }
        });
        if (writes.isEmpty()) {
            return List.of();
        }
        List<Integer> stale = mongo.execute(CaseLimits.COLLECTION,
                collection -> write(collection.withWriteConcern(DURABLE), writes));
        return Objects.requireNonNull(stale, "write gives a list").stream().map(ids::get).toList();
    }

    /** Places of the writes that found another version: their filter passes over it, and the upsert meets its id. */
    private static List<Integer> write(MongoCollection<Document> collection, List<ReplaceOneModel<Document>> writes) {
        try {
            collection.bulkWrite(writes, EACH_FOR_ITSELF);
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
        }
    }

    /** Repeats the running limits in the cases, where these are open already. */
    public void showInCases(Set<String> petitionIds) {
        show(ofAll(petitionIds).values());
    }

    private void show(Collection<CaseLimits> standing) {
        List<WriteModel<Document>> updates = new ArrayList<>();
        standing.stream().filter(limits -> limits.version() > 0).forEach(limits -> updates.add(shown(limits)));
        if (!updates.isEmpty()) {
            mongo.execute(CaseFile.COLLECTION,
                    collection -> collection.withWriteConcern(DURABLE).bulkWrite(updates, EACH_FOR_ITSELF));
        }
    }

    /**
     * Takes the days of limits whose pause has begun out of the lists. Nobody tells of that moment, so whoever lists by last days asks
     * first; where no pause has begun since, that is one look into an index that holds the pauses to come alone. It is taken by every
     * server only where the query says, too, that there is one.
     */
    public void showPausesBegun() {
        Query begun = Query.query(Criteria.where(RunningLimit.PAUSES_AT).exists(true).lte(clock.instant()));
        begun.fields().include("_id");
        List<String> ids = mongo.find(begun, Document.class, CaseFile.COLLECTION).stream()
                .map(each -> each.getString("_id")).toList();
        if (ids.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> updates = new ArrayList<>();
        ofAll(ids).values().forEach(limits -> updates.add(new UpdateOneModel<>(Filters.and(
                Filters.eq("_id", limits.id()), Filters.eq(SHOWN_VERSION, limits.version())), fields(limits))));
        if (!updates.isEmpty()) {
            mongo.execute(CaseFile.COLLECTION,
                    collection -> collection.withWriteConcern(DURABLE).bulkWrite(updates, EACH_FOR_ITSELF));
        }
    }

    private UpdateOneModel<Document> shown(CaseLimits limits) {
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", limits.id()),
                        Filters.or(Filters.exists(SHOWN_VERSION, false), Filters.lt(SHOWN_VERSION, limits.version()))),
                fields(limits));
    }

    private Bson fields(CaseLimits limits) {
        List<RunningLimit> running = limits.running(clock.instant());
        List<Document> written = running.stream().map(limit -> {
            Document document = new Document();
            mongo.getConverter().write(limit, document);
            return document;
        }).toList();
        @Nullable
        Instant due = running.isEmpty() ? null : running.getFirst().end();
        @Nullable
        Instant pausesAt = running.stream().map(RunningLimit::pausesAt).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
        return Updates.combine(Updates.set(SHOWN_VERSION, limits.version()),
                written.isEmpty()
                        ? Updates.unset(RunningLimit.FIELD)
                        : Updates.set(RunningLimit.FIELD, written),
                due == null ? Updates.unset(RunningLimit.DUE) : Updates.set(RunningLimit.DUE, due),
                pausesAt == null
                        ? Updates.unset(RunningLimit.PAUSES_AT)
                        : Updates.set(RunningLimit.PAUSES_AT, pausesAt));
    }

    private Map<String, CaseLimits> ofAll(Collection<String> petitionIds) {
        Map<String, CaseLimits> found = new HashMap<>();
        mongo.find(Query.query(Criteria.where("_id").in(petitionIds)), CaseLimits.class)
                .forEach(limits -> found.put(limits.id(), limits));
        return found;
    }
}
