package org.petitions.escalation.topology;

import java.time.Clock;
import java.time.Instant;
import org.petitions.shell.quiet.QuietContributor;
import org.springframework.core.Ordered;

/** How many partitions still have something due by now, or done and not yet committed. */
final class DueLeft implements QuietContributor, Ordered {
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
        return Math.max(0, partitions - progress.through(now));
    }

    /** After the consumer lag: what has been read may have made something due. */
    @Override
    public int getOrder() {
        return 1;
    }
}
