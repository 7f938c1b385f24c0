package org.petitions.starter.health;

import org.petitions.starter.events.BrokerCheck;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the broker has been seen with its topics since the start. Readiness waits for this and not for the broker itself: while the
 * broker is away later on, intake goes on accepting.
 */
final class TopicsHealthIndicator implements HealthIndicator {
    private final BrokerCheck broker;

    TopicsHealthIndicator(BrokerCheck broker) {
        this.broker = broker;
    }

    @Override
    public Health health() {
        return broker.verify() ? Health.up().build() : Health.down().withDetail("topics", "not seen yet").build();
    }
}
