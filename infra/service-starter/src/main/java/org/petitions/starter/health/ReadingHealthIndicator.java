package org.petitions.starter.health;

import org.petitions.starter.binding.ConsumerMonitor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether every consumer has joined the service's group once since the start; with the last one the group is whole, and nobody waits for another any
 * more. Readiness waits for this, so that the first event after a start is read at once; while the broker is away later on, the service stays ready.
 */
final class ReadingHealthIndicator implements HealthIndicator {
    private final ConsumerMonitor consumers;

    ReadingHealthIndicator(ConsumerMonitor consumers) {
        this.consumers = consumers;
    }

    @Override
    public Health health() {
        return consumers.hasJoined() ? Health.up().build() : Health.down().withDetail("reading", "not begun").build();
    }
}
