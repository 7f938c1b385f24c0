package org.petitions.events;

import java.time.Instant;

/**
 * A fact that one service tells the others. Immutable; once published, a type's fields keep their names and meaning, and only
 * optional fields are added (the contract test compares every stored sample).
 */
public sealed interface Event permits PetitionEvent, DirectoryEvent {

    /** The Kafka key: everything about one petition, or one directory entry, is one ordered stream. */
    String key();

    /** What it is about: the directory entry, or the case, whose petition may hold others. */
    default String subject() {
        return key();
    }

    /** When it happened, in UTC, as the publishing service's clock had it. */
    Instant at();

    /**
     * What makes this event itself and no other: the same fact published twice has the same id. Consumers may use it to see a
     * fact again without doing it again.
     */
    String id();
}
