package org.petitions.starter.health;

import java.util.List;
import org.petitions.starter.binding.ConsumerMonitor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether everything this service reads is still being read. */
final class ConsumersHealthIndicator implements HealthIndicator {
    private final ConsumerMonitor consumers;

    ConsumersHealthIndicator(ConsumerMonitor consumers) {
        this.consumers = consumers;
    }

    @Override
    public Health health() {
        List<String> fallenOut = consumers.stoppedUnexpectedly();
        return fallenOut.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("no longer read", fallenOut).build();
    }
}
