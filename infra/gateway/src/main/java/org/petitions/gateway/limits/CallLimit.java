package org.petitions.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.petitions.gateway.GatewaySettings.Limit;

/** How many requests each caller has left, and how many may be under way: a token bucket and a count a caller, in this process. */
public final class CallLimit {
    private static final int MOST_CALLERS = 100_000;

    private final Limit limit;
    private final Cache<String, Bucket> buckets;
    private final CallsAtOnce atOnce;

    public CallLimit(Limit limit) {
        this.limit = limit;
        // A bucket that was not touched for a period is full, and so the same as none.
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(limit.period()).build();
        this.atOnce = new CallsAtOnce(limit.atOnce());
    }

    /**
     * Takes one request.
     *
     * @return when there is room again, if there is none now
     */
    public Optional<Duration> take(String caller) {
        var taken = bucketOf(caller).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /** As {@link #take}, but takes none. */
    public Optional<Duration> pause(String caller) {
        var possible = bucketOf(caller).estimateAbilityToConsume(1);
        return possible.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(possible.getNanosToWaitForRefill()));
    }

    CallsAtOnce atOnce() {
        return atOnce;
    }

    private Bucket bucketOf(String caller) {
        return buckets.get(caller, _ -> newBucket());
    }

    private Bucket newBucket() {
        return Bucket.builder().addLimit(bandwidth -> bandwidth.capacity(limit.requests())
                .refillGreedy(limit.requests(), limit.period())).build();
    }
}
