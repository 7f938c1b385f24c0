package org.petitions.outbox.monitoring;

import java.time.Duration;

/** How far publishing is behind saving. A bean of every service with an outbox. */
public interface OutboxStatus {

    /**
     * Documents with events that are not published yet, without the parked ones. As exact as memory allows while {@link #complete}; else what
     * is known, at least.
     */
    long depth();

    /** Documents with an event that Kafka refuses: see {@code OutboxRelay}. */
    long parked();

    /** How long the oldest event known waits, by the machine's clock, the parked ones included; zero when none waits. */
    Duration age();

    /** Whether every document with something to publish is known: false from the start, or an overflow, until the next search is done. */
    boolean complete();

    /** Whether nothing is left to publish, so far as this process can know. */
    default boolean idle() {
        return complete() && depth() == 0;
    }
}
