package org.petitions.outbox;

import java.util.List;
import org.petitions.events.wire.OutgoingRecord;

/**
 * A document to update.
 *
 * @param entity the new state, whose version is higher than {@code expectedVersion}
 * @param expectedVersion the version the new state was decided on
 * @param events what to publish, in order
 */
public record ChangedDocument<T>(T entity, long expectedVersion, List<OutgoingRecord> events) {
    public ChangedDocument {
        events = List.copyOf(events);
    }
}
