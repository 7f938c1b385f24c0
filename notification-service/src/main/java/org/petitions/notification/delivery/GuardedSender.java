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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.channel.ChannelSender;
import org.petitions.notification.channel.ProviderFailureException;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.RateLimited;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;

/**
 * A channel's sender behind a time limit on each try, a circuit breaker over the tries, and a few retries with jitter where nothing had
 * been sent yet. An answer about an address is no failure of the provider; a refusal of us is one, and operations see it: in a counter,
 * in the health page and in the log.
 */
final class GuardedSender implements AutoCloseable {
    /** For the pauses between the tries and for writing down the outcome. */
    private static final Duration SPARE = Duration.ofSeconds(2);

    private final ChannelSender sender;
    private final Resilience resilience;
    private final MeterRegistry meters;
    private final InstantSource wallClock;
    private final ExecutorService tries;
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile @Nullable String trouble;

    GuardedSender(ChannelSender sender, Resilience resilience, MeterRegistry meters, InstantSource wallClock) {
        this.sender = sender;
        this.resilience = resilience;
        this.meters = meters;
        this.wallClock = wallClock;
        this.tries = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(sender.name() + "-try-", 0).factory());
    }

    /** Resilience4j's parts of one channel. */
    record Resilience(CircuitBreaker breaker, Retry retry, TimeLimiter timeLimiter, RateLimiter rateLimiter) {}

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
        boolean closed = switch (resilience.breaker().getState()) {
            case OPEN, FORCED_OPEN -> false;
            case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> true;
        };
        return closed && !wallClock.instant().isBefore(pausedUntil);
    }

    /** Whether it is only being found out if the provider is back: then one alert at a time is enough. */
    boolean isHalfOpen() {
        return resilience.breaker().getState() == CircuitBreaker.State.HALF_OPEN;
    }

    String circuitState() {
        return resilience.breaker().getState().name();
    }

    /** What is the matter with the provider, as a code; null since it last took an alert or spoke of an address. */
    @Nullable
    String trouble() {
        return trouble;
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
     * @param address the post's address on this channel
     */
    AttemptResult attempt(AlertDetails alert, String address) {
        Callable<SendOutcome> once = () -> resilience.timeLimiter()
                .executeFutureSupplier(() -> tries.submit(() -> sender.send(alert, address)));
        Callable<SendOutcome> guarded = Retry.decorateCallable(resilience.retry(),
                CircuitBreaker.decorateCallable(resilience.breaker(), once));
        try {
            return answered(guarded.call());
        } catch (CallNotPermittedException _) {
            return new AttemptResult.CircuitOpen();
        } catch (ProviderFailureException failure) {
            return failed(failure.code(), failure instanceof ProviderFailureException.Refused);
        } catch (TimeoutException _) {
            return failed("time-limit", false);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failed("interrupted", false);
        } catch (Exception e) {
            throw new IllegalStateException("handing over an alert failed as it never should", e);
        }
    }

    private AttemptResult answered(SendOutcome outcome) {
        if (outcome instanceof RateLimited(Duration retryAfter, Scope scope)) {
            refused("rate");
            if (scope == Scope.CHANNEL) {
                pausedUntil = wallClock.instant().plus(retryAfter);
            }
        } else {
            trouble = null;
        }
        return new AttemptResult.Answered(outcome);
    }

    private AttemptResult failed(String cause, boolean refusesUs) {
        if (refusesUs) {
            refused(cause);
        } else {
            trouble = cause;
        }
        return new AttemptResult.ProviderFailed(cause);
    }

    private void refused(String cause) {
        trouble = cause;
        meters.counter("deliveries.provider.refused", "channel", channel().name()).increment();
    }

    @Override
    public void close() {
        tries.shutdownNow();
    }
}
