package org.petitions.outbox;

import java.util.List;
import org.petitions.events.wire.OutgoingRecord;

/**
 * A document to insert.
 *
 * @param entity the document
 * @param events what to publish, in order
 */
public record NewDocument<T>(T entity, List<OutgoingRecord> events) {
    public NewDocument {
        events = List.copyOf(events);
    }
}
