package org.petitions.escalation.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.petitions.starter.logging.RedactedStackTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that died, after a pause that grows while they keep dying: what killed it (a full disk, a broker that refuses)
 * is seldom gone in the same moment, and a service that only restarts threads does nothing else and drowns its own log.
 */
final class StreamThreadReplacer implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(StreamThreadReplacer.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** A thread that lived so long after the last death was well. */
    private static final Duration WELL = Duration.ofMinutes(5);

    private final MeterRegistry meters;
    private final InstantSource time;
    private final Consumer<Duration> sleep;
    private final AtomicInteger pausing = new AtomicInteger();
    private Duration pause = FIRST;
    private Instant latest = Instant.MIN;

    /**
     * @param time the wall's clock
     * @param sleep holds up the dying thread, which does nothing any more
     */
    StreamThreadReplacer(MeterRegistry meters, InstantSource time, Consumer<Duration> sleep) {
        this.meters = meters;
        this.time = time;
        this.sleep = sleep;
        meters.counter("escalation.threads.replaced");
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable error) {
        Duration now = nextPause();
        meters.counter("escalation.threads.replaced").increment();
        LOG.error("a stream thread failed and is replaced in {}: {}", now, RedactedStackTrace.of(error));
        pausing.incrementAndGet();
        try {
            sleep.accept(now);
        } finally {
            pausing.decrementAndGet();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Whether a thread is dead and not replaced yet. */
    boolean isPausing() {
        return pausing.get() > 0;
    }

    private synchronized Duration nextPause() {
        Instant now = time.instant();
        pause = latest.plus(WELL).isBefore(now) ? FIRST : shorter(pause.multipliedBy(2), LONGEST);
        latest = now;
        return pause;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
