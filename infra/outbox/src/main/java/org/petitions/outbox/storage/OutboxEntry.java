package org.petitions.outbox.storage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.types.Binary;
import org.petitions.events.wire.EventHeaders;
import org.petitions.events.wire.OutgoingRecord;

/**
 * An event as a document keeps it until Kafka has it.
 *
 * @param at when it was saved, by the machine's clock: it says how long the event waits, not when anything happened
 * @param event what is published
 */
public record OutboxEntry(Instant at, OutgoingRecord event) {
    /** The document's reserved field, an array of entries in the order they are published. */
    public static final String FIELD = "outbox";
    /** The event's id within an entry. */
    public static final String ID = "id";
    static final String AT = "at";
    private static final String TOPIC = "topic";
    private static final String KEY = "key";
    private static final String HEADERS = "headers";
    private static final String VALUE = "value";

    /** As it is stored. A tombstone has no value. */
    public Document toDocument() {
        Document entry = new Document(ID, event.id()).append(AT, at).append(TOPIC, event.topic())
                .append(KEY, event.key())
                .append(HEADERS, new Document(Map.copyOf(event.headers())));
        byte[] value = event.value();
        return value == null ? entry : entry.append(VALUE, new Binary(value));
    }

    /** @throws BsonInvalidOperationException when it is not what {@link #toDocument} makes */
    @SuppressWarnings("NullAway") // the record's value may be null, which is not seen in its class file
    static OutboxEntry of(BsonDocument stored) {
        Map<String, String> headers = new HashMap<>();
        stored.getDocument(HEADERS).forEach((name, text) -> headers.put(name, text.asString().getValue()));
        if (!stored.getString(ID).getValue().equals(headers.get(EventHeaders.ID))) {
            throw new BsonInvalidOperationException("the entry's id is not the event's");
        }
        BsonBinary value = stored.containsKey(VALUE) ? stored.getBinary(VALUE) : null;
        return new OutboxEntry(Instant.ofEpochMilli(stored.getDateTime(AT).getValue()),
                new OutgoingRecord(stored.getString(TOPIC).getValue(), stored.getString(KEY).getValue(), headers,
                        value == null ? null : value.getData()));
    }

    public int size() {
        byte[] value = event.value();
        return value == null ? 0 : value.length;
    }
}
