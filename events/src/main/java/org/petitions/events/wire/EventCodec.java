package org.petitions.events.wire;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.Event;
import org.petitions.events.PetitionEvent;
import org.petitions.events.wire.UnreadableEventException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events as Kafka records and reads them back. A reader tolerates fields it does not know (a newer publisher's) and
 * insists on those it needs. Thread-safe.
 */
public final class EventCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(
                    inclusion -> inclusion
                            .withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private EventCodec() {}

    /**
     * The record for an event.
     *
     * @param traceParent W3C trace context to send along, or null
     */
    public static OutgoingRecord encode(Event event, @Nullable String traceParent) {
        EventType type = EventType.of(event);
        Map<String, String> headers = new HashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, event.id());
        headers.put(EventHeaders.TYPE, type.name());
        headers.put(EventHeaders.SOURCE, type.source());
        headers.put(EventHeaders.TIME, event.at().toString());
        headers.put(EventHeaders.SUBJECT, event.subject());
        if (event instanceof PetitionEvent about && about.matter() > CaseId.FIRST) {
            headers.put(EventHeaders.MATTER, String.valueOf(about.matter()));
        }
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        if (traceParent != null) {
            headers.put(EventHeaders.TRACE_PARENT, traceParent);
        }
        return new OutgoingRecord(type.topic(), event.key(), headers, JSON.writeValueAsBytes(event));
    }

    /**
     * The record that erases the key of a compacted topic.
     *
     * @param cause the event that tells of it, of the same key
     * @param traceParent W3C trace context to send along, or null
     */
    public static OutgoingRecord tombstone(String topic, Event cause, @Nullable String traceParent) {
        Map<String, String> headers = new HashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, cause.id() + ":tombstone");
        headers.put(EventHeaders.SOURCE, EventType.of(cause).source());
        headers.put(EventHeaders.TIME, cause.at().toString());
        headers.put(EventHeaders.SUBJECT, cause.key());
        if (traceParent != null) {
            headers.put(EventHeaders.TRACE_PARENT, traceParent);
        }
        return new OutgoingRecord(topic, cause.key(), headers, null);
    }

    /** Of a tombstone, which somebody may have made by hand: what is no time counts as none. */
    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * Reads a record of a topic. Whoever may write to one topic can say there only what is said on it: which service may write where is the
     * broker's to hold, and a type that names another service's events is believed on that one's topic alone.
     *
     * @param topic where it was read
     * @throws UnreadableEventException when it is no readable event of that topic; the reason is safe to log
     */
    public static DecodedRecord decode(String topic, @Nullable String key, Function<String, @Nullable String> header,
            byte @Nullable [] value) throws UnreadableEventException {
        DecodedRecord decoded = decode(key, header, value);
        if (decoded instanceof DecodedRecord.KnownEvent known
                && !EventType.of(known.event()).topic().equals(topic)) {
            throw new UnreadableEventException(Reason.WRONG_TOPIC, "");
        }
        return decoded;
    }

    /**
     * Reads a record, wherever it was kept. An event is called what follows from it, whatever a header says.
     *
     * @param key the Kafka key
     * @param header looks up a header's text, null when absent
     * @param value the bytes, null for a tombstone
     * @throws UnreadableEventException when it is no readable event; the reason is safe to log
     */
    public static DecodedRecord decode(@Nullable String key, Function<String, @Nullable String> header,
            byte @Nullable [] value)
            throws UnreadableEventException {
        if (key == null) {
            throw new UnreadableEventException(Reason.NO_KEY, "");
        }
        if (value == null) {
            return new DecodedRecord.Tombstone(key, time(header.apply(EventHeaders.TIME)));
        }
        String typeName = header.apply(EventHeaders.TYPE);
        if (typeName == null) {
            throw new UnreadableEventException(Reason.NO_TYPE, EventHeaders.TYPE);
        }
        var type = EventType.named(typeName);
        if (type.isEmpty()) {
            return new DecodedRecord.UnknownType(typeName);
        }
        Event event = read(type.get(), value);
        if (!event.key().equals(key)) {
            throw new UnreadableEventException(Reason.WRONG_KEY, "");
        }
        return new DecodedRecord.KnownEvent(event, event.id(), header.apply(EventHeaders.TRACE_PARENT));
    }

    /** The JSON of an event, as it stands in a record's value. */
    public static String toJson(Event event) {
        return JSON.writeValueAsString(event);
    }

    /** The same as a tree. */
    public static ObjectNode toTree(Event event) {
        return JSON.valueToTree(event);
    }

    /**
     * Reads the JSON of one type of event.
     *
     * @throws UnreadableEventException when it is not of that shape or lacks a required field
     */
    public static Event read(EventType type, byte[] json) throws UnreadableEventException {
        try {
            return complete(JSON.readValue(json, type.record()));
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** The same from a tree. */
    public static Event read(EventType type, JsonNode json) throws UnreadableEventException {
        try {
            return complete(JSON.treeToValue(json, type.record()));
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** Jackson's message may quote the value; only the path of field names is kept. */
    private static UnreadableEventException malformed(JacksonException e) {
        return new UnreadableEventException(Reason.MALFORMED, fieldOf(e));
    }

    private static Event complete(@Nullable Event event) throws UnreadableEventException {
        if (event == null) {
            throw new UnreadableEventException(Reason.MALFORMED, "");
        }
        var missing = RequiredFields.firstMissing(event);
        if (missing.isPresent()) {
            throw new UnreadableEventException(Reason.MISSING_FIELD, missing.get());
        }
        return event;
    }

    private static String fieldOf(JacksonException e) {
        var path = e.getPath();
        if (path.isEmpty()) {
            return "";
        }
        String name = path.getFirst().getPropertyName();
        return name == null ? "" : name;
    }
}
