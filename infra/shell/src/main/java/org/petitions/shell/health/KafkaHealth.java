package org.petitions.shell.health;

import java.time.Duration;
import java.time.InstantSource;
import org.petitions.shell.events.BrokerTopics;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether a broker answers now. Asked at most every few seconds, however often the endpoint is read. */
final class KafkaHealth implements HealthIndicator {
    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private final BrokerTopics broker;
    private final InstantSource realTime;
    private boolean answered;
    private long askedAt = Long.MIN_VALUE;

    KafkaHealth(BrokerTopics broker, InstantSource realTime) {
        this.broker = broker;
        this.realTime = realTime;
    }

    @Override
    public synchronized Health health() {
        long now = realTime.millis();
        if (askedAt == Long.MIN_VALUE || now - askedAt > GOOD_FOR.toMillis()) {
            answered = broker.brokerAnswers();
            askedAt = now;
        }
        return answered ? Health.up().build() : Health.down().withDetail("broker", "does not answer").build();
    }
}
