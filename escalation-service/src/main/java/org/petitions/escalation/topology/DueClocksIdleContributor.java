package org.petitions.escalation.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.petitions.starter.idle.IdleContributor;
import org.springframework.core.Ordered;

/**
 * How many partitions still have something due by now, or done and not yet committed. It waits a moment for what is on its way, so that
 * a clock that runs can be quiet too: then all is done that was due when the question was asked.
 */
final class DueClocksIdleContributor implements IdleContributor, Ordered {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    private final BrokerInputWatermark watermark;
    private final PartitionProgress progress;
    private final StreamsHealthIndicator state;
    private final Clock clock;

    DueClocksIdleContributor(BrokerInputWatermark readThrough, PartitionProgress progress, StreamsHealthIndicator state,
            Clock clock) {
        this.watermark = readThrough;
        this.progress = progress;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "partitionsWithDueClocks";
    }

    @Override
    public long remaining() {
        Instant now = clock.instant();
        int partitions = watermark.partitions();
        if (partitions == 0 || !state.isRunning()) {
            throw new IllegalStateException("the streams do not run");
        }
        long giveUpAt = System.nanoTime() + TIMEOUT.toNanos();
        long left = partitions - progress.partitionsDoneThrough(now);
        while (left > 0 && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            left = partitions - progress.partitionsDoneThrough(now);
        }
        return Math.max(0, left);
    }

    /** After the consumer lag: what has been read may have made something due. */
    @Override
    public int getOrder() {
        return 1;
    }
}
