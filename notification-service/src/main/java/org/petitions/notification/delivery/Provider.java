package org.petitions.notification.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.jspecify.annotations.Nullable;

/** Who takes alerts at the other end, and how they do: one for a channel, or one for an address that has its own. */
final class Provider {
    private final CircuitBreaker breaker;
    private volatile @Nullable String trouble;

    Provider(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    /** What is the matter, as a code; null since the last time that it took an alert or spoke of an address. */
    @Nullable
    String trouble() {
        return trouble;
    }

    void troubledBy(String cause) {
        trouble = cause;
    }

    void isWell() {
        trouble = null;
    }

    /** Whether it is left alone for now. */
    boolean isOpen() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> true;
            case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> false;
        };
    }

    /** Whether it is only being found out if it is back. */
    boolean isHalfOpen() {
        return breaker.getState() == CircuitBreaker.State.HALF_OPEN;
    }

    String circuitState() {
        return breaker.getState().name();
    }
}
