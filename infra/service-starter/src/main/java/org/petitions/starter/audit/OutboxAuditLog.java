package org.petitions.starter.audit;

import java.time.ZoneOffset;
import java.util.List;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.Outbox;
import org.petitions.starter.audit.AuditEntry.Person;

/**
 * One write each, into the outbox of a document an account and hour of the day, so that one which waits to be published does not grow without
 * end and there are not more and more of them. All petitioners have one account, so theirs are sixteen an hour, by the first digit of the petition's id:
 * while Kafka is away a city's would not fit one document, and each waits for the write of the one before.
 */
record OutboxAuditLog(Outbox outbox) implements AuditLog {
    static final String COLLECTION = "auditTrail";

    @Override
    public void append(AuditEntry entry, OutgoingRecord published) {
        outbox.append(COLLECTION, documentOf(entry), List.of(published));
    }

    private static String documentOf(AuditEntry entry) {
        return entry.by().account() + "/" + part(entry) + entry.at().atOffset(ZoneOffset.UTC).getHour();
    }

    private static String part(AuditEntry entry) {
        String petition = entry.act() == null ? null : entry.act().subject();
        return petition != null && entry.by().account().equals(Person.PETITIONER) ? petition.charAt(0) + "/" : "";
    }
}
