package org.petitions.starter.consumer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service does with the events it reads. A batch is seen again when anything fails before all of it is done, so doing it
 * twice must be the same as doing it once.
 */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles events in the order of their partitions.
     *
     * @throws NonRetryableEventException to put one of them aside and go on with the rest
     * @throws RuntimeException anything else: all are tried again, for ever, with a pause between
     */
    void handle(List<ReceivedEvent> received);

    /**
     * Handles the erasure of a key on a compacted topic, after all that came before it. Does nothing unless overridden.
     *
     * @param key the erased key
     * @param at when what erased it happened, or null where nobody said so
     */
    default void erased(String key, @Nullable Instant at, EventMetadata meta) {}
}
