package org.petitions.outbox.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What can be seen of publishing from outside. */
public final class OutboxMetrics {
    private final MeterRegistry registry;

    public OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public void watch(OutboxStatus status) {
        Gauge.builder("outbox.depth", status, OutboxStatus::depth).baseUnit("documents")
                .description("Documents with events that are not published yet").register(registry);
        Gauge.builder("outbox.parked", status, OutboxStatus::parked).baseUnit("documents")
                .description("Documents with an event that Kafka refuses").register(registry);
        Gauge.builder("outbox.age", status, each -> each.age().toMillis() / 1000.0).baseUnit("seconds")
                .description("How long the oldest unpublished event waits").register(registry);
    }

    public void published(String topic) {
        Counter.builder("outbox.published").tag("topic", topic).baseUnit("events")
                .description("Events that Kafka acknowledged").register(registry).increment();
    }

    public void refused(String topic, String code) {
        Counter.builder("outbox.refused").tag("topic", topic).tag("code", code).baseUnit("events")
                .description("Times that Kafka refused an event for good").register(registry).increment();
    }

    public Counter failures(String part) {
        return Counter.builder("outbox.failures").tag("part", part)
                .description("Tries that failed because Kafka or the database did not answer").register(registry);
    }
}
