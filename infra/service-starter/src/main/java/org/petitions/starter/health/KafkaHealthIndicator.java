package org.petitions.starter.health;

import java.time.Duration;
import java.time.InstantSource;
import org.petitions.starter.events.BrokerCheck;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether a broker answers now. Asked at most every few seconds, however often the endpoint is read. */
final class KafkaHealthIndicator implements HealthIndicator {
    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private final BrokerCheck broker;
    private final InstantSource realTime;
    private boolean answered;
    private long askedAt = Long.MIN_VALUE;

    KafkaHealthIndicator(BrokerCheck broker, InstantSource realTime) {
        this.broker = broker;
        this.realTime = realTime;
    }

    @Override
    public synchronized Health health() {
        long now = realTime.millis();
        if (askedAt == Long.MIN_VALUE || now - askedAt > GOOD_FOR.toMillis()) {
            answered = broker.isReachable();
            askedAt = now;
        }
        return answered ? Health.up().build() : Health.down().withDetail("broker", "does not answer").build();
    }
}
