package org.petitions.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.relay.OutboxRelay;
import org.petitions.outbox.storage.DocumentRef;
import org.petitions.outbox.storage.OutboxEntry;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Writes documents with their events, and tells the relay which ones have something to publish. As durable as the client's write concern,
 * which service-starter sets for every service.
 */
final class DocumentOutbox implements Outbox {
    private static final BulkWriteOptions EACH_FOR_ITSELF = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions MADE_WHEN_MISSING = new UpdateOptions().upsert(true);

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final List<AccompanyingRecords> accompanying;
    private final InstantSource clock;

    DocumentOutbox(MongoTemplate mongo, OutboxRelay relay, List<AccompanyingRecords> accompanying,
            InstantSource clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.accompanying = List.copyOf(accompanying);
        this.clock = clock;
    }

    @Override
    public <T> void insert(T entity, List<OutgoingRecord> events) {
        DocumentWrite write = prepare(entity, events, clock.instant());
        write(List.of(write), collection -> collection.insertOne(write.toInsert()));
        saved();
    }

    @Override
    public <T> void update(T entity, long expectedVersion, List<OutgoingRecord> events) {
        DocumentWrite write = prepare(entity, events, clock.instant());
        update(write, expectedVersion, write.versionFilter(expectedVersion), Map.of());
    }

    @Override
    public <T> void change(T before, T entity, List<OutgoingRecord> events) {
        DocumentWrite write = prepare(entity, events, clock.instant()).since(before, mongo.getConverter());
        long expectedVersion = DocumentWrite.versionOf(before, mongo.getConverter());
        update(write, expectedVersion, write.versionFilter(expectedVersion), Map.of());
    }

    @Override
    public <T> void change(T before, T entity, List<OutgoingRecord> events, GuardedFields besides) {
        DocumentWrite write = prepare(entity, events, clock.instant()).since(before, mongo.getConverter());
        long expectedVersion = DocumentWrite.versionOf(before, mongo.getConverter());
        // Equal to null is in this query language: missing, too.
        Bson unchanged = Filters.eq(besides.guard(), besides.asRead());
        update(write, expectedVersion, Filters.and(write.versionFilter(expectedVersion), unchanged),
                mapped(besides.fields()));
    }

    private Map<String, Object> mapped(Map<String, Object> fields) {
        Map<String, Object> mapped = new HashMap<>();
        fields.forEach((path, value) -> mapped.put(path,
                Objects.requireNonNull(mongo.getConverter().convertToMongoType(value), path)));
        return mapped;
    }

    private void update(DocumentWrite write, long expectedVersion, Bson filter, Map<String, Object> besides) {
        long found = write(List.of(write),
                collection -> collection.updateOne(filter, write.toUpdate(besides)).getMatchedCount());
        if (found == 0) {
            throw new StaleVersionException(write.ref().collection(), write.ref().id(), expectedVersion);
        }
        saved();
    }

    @Override
    public <T> List<Insertion> insertAll(List<NewDocument<T>> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<DocumentWrite> writes = documents.stream().map(each -> prepare(each.entity(), each.events(), now))
                .toList();
        requireOneCollection(writes);
        List<InsertOneModel<Document>> inserts = writes.stream().map(each -> new InsertOneModel<>(each.toInsert()))
                .toList();
        Set<Integer> duplicates = write(writes, collection -> insertEach(collection, inserts));
        List<Insertion> results = new ArrayList<>(writes.size());
        for (int i = 0; i < writes.size(); i++) {
            results.add(duplicates.contains(i) ? Insertion.DUPLICATE : Insertion.SAVED);
        }
        if (results.contains(Insertion.SAVED)) {
            saved();
        }
        return results;
    }

    private static Set<Integer> insertEach(MongoCollection<Document> collection,
            List<InsertOneModel<Document>> inserts) {
        Set<Integer> duplicates = new HashSet<>();
        try {
            collection.bulkWrite(inserts, EACH_FOR_ITSELF);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                duplicates.add(error.getIndex());
            }
        }
        return duplicates;
    }

    @Override
    public <T> List<Update> updateAll(List<ChangedDocument<T>> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<DocumentWrite> writes = new ArrayList<>(changes.size());
        List<WriteModel<Document>> updates = new ArrayList<>(changes.size());
        Set<Object> ids = new HashSet<>();
        for (ChangedDocument<T> change : changes) {
            DocumentWrite write = prepare(change.entity(), change.events(), now);
            if (change.before() != null) {
                write = write.since(change.before(), mongo.getConverter());
            }
            if (!ids.add(write.ref().id())) {
                throw new IllegalArgumentException("a document is changed twice in one bulk: fold the changes first");
            }
            writes.add(write);
            updates.add(new UpdateOneModel<>(write.versionFilter(change.expectedVersion()), write.toUpdate(Map.of())));
        }
        requireOneCollection(writes);
        List<Update> results = write(writes, collection -> {
            int found = collection.bulkWrite(updates, EACH_FOR_ITSELF).getMatchedCount();
            return found == writes.size()
                    ? Collections.nCopies(writes.size(), Update.SAVED)
                    : lookUp(collection, writes, ids);
        });
        if (results.contains(Update.SAVED)) {
            saved();
        }
        return results;
    }

    private static List<Update> lookUp(MongoCollection<Document> collection, List<DocumentWrite> writes,
            Set<Object> ids) {
        Map<Object, Document> stored = new HashMap<>();
        for (Document document : collection.find(Filters.in(DocumentWrite.ID, ids))) {
            stored.put(document.get(DocumentWrite.ID), document);
        }
        return writes.stream().map(write -> {
            Document document = stored.get(write.ref().id());
            return document != null && write.isVisibleIn(document) ? Update.SAVED : Update.STALE;
        }).toList();
    }

    @Override
    public void append(String collection, String id, List<OutgoingRecord> events) {
        relay.requireRelayed(collection);
        List<Document> entries = DocumentWrite.entries(events, clock.instant());
        Bson change = Updates.combine(Updates.inc(DocumentWrite.VERSION, 1L),
                Updates.pushEach(OutboxEntry.FIELD, entries));
        try {
            mongo.<Object>execute(collection, stored -> {
                try {
                    return stored.updateOne(Filters.eq(DocumentWrite.ID, id), change, MADE_WHEN_MISSING);
                } catch (MongoWriteException e) {
                    if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                        throw e;
                    }
                    // Two made it at the same time: now it is there.
                    return stored.updateOne(Filters.eq(DocumentWrite.ID, id), change, MADE_WHEN_MISSING);
                }
            });
        } finally {
            relay.changed(new DocumentRef(collection, id));
        }
    }

    private DocumentWrite prepare(Object entity, List<OutgoingRecord> events, Instant at) {
        String collection = mongo.getCollectionName(entity.getClass());
        relay.requireRelayed(collection);
        DocumentWrite write = DocumentWrite.of(entity, collection, events, at, mongo.getConverter());
        return write.with(accompanying.stream()
                .flatMap(each -> each.with(collection, write.ref().id()).stream()).toList(), at);
    }

    private void saved() {
        accompanying.forEach(AccompanyingRecords::saved);
    }

    private static void requireOneCollection(List<DocumentWrite> writes) {
        if (writes.stream().map(write -> write.ref().collection()).distinct().count() > 1) {
            throw new IllegalArgumentException("the documents of one bulk belong to several collections");
        }
    }

    /**
     * Carries out a write. The relay is told in any case: after an error the write may have been carried out all the same, and a look too many
     * costs nothing.
     */
    private <R> R write(List<DocumentWrite> writes, Function<MongoCollection<Document>, R> action) {
        try {
            R result = mongo.<R>execute(writes.getFirst().ref().collection(),
                    action::apply);
            return Objects.requireNonNull(result, "the driver answers every write");
        } finally {
            writes.stream().filter(DocumentWrite::hasEvents).forEach(write -> relay.changed(write.ref()));
        }
    }
}
