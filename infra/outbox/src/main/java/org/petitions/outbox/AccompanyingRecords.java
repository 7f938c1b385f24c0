package org.petitions.outbox;

import java.util.List;
import org.petitions.events.wire.OutgoingRecord;

/**
 * What goes along with whatever is saved now, in the same write: who does it, above all. Asked of each document that is written, after its
 * own events; it must not ask the database and must not fail.
 */
@FunctionalInterface
public interface AccompanyingRecords {

    /**
     * What goes along with one document, in order; usually nothing or one.
     *
     * @param collection where the document is kept
     * @param id the document's id
     */
    List<OutgoingRecord> with(String collection, String id);

    /** A write by this thread, with what went along, is durable. A write that fails, or finds its document changed, says nothing. */
    default void saved() {}
}
