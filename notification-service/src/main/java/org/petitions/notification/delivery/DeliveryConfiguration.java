package org.petitions.notification.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.OutgoingChannels;
import org.petitions.notification.alerts.UnitNames;
import org.petitions.notification.alerts.store.AlertService;
import org.petitions.notification.alerts.store.DeliveryClaims;
import org.petitions.notification.channel.ChannelSender;
import org.petitions.notification.directory.PostRepository;
import org.petitions.notification.directory.UnitRepository;
import org.petitions.starter.events.TracePropagation;
import org.petitions.starter.startup.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts each channel in use to work. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryConfiguration.class);

    /** Leases and pauses run by the machine's own time, wherever the platform's clock stands. */
    private static final InstantSource WALL_CLOCK = InstantSource.system();

    /** What every channel needs of the alerts. */
    record AlertAccess(AlertService alerts, DeliveryClaims claims, PostRepository directory) {}

    @Bean
    AlertAccess alertAccess(AlertService alerts, DeliveryClaims claims, PostRepository directory) {
        return new AlertAccess(alerts, claims, directory);
    }

    @Bean
    UnitNames unitNames(UnitRepository units) {
        return units::nameOn;
    }

    /** Resilience4j's registries: what a channel does not set for itself it has from their {@code default}. */
    record Registries(CircuitBreakerRegistry breakers, RetryRegistry retries, TimeLimiterRegistry timeLimiters,
            RateLimiterRegistry rateLimiters) {

        GuardedSender.Resilience of(String name) {
            CircuitBreaker channel = breakers.circuitBreaker(name);
            return new GuardedSender.Resilience(channel,
                    address -> breakers.circuitBreaker(name + "-" + address, channel.getCircuitBreakerConfig()),
                    retries.retry(name),
                    timeLimiters.timeLimiter(name), rateLimiters.rateLimiter(name));
        }
    }

    @Bean
    Registries registries(CircuitBreakerRegistry breakers, RetryRegistry retries, TimeLimiterRegistry timeLimiters,
            RateLimiterRegistry rateLimiters) {
        return new Registries(breakers, retries, timeLimiters, rateLimiters);
    }

    @Bean
    OutgoingChannels outgoingChannels(List<ChannelSender> senders) {
        if (senders.isEmpty()) {
            throw new StartupFailure("No channel is configured: alerts would reach nobody",
                    "Set petitions.mail.*, or another channel's settings.");
        }
        Set<AlertChannel> channels = new HashSet<>();
        senders.forEach(sender -> {
            if (!channels.add(sender.channel())) {
                throw new IllegalStateException("two senders for " + sender.channel());
            }
        });
        LOG.info("alerts go out by: {}", senders.stream().map(ChannelSender::name).sorted()
                .collect(Collectors.joining(", ")));
        return new OutgoingChannels(channels);
    }

    @Bean
    Deliveries deliveries(List<ChannelSender> senders, AlertAccess access, Registries registries, Clock clock,
            TracePropagation traces, MeterRegistry meters, Environment environment,
            SwitchedOffChannels switchedOff) {
        List<Deliveries.Channel> channels = senders.stream().map(sender -> {
            var guarded = new GuardedSender(sender, registries.of(sender.name()), meters, WALL_CLOCK);
            DeliverySettings settings = settings(guarded, environment);
            var worker = new DeliveryWorker(access.alerts(), access.claims(), access.directory(), guarded, settings,
                    clock, WALL_CLOCK, meters);
            var dispatcher = new ChannelDispatcher(access.claims(), worker, guarded, settings, traces, WALL_CLOCK);
            Gauge.builder("deliveries.waiting", dispatcher, ChannelDispatcher::waiting)
                    .tag("channel", guarded.channel().name())
                    .description("alerts that wait or are under way, as far as this instance holds them in memory")
                    .register(meters);
            return new Deliveries.Channel(guarded, dispatcher, settings);
        }).toList();
        return new Deliveries(channels, switchedOff);
    }

    /** A lease that ends while its holder still tries would let another instance send the same alert. */
    private static DeliverySettings settings(GuardedSender sender, Environment environment) {
        String prefix = "petitions." + sender.name();
        DeliverySettings settings = Binder.get(environment).bindOrCreate(prefix, DeliverySettings.class);
        if (settings.lease().compareTo(sender.longestAttempt()) < 0) {
            throw new StartupFailure(prefix + ".lease is shorter than all tries at one delivery together",
                    "Give at least %ds, or fewer or shorter tries (resilience4j.retry and .timelimiter, instance %s)."
                            .formatted(sender.longestAttempt().toSeconds(), sender.name()));
        }
        return settings;
    }
}
