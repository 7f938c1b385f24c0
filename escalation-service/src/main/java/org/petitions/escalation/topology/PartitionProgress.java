package org.petitions.escalation.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;

/**
 * How far each partition of this instance has come, for the metrics and for whoever waits until nothing is left to do. Written by the
 * stream threads, read by others.
 */
public final class PartitionProgress {
    private final Map<Integer, Status> partitions = new ConcurrentHashMap<>();

    /**
     * One partition.
     *
     * @param thread the stream thread that works on it
     * @param scanned everything due by then has been done and is committed; null before the first look
     * @param uncommitted everything due by then has been done, but the transaction is still open; null when none is
     * @param oldestDue a clock is due since then and has not been seen to; null when none is
     */
    private record Status(Thread thread, @Nullable Instant scanned, @Nullable Instant uncommitted,
            @Nullable Instant oldestDue, Map<ClockKind, Long> open) {

        Status committed() {
            return uncommitted == null ? this : new Status(thread, uncommitted, null, oldestDue, open);
        }
    }

    void assigned(int partition) {
        partitions.put(partition, new Status(Thread.currentThread(), null, null, null, Map.of()));
    }

    void revoked(int partition) {
        partitions.remove(partition);
    }

    /** After a look at what is due. */
    void scanned(int partition, @Nullable Instant through, boolean fired, @Nullable Instant oldestDue,
            Map<ClockKind, Long> open) {
        partitions.computeIfPresent(partition, (_, was) -> through != null && (fired || was.uncommitted() != null)
                ? new Status(was.thread(), was.scanned(), through, oldestDue, open)
                : new Status(was.thread(), through == null ? was.scanned() : through, was.uncommitted(), oldestDue,
                        open));
    }

    /** A stream thread has committed a transaction. */
    void committed(Thread thread) {
        partitions.replaceAll((_, was) -> was.thread().equals(thread) ? was.committed() : was);
    }

    /**
     * How many of this instance's partitions have everything done and committed that was due by a moment.
     *
     * @param moment by the service's clock
     */
    public long partitionsDoneThrough(Instant moment) {
        return partitions.values().stream().map(Status::scanned)
                .filter(scanned -> scanned != null && !scanned.isBefore(moment)).count();
    }

    /** Clocks open on this instance. */
    public Map<ClockKind, Long> open() {
        Map<ClockKind, Long> sum = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            sum.put(kind, partitions.values().stream().mapToLong(p -> p.open().getOrDefault(kind, 0L)).sum());
        }
        return sum;
    }

    /** For how long the oldest due clock has been waiting to be seen to; zero when none is. */
    public Duration dueLag(Instant now) {
        return partitions.values().stream().map(Status::oldestDue).filter(oldest -> oldest != null)
                .map(oldest -> Duration.between(oldest, now)).filter(lag -> !lag.isNegative())
                .max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
