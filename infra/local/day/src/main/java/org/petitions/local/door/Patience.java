package org.petitions.local.door;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tries again for as long as it is worth it: a service that is being started again, a database that is away, an event still on its way.
 *
 * @param limit how long at most, in real time
 */
public record Patience(Duration limit) {
    /** Longer than any part of the platform takes to start. */
    public static final Patience FOR_A_RESTART = new Patience(Duration.ofSeconds(120));

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

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
        long giveUpAt = System.nanoTime() + limit.toNanos();
        while (true) {
            T result = attempt.get();
            if (result != null) {
                return result;
            }
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("gave up after " + limit.toSeconds() + " s: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
