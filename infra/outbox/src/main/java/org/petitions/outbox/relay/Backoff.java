package org.petitions.outbox.relay;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits longer and longer while Kafka or the database does not answer, and tells when it begins and when it ends. */
final class Backoff {
    private static final Logger log = LoggerFactory.getLogger(Backoff.class);
    private static final long FIRST_NANOS = Duration.ofMillis(100).toNanos();
    /** Where it fails and works by turns, one line in so much time says it. */
    private static final long SAY_AGAIN_NANOS = Duration.ofMinutes(1).toNanos();

    private final String part;
    private final long longestNanos;
    private final Counter failures;
    private long nextNanos;
    private long until;
    private @Nullable Long saidAt;
    private boolean said;

    /**
     * @param part what does not answer, for the log
     * @param longest longest time between two tries
     * @param failures counts the tries that failed
     */
    Backoff(String part, Duration longest, Counter failures) {
        this.part = part;
        this.longestNanos = longest.toNanos();
        this.failures = failures;
    }

    /** A try failed. Failures that come while it pauses already belong to the same try. */
    void failed(Exception why, long now) {
        if (remainingNanos(now) > 0) {
            return;
        }
        failures.increment();
        if (!said && (saidAt == null || now - saidAt >= SAY_AGAIN_NANOS)) {
            said = true;
            saidAt = now;
            log.warn("publishing pauses, nothing is lost: {} does not answer ({})", part, reason(why));
        }
        nextNanos = Math.min(longestNanos, nextNanos == 0 ? FIRST_NANOS : nextNanos * 2);
        until = now + nextNanos;
    }

    void succeeded() {
        nextNanos = 0;
        if (said) {
            said = false;
            log.info("publishing goes on: {} answers", part);
        }
    }

    /** Nanoseconds until the next try. */
    long remainingNanos(long now) {
        return nextNanos == 0 ? 0 : Math.max(0, until - now);
    }

    /** Kafka's messages name topics, settings and sizes; those of the database may hold values of a document. */
    private static String reason(Exception why) {
        String name = why.getClass().getSimpleName();
        return why instanceof KafkaException ? name + ": " + why.getMessage() : name;
    }
}
