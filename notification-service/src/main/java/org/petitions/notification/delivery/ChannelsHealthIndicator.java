package org.petitions.notification.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.petitions.notification.delivery.Deliveries.Channel;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * How the providers do, one entry a channel, and in it one an address with a provider of its own that is in trouble. One that fails or
 * refuses us makes this part {@code DEGRADED} and the service neither unready nor unhealthy: alerts wait, and the inbox has them.
 */
@Component("channels")
class ChannelsHealthIndicator implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");

    private final Deliveries deliveries;

    ChannelsHealthIndicator(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Health health() {
        boolean troubled = deliveries.channels().stream().map(Channel::sender)
                .anyMatch(sender -> sender.trouble() != null || !sender.troubledAddresses().isEmpty());
        Health.Builder health = Health.status(troubled ? DEGRADED : Status.UP);
        deliveries.channels().forEach(channel -> health.withDetail(channel.sender().name(), details(channel)));
        return health.build();
    }

    private static Map<String, Object> details(Channel channel) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("circuit", channel.sender().circuitState());
        details.put("waiting", channel.dispatcher().waiting());
        String trouble = channel.sender().trouble();
        if (trouble != null) {
            details.put("trouble", trouble);
        }
        Map<String, Object> addresses = new LinkedHashMap<>();
        channel.sender().troubledAddresses().forEach((address, provider) -> addresses.put(address,
                Map.of("circuit", provider.circuitState(), "trouble",
                        Objects.requireNonNullElse(provider.trouble(), "circuit-open"))));
        if (!addresses.isEmpty()) {
            details.put("addresses", addresses);
        }
        return details;
    }
}
