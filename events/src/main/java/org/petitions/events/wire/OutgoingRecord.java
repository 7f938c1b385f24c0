package org.petitions.events.wire;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event made ready for Kafka: what the outbox keeps until the broker has it.
 *
 * @param topic where it goes
 * @param key the Kafka key
 * @param headers CloudEvents headers and the trace, all text
 * @param value JSON, or null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are written once and handed on; copying each of them would buy nothing
public record OutgoingRecord(String topic, String key, Map<String, String> headers, byte @Nullable [] value) {
    /** Written out, because NullAway does not see the annotation of an array on a compact constructor. */
    public OutgoingRecord(String topic, String key, Map<String, String> headers, byte @Nullable [] value) {
        this.topic = topic;
        this.key = key;
        this.headers = Map.copyOf(headers);
        this.value = value;
    }

    /** The event's id ({@code ce_id}). */
    public String id() {
        return Objects.requireNonNull(headers.get(EventHeaders.ID), "every record carries ce_id");
    }
}
