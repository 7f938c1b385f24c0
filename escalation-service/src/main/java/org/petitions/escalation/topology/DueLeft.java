package org.petitions.escalation.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.petitions.shell.quiet.QuietContributor;
import org.springframework.core.Ordered;

/**
 * How many partitions still have something due by now, or done and not yet committed. It waits a moment for what is on its way, so that
 * a clock that runs can be quiet too: then all is done that was due when the question was asked.
 */
final class DueLeft implements QuietContributor, Ordered {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final BrokerReadThrough readThrough;
    private final Progress progress;
    private final StreamsState state;
    private final Clock clock;

    DueLeft(BrokerReadThrough readThrough, Progress progress, StreamsState state, Clock clock) {
        this.readThrough = readThrough;
        this.progress = progress;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "partitionsWithDueClocks";
    }

    @Override
    public long left() {
        Instant now = clock.instant();
        int partitions = readThrough.partitions();
        if (partitions == 0 || !state.isRunning()) {
            throw new IllegalStateException("the streams do not run");
        }
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        long left = partitions - progress.through(now);
        while (left > 0 && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            left = partitions - progress.through(now);
        }
        return Math.max(0, left);
    }

    /** After the consumer lag: what has been read may have made something due. */
    @Override
    public int getOrder() {
        return 1;
    }
}
