package org.petitions.shell.health;

import java.util.List;
import org.petitions.shell.events.Consumers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether everything this service reads is still being read. */
final class ConsumersHealth implements HealthIndicator {
    private final Consumers consumers;

    ConsumersHealth(Consumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public Health health() {
        List<String> fallenOut = consumers.fallenOut();
        return fallenOut.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("no longer read", fallenOut).build();
    }
}
