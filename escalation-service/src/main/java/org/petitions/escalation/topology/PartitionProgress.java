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
     * @param scanned everything due by then has been done; null before the first look
     * @param oldestDue a clock is due since then and has not been seen to; null when none is
     * @param parked petitions of which events wait
     * @param unreadable events that wait and cannot be read
     */
    private record Status(@Nullable Instant scanned, @Nullable Instant oldestDue, Map<ClockKind, Long> open,
            int parked, int unreadable) {}

    void assigned(int partition) {
        partitions.put(partition, new Status(null, null, Map.of(), 0, 0));
    }

    void revoked(int partition) {
        partitions.remove(partition);
    }

    /**
     * After a look at what is due. While events wait nothing more counts as done, whether or not this build can read them.
     *
     * @param through everything due by then has been done; null when something is left
     * @param parked petitions of which events wait because they could not be carried out
     * @param unreadable events that wait and cannot be read
     */
    void scanned(int partition, @Nullable Instant through, @Nullable Instant oldestDue, Map<ClockKind, Long> open,
            int parked, int unreadable) {
        boolean allDone = through != null && parked == 0 && unreadable == 0;
        partitions.computeIfPresent(partition,
                (_, was) -> new Status(allDone ? through : was.scanned(), oldestDue, open, parked, unreadable));
    }

    /**
     * How many of this instance's partitions have done everything that was due by a moment; its transaction may still be open.
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

    /** Petitions of this instance of which events wait because they could not be carried out. */
    public int parkedPetitions() {
        return partitions.values().stream().mapToInt(Status::parked).sum();
    }

    /** Events of this instance that wait and cannot be read by this build. */
    public int unreadableParkedEvents() {
        return partitions.values().stream().mapToInt(Status::unreadable).sum();
    }

    /** For how long the oldest due clock has been waiting to be seen to; zero when none is. */
    public Duration dueLag(Instant now) {
        return partitions.values().stream().map(Status::oldestDue).filter(oldest -> oldest != null)
                .map(oldest -> Duration.between(oldest, now)).filter(lag -> !lag.isNegative())
                .max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
