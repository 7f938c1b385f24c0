package org.petitions.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.petitions.gateway.GatewaySettings.Limit;

/** How many requests each caller has left of one limit: a token bucket a caller, in this process. */
public final class CallRates {
    private static final int MOST_CALLERS = 100_000;

    private final Limit limit;
    private final Cache<String, Bucket> buckets;

    public CallRates(Limit limit) {
        this.limit = limit;
        // A bucket that was not touched for a period is full, and so the same as none.
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(limit.period()).build();
    }

    /**
     * Takes one request.
     *
     * @return when there is room again, if there is none now
     */
    public Optional<Duration> take(String caller) {
        var taken = buckets.get(caller, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket newBucket() {
        return Bucket.builder().addLimit(bandwidth -> bandwidth.capacity(limit.requests())
                .refillGreedy(limit.requests(), limit.period())).build();
    }
}
