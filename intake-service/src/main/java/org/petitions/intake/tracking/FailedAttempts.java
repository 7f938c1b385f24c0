package org.petitions.intake.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong codes for each number, so that nobody tries codes until one fits. It makes no difference whether the number exists. What it
 * remembers is bounded: the number tried longest ago is forgotten first, which costs a guesser more requests than it wins. Thread-safe.
 */
final class FailedAttempts {
    private final int allowed;
    private final Duration window;
    private final Map<String, Attempts> byNumber;

    /** @param since when the window of these failures began */
    private record Attempts(int failures, Instant since) {}

    /**
     * @param allowed failures within the window; the next try has to wait until the window is over
     * @param window from the first failure on
     * @param remembered numbers at most
     */
    FailedAttempts(int allowed, Duration window, int remembered) {
        this.allowed = allowed;
        this.window = window;
        this.byNumber = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<String, Attempts> eldest) {
                return size() > remembered;
            }
        };
    }

    /** How long nobody may try this number, or empty when they may. */
    synchronized Optional<Duration> lockedFor(String number, Instant now) {
        Attempts tries = byNumber.get(number);
        if (tries == null || tries.failures() < allowed) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, tries.since().plus(window));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    synchronized void failed(String number, Instant now) {
        Attempts tries = byNumber.get(number);
        byNumber.put(number, tries == null || !now.isBefore(tries.since().plus(window))
                ? new Attempts(1, now)
                : new Attempts(tries.failures() + 1, tries.since()));
    }

    synchronized void succeeded(String number) {
        byNumber.remove(number);
    }

    /** How many numbers it remembers now. */
    synchronized int remembered() {
        return byNumber.size();
    }
}
