package org.petitions.shell.events;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * Makes the consumers of a service. A service declares a bean {@code EventBatchConsumer petitions(EventConsumers consumers, ...)} and
 * binds it under {@code spring.cloud.stream.bindings.petitions-in-0}.
 */
public final class EventConsumers {
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final MeterRegistry meters;

    EventConsumers(DeadLetters deadLetters, Traces traces, MeterRegistry meters) {
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.meters = meters;
    }

    /** A consumer that hands what it reads to this handler. */
    public EventBatchConsumer consumer(EventHandler handler) {
        return new EventBatchConsumer(handler, deadLetters, traces, meters);
    }
}
