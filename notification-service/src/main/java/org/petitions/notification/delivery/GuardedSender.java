package org.petitions.notification.delivery;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.channel.ChannelSender;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.NoticeSender;
import org.petitions.notification.channel.NoticeText;
import org.petitions.notification.channel.ProviderFailureException;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.RateLimited;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;

/**
 * A channel's sender behind a time limit on each try, a circuit breaker over the tries, and a few retries with jitter where nothing had
 * been sent yet. Where addresses have a provider each, the breaker is that one's, and one that is set up wrongly stops no other. An answer
 * about an address is no failure of the provider; a refusal of us is one, and operations see it: in a counter, in the health page and in
 * the log.
 */
final class GuardedSender implements AutoCloseable {
    /** For the pauses between the tries and for writing down the outcome. */
    private static final Duration SPARE = Duration.ofSeconds(2);
    private static final String LOSES_ALERTS = "not-delivered";

    private final ChannelSender sender;
    private final Resilience resilience;
    private final MeterRegistry meters;
    private final InstantSource wallClock;
    private final ExecutorService tries;
    private final Provider channel;
    private final Map<String, Provider> byAddress;
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile boolean losesAlerts;

    GuardedSender(ChannelSender sender, Resilience resilience, MeterRegistry meters, InstantSource wallClock) {
        this.sender = sender;
        this.resilience = resilience;
        this.channel = new Provider(resilience.breaker());
        Map<String, Provider> own = new TreeMap<>();
        sender.addressesWithOwnProvider()
                .forEach(address -> own.put(address, new Provider(resilience.addressBreaker().apply(address))));
        this.byAddress = Collections.unmodifiableMap(own);
        this.meters = meters;
        this.wallClock = wallClock;
        this.tries = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(sender.name() + "-try-", 0).factory());
    }

    /**
     * Resilience4j's parts of one channel.
     *
     * @param addressBreaker the circuit breaker of an address that has a provider of its own
     */
    record Resilience(CircuitBreaker breaker, Function<String, CircuitBreaker> addressBreaker, Retry retry,
            TimeLimiter timeLimiter, RateLimiter rateLimiter) {}

    AlertChannel channel() {
        return sender.channel();
    }

    String name() {
        return sender.name();
    }

    /** The longest that one delivery can take; a lease has to be longer. */
    Duration longestAttempt() {
        return resilience.timeLimiter().getTimeLimiterConfig().getTimeoutDuration()
                .multipliedBy(resilience.retry().getRetryConfig().getMaxAttempts()).plus(SPARE);
    }

    /** Whether a try makes sense now. */
    boolean isAvailable() {
        return !channel.isOpen() && !wallClock.instant().isBefore(pausedUntil);
    }

    /** Whether it is only being found out if the provider is back: then one alert at a time is enough. */
    boolean isHalfOpen() {
        return channel.isHalfOpen();
    }

    String circuitState() {
        return channel.circuitState();
    }

    /** What is the matter with the channel's provider, as a code; null while nothing is. */
    @Nullable
    String trouble() {
        String trouble = channel.trouble();
        return trouble == null && losesAlerts ? LOSES_ALERTS : trouble;
    }

    /** Those of the addresses' own providers with whom something is the matter, by their addresses, which the settings name. */
    Map<String, Provider> troubledAddresses() {
        Map<String, Provider> troubled = new TreeMap<>(byAddress);
        troubled.values().removeIf(provider -> provider.trouble() == null && !provider.isOpen());
        return troubled;
    }

    /** The provider lost an alert as often as it was sent. */
    void gaveUp() {
        losesAlerts = true;
    }

    /** The provider says that an alert arrived. */
    void arrived() {
        losesAlerts = false;
    }

    /** Calls back whenever the circuit may have opened or closed. */
    void onStateChange(Runnable callback) {
        resilience.breaker().getEventPublisher().onStateTransition(_ -> callback.run());
    }

    /** Whether the channel's own rate allows one more now; it counts when it does. */
    boolean takePermit() {
        return resilience.rateLimiter().acquirePermission();
    }

    /**
     * Hands over an alert.
     *
     * @param id what this sending is called at the provider
     * @param address the post's address on this channel
     */
    AttemptResult attempt(MessageId id, AlertDetails alert, String address) {
        return attempt(address, () -> sender.send(id, alert, address));
    }

    /** Whether it brings notices to petitioners too. */
    boolean carriesNotices() {
        return sender instanceof NoticeSender;
    }

    /** Hands over a notice to a petitioner, as an alert to a post. */
    AttemptResult attempt(MessageId id, NoticeText text, String address) {
        if (!(sender instanceof NoticeSender notices)) {
            throw new IllegalStateException(sender.name() + " brings no notices");
        }
        return attempt(address, () -> notices.sendNotice(id, text, address));
    }

    private AttemptResult attempt(String address, Callable<SendOutcome> handOver) {
        Provider provider = byAddress.getOrDefault(address, channel);
        Callable<SendOutcome> once = () -> resilience.timeLimiter()
                .executeFutureSupplier(() -> tries.submit(handOver));
        Callable<SendOutcome> guarded = Retry.decorateCallable(resilience.retry(),
                CircuitBreaker.decorateCallable(provider.breaker(), once));
        try {
            return answered(provider, guarded.call());
        } catch (CallNotPermittedException _) {
            return new AttemptResult.CircuitOpen(provider == channel);
        } catch (ProviderFailureException failure) {
            return failed(provider, failure.code(), failure instanceof ProviderFailureException.Refused);
        } catch (TimeoutException _) {
            return failed(provider, "time-limit", false);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failed(provider, "interrupted", false);
        } catch (Exception e) {
            throw new IllegalStateException("handing over an alert failed as it never should", e);
        }
    }

    private AttemptResult answered(Provider provider, SendOutcome outcome) {
        if (outcome instanceof RateLimited(Duration retryAfter, Scope scope)) {
            refused(provider, "rate");
            if (scope == Scope.CHANNEL) {
                pausedUntil = wallClock.instant().plus(retryAfter);
            }
        } else {
            provider.isWell();
        }
        return new AttemptResult.Answered(outcome);
    }

    private AttemptResult failed(Provider provider, String cause, boolean refusesUs) {
        if (refusesUs) {
            refused(provider, cause);
        } else {
            provider.troubledBy(cause);
        }
        return new AttemptResult.ProviderFailed(cause);
    }

    private void refused(Provider provider, String cause) {
        provider.troubledBy(cause);
        meters.counter("deliveries.provider.refused", "channel", channel().name()).increment();
    }

    @Override
    public void close() {
        tries.shutdownNow();
    }
}
