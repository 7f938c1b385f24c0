package org.petitions.shell.health;

import org.petitions.shell.events.BrokerTopics;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the broker has been seen with its topics since the start. Readiness waits for this and not for the broker itself: while the
 * broker is away later on, intake goes on accepting.
 */
final class TopicsHealth implements HealthIndicator {
    private final BrokerTopics broker;

    TopicsHealth(BrokerTopics broker) {
        this.broker = broker;
    }

    @Override
    public Health health() {
        return broker.found() ? Health.up().build() : Health.down().withDetail("topics", "not seen yet").build();
    }
}
