package org.petitions.starter.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.petitions.starter.events.TracePropagation;

/**
 * Makes the consumers of a service. A service declares a bean {@code EventBatchConsumer petitions(EventConsumers consumers, ...)} and
 * binds it under {@code spring.cloud.stream.bindings.petitions-in-0}.
 */
public final class EventConsumerFactory {
    private final DeadLetterPublisher deadLetters;
    private final TracePropagation traces;
    private final MeterRegistry meters;

    public EventConsumerFactory(DeadLetterPublisher deadLetters, TracePropagation traces, MeterRegistry meters) {
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.meters = meters;
    }

    /** A consumer that hands what it reads to this handler. */
    public EventBatchConsumer create(EventHandler handler) {
        return new EventBatchConsumer(handler, deadLetters, traces, meters);
    }
}
