package org.petitions.events.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.Event;

/** What a consumer found in a Kafka record. */
public sealed interface DecodedRecord {

    /**
     * An event of a type this build knows.
     *
     * @param id the CloudEvents id
     * @param traceParent W3C trace context of what caused it, when it was sent
     */
    record KnownEvent(Event event, String id, @Nullable String traceParent) implements DecodedRecord {}

    /** An event of a type this build does not know: a newer publisher's. It is skipped and counted, never an error. */
    record UnknownType(String type) implements DecodedRecord {}

    /**
     * A deleted key on a compacted topic.
     *
     * @param at when what deleted it happened, or null where a tombstone does not say so
     */
    record Tombstone(String key, @Nullable Instant at) implements DecodedRecord {}
}
