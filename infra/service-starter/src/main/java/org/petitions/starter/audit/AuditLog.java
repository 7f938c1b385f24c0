package org.petitions.starter.audit;

import org.petitions.events.wire.OutgoingRecord;

/** Where the entries go that stand beside no document of their own. */
@FunctionalInterface
interface AuditLog {

    /**
     * Adds one; when this returns it is durable.
     *
     * @param published the form in which it is
     * @throws RuntimeException when it is not known to be
     */
    void append(AuditEntry entry, OutgoingRecord published);
}
