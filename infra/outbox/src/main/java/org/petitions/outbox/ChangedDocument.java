package org.petitions.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.wire.OutgoingRecord;

/**
 * A document to update.
 *
 * @param entity the new state, whose version is higher than {@code expectedVersion}
 * @param expectedVersion the version the new state was decided on
 * @param before the state of that version as it was read, so that only what differs is written; or null, and all is
 * @param events what to publish, in order
 */
public record ChangedDocument<T>(T entity, long expectedVersion, @Nullable T before, List<OutgoingRecord> events) {
    public ChangedDocument {
        events = List.copyOf(events);
    }

    /** One that is written whole. */
    public ChangedDocument(T entity, long expectedVersion, List<OutgoingRecord> events) {
        this(entity, expectedVersion, null, events);
    }
}
