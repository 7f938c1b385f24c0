package org.petitions.scenario.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries again for as long as it is worth it: a service that is being started again, a database that is away, an event still on its way.
 *
 * @param timeout how long at most, in real time
 */
public record RetryPolicy(Duration timeout) {
    /** Longer than any part of the platform takes to start. */
    public static final RetryPolicy RESTART = new RetryPolicy(Duration.ofSeconds(120));

    private static final Duration INTERVAL = Duration.ofMillis(50);

    /** One try; null asks for another. */
    @FunctionalInterface
    public interface Attempt<T> extends Supplier<@org.jspecify.annotations.Nullable T> {}

    /**
     * Tries until there is a result.
     *
     * @param what for the error, e.g. {@code "reply to 431222-20260302/0007"}
     * @throws IllegalStateException when the limit passes
     */
    public <T> T until(String what, Attempt<T> attempt) {
        return within(attempt).orElseThrow(
                () -> new IllegalStateException("gave up after " + timeout.toSeconds() + " s: " + what));
    }

    /** Tries until there is a result; empty when the limit passes. */
    public <T> Optional<T> within(Attempt<T> attempt) {
        long giveUpAt = System.nanoTime() + timeout.toNanos();
        while (true) {
            T result = attempt.get();
            if (result != null) {
                return Optional.of(result);
            }
            if (System.nanoTime() > giveUpAt) {
                return Optional.empty();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
