package org.petitions.outbox;

import java.util.List;
import org.petitions.events.wire.OutgoingRecord;

/**
 * Where a service saves its documents: the new state and the events that tell of it go into one document in one atomic write, and a relay
 * publishes the events afterwards. When a method returns, state and events are durable, whether Kafka can be reached or not.
 *
 * <p>A document is any type that Spring Data MongoDB maps, with a {@code String} id that is set before the write and a numeric field
 * {@code version}; the field {@code outbox} is reserved. The caller chooses the new version: it must be higher than the one it replaces.
 * Spring Data's entity callbacks and auditing do not take part.
 *
 * <p>What the relay promises: each event reaches Kafka at least once, through kill -9 of any part at any moment; and no event is handed to
 * Kafka before Kafka has acknowledged all earlier ones of the same document and topic. So a reader that drops the event ids it has seen
 * sees each document's events once and in order.
 *
 * <p>All methods throw Spring's {@link org.springframework.dao.DataAccessException} when the database refuses or cannot be reached. As with
 * any database, it is then not known whether the write was carried out, and if it was, its events are published.
 */
public interface Outbox {

    /**
     * Saves a new document with its events.
     *
     * @param entity the document
     * @param events what to publish, in order; no two with the same id
     * @throws org.springframework.dao.DuplicateKeyException when a document with this id, or this value of a unique index, is there already
     */
    <T> void insert(T entity, List<OutgoingRecord> events);

    /**
     * Saves many new documents with one command, each with its events. A duplicate does not hold up the others.
     *
     * @param documents of one collection
     * @return one result for each document, in the same order
     */
    <T> List<Insertion> insertAll(List<NewDocument<T>> documents);

    /**
     * Replaces a document's state and appends the events. Fields that the mapping knows and that are null now are removed.
     *
     * @param entity the new state; its version is higher than {@code expectedVersion}
     * @param expectedVersion the version the new state was decided on
     * @param events what to publish, in order; no two with the same id
     * @throws StaleVersionException when the document has another version by now, or is gone
     */
    <T> void update(T entity, long expectedVersion, List<OutgoingRecord> events);

    /**
     * As {@link #update(Object, long, List)}, and writes only the fields in which the new state differs from the one it was decided on: a
     * document that grew large costs what changed of it.
     *
     * @param before the state as it was read, whose version is the one expected
     * @throws StaleVersionException when the document has another version by now, or is gone
     */
    <T> void change(T before, T entity, List<OutgoingRecord> events);

    /**
     * As {@link #change(Object, Object, List)}, and by the same write sets fields beside the state.
     *
     * @param besides the fields, and what has to be unchanged since the state was read
     * @throws StaleVersionException also when that has changed since
     */
    <T> void change(T before, T entity, List<OutgoingRecord> events, GuardedFields besides);

    /**
     * Replaces the state of many documents with one command, each guarded by its version. One that is stale does not hold up the others.
     *
     * @param changes of one collection, no document twice
     * @return one result for each change, in the same order
     */
    <T> List<Update> updateAll(List<ChangedDocument<T>> changes);

    /**
     * Publishes what belongs to no state: puts it into the outbox of a document that holds nothing else, and is made when it is missing. One
     * write, in the order of the calls.
     *
     * @param collection one of {@code petitions.outbox.collections}, of no type that is saved otherwise
     * @param id which document; there are as many as there are ids, for good
     * @param events what to publish, in order; no two with the same id
     */
    void append(String collection, String id, List<OutgoingRecord> events);

    /** What became of one document of {@link #insertAll}. */
    enum Insertion {
        /** It is saved, and its events with it. */
        SAVED,

        /** Nothing was written: this id, or this value of a unique index, is there already. */
        DUPLICATE
    }

    /** What became of one change of {@link #updateAll}. */
    enum Update {
        /** It is saved, and its events with it: this is certain. */
        SAVED,
        /**
         * The change cannot be shown to be saved: read the document again and decide again. Nearly always another writer came first. MongoDB
         * does not say which parts of a bulk write found their document, so where one of them did not, the others are looked up again; one
         * that was saved and overwritten or published in that moment counts as stale too. Deciding again on the state as it is then finds
         * the work already done, as it does for any event that is read twice.
         */
        STALE
    }
}
