package org.petitions.escalation.topology;

import java.time.Instant;
import org.petitions.starter.health.PendingWork;

/** How many partitions still have something due that has not been done. */
record DueClocks(BrokerInputWatermark watermark, PartitionProgress progress, StreamsHealthIndicator state)
        implements
        PendingWork {

    @Override
    public String name() {
        return "partitionsWithDueClocks";
    }

    @Override
    public long countDueBy(Instant moment) {
        int partitions = watermark.partitions();
        if (partitions == 0 || !state.isRunning()) {
            throw new IllegalStateException("the streams do not run");
        }
        return Math.max(0, partitions - progress.partitionsDoneThrough(moment));
    }
}
