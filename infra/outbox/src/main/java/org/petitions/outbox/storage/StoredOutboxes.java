package org.petitions.outbox.storage;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.bson.BSONException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outboxes in the database: find them, read them, clear them. */
public final class StoredOutboxes {
    private static final Logger log = LoggerFactory.getLogger(StoredOutboxes.class);
    /** Events read from one document at one time: a document that gathered thousands is read in parts. */
    private static final int PART = 100;
    /** Naming a field besides makes every server return these fields and no others. */
    private static final Bson FIRST_PART = Projections.fields(Projections.include("version"),
            Projections.slice(OutboxEntry.FIELD, PART));
    private static final Bson WAITING_SINCE = Projections.include(OutboxEntry.FIELD + "." + OutboxEntry.AT);

    private final MongoDatabase database;

    public StoredOutboxes(MongoDatabase database) {
        this.database = database;
    }

    /**
     * An outbox with something in it.
     *
     * @param document whose it is
     * @param readable whether its entries could be read; else there are none here
     * @param entries its first events
     * @param more whether there may be more
     */
    public record StoredOutbox(DocumentRef document, boolean readable, List<OutboxEntry> entries, boolean more) {}

    /**
     * Reads the outboxes of some documents, those that have something to publish.
     *
     * @param taker takes one after the other; when it answers false the rest is not read
     * @return whether all were read
     */
    public boolean read(String collection, List<DocumentRef> documents, Predicate<StoredOutbox> taker) {
        List<String> ids = documents.stream().map(DocumentRef::id).toList();
        // What a majority has: an event must not get out before its document is safe from a change of primary.
        var found = of(collection).withReadConcern(ReadConcern.MAJORITY)
                .find(Filters.and(Filters.in("_id", ids), OutboxIndexes.WAITING)).projection(FIRST_PART);
        try (MongoCursor<BsonDocument> cursor = found.iterator()) {
            while (cursor.hasNext()) {
                BsonDocument document = cursor.next();
                if (!taker.test(outbox(ref(collection, document), outbox(document)))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static BsonArray outbox(BsonDocument document) {
        return document.getArray(OutboxEntry.FIELD, new BsonArray());
    }

    /** An entry that cannot be read was put there by someone else: it must not hold up the other documents. */
    private static StoredOutbox outbox(DocumentRef document, BsonArray stored) {
        try {
            return new StoredOutbox(document, true,
                    stored.stream().map(entry -> OutboxEntry.of(entry.asDocument())).toList(), stored.size() == PART);
        } catch (BSONException e) {
            log.warn("{}: an outbox entry cannot be read ({})", document, e.getClass().getSimpleName());
            return new StoredOutbox(document, false, List.of(), false);
        }
    }

    /** Takes published events out of the outboxes of some documents. */
    public void clear(String collection, Collection<String> ids, Collection<String> published) {
        // Should this write be lost with a primary, the events are published twice.
        of(collection).withWriteConcern(WriteConcern.W1).updateMany(Filters.in("_id", ids),
                Updates.pullByFilter(
                        new Document(OutboxEntry.FIELD, new Document(OutboxEntry.ID, new Document("$in", published)))));
    }

    /**
     * Searches a collection for documents with something to publish, those that wait longest first.
     *
     * @param taker is given each one's place and since when it waits; when it answers false the search ends
     */
    public void scan(String collection, BiPredicate<DocumentRef, Instant> taker) {
        var waiting = of(collection).find(OutboxIndexes.WAITING).sort(Sorts.ascending(OutboxIndexes.OLDEST))
                .projection(WAITING_SINCE);
        try (MongoCursor<BsonDocument> cursor = waiting.iterator()) {
            boolean wanted = true;
            while (wanted && cursor.hasNext()) {
                BsonDocument document = cursor.next();
                long since = outbox(document).getFirst().asDocument().getDateTime(OutboxEntry.AT).getValue();
                wanted = taker.test(ref(collection, document), Instant.ofEpochMilli(since));
            }
        }
    }

    /** How many documents of a collection have something to publish. */
    public long count(String collection) {
        return of(collection).countDocuments(OutboxIndexes.WAITING);
    }

    private MongoCollection<BsonDocument> of(String collection) {
        return database.getCollection(collection, BsonDocument.class);
    }

    private static DocumentRef ref(String collection, BsonDocument document) {
        return new DocumentRef(collection, document.getString("_id").getValue());
    }
}
