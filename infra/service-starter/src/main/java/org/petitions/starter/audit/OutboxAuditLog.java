package org.petitions.starter.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.petitions.events.wire.EventHeaders;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.Outbox;

/**
 * One write each, into the outbox of a document an account and hour of the day, so that one which waits to be published does not grow without
 * end and there are not more and more of them.
 */
record OutboxAuditLog(Outbox outbox) implements AuditLog {
    static final String COLLECTION = "auditTrail";

    @Override
    public void append(OutgoingRecord entry) {
        Instant at = Instant.parse(Objects.requireNonNull(entry.headers().get(EventHeaders.TIME)));
        outbox.append(COLLECTION, entry.key() + "/" + at.atOffset(ZoneOffset.UTC).getHour(), List.of(entry));
    }
}
