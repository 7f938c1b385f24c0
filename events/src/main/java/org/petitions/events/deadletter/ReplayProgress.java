package org.petitions.events.deadletter;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What of a service's dead letters has been dealt with: all before an offset, and single ones behind it. The broker keeps it as the commits of the
 * group {@code <service>.replay}; the single ones stand in the commit's own text, so that nothing else has to be kept anywhere.
 */
final class ReplayProgress {
    /** A broker takes 4096 bytes (offset.metadata.max.bytes): some two hundred single ones a partition. */
    private static final int LONGEST = 3_500;
    private static final Pattern APART = Pattern.compile("[0-9]{1,18}(,[0-9]{1,18})*");

    private final Map<TopicPartition, Long> before = new HashMap<>();
    private final Map<TopicPartition, NavigableSet<Long>> apart = new HashMap<>();
    private final Set<TopicPartition> changed = new HashSet<>();

    private ReplayProgress() {}

    /** As the broker has it. */
    static ReplayProgress read(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        var progress = new ReplayProgress();
        consumer.committed(Set.copyOf(partitions)).forEach((partition, committed) -> {
            if (committed != null) {
                progress.before.put(partition, committed.offset());
                progress.apart.put(partition, singles(committed.metadata()));
            }
        });
        return progress;
    }

    private static NavigableSet<Long> singles(String metadata) {
        return APART.matcher(metadata).matches()
                ? Arrays.stream(metadata.split(",", -1)).map(Long::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }

    /** The first offset that may not have been dealt with. */
    long next(TopicPartition partition) {
        return before.getOrDefault(partition, 0L);
    }

    boolean isDone(TopicPartition partition, long offset) {
        return offset < next(partition) || apart.getOrDefault(partition, new TreeSet<>()).contains(offset);
    }

    /** All before it are done. */
    void doneBefore(TopicPartition partition, long offset) {
        before.put(partition, offset);
        NavigableSet<Long> left = apart.computeIfAbsent(partition, _ -> new TreeSet<>());
        left.headSet(offset, false).clear();
        changed.add(partition);
    }

    /** Whether another single one can be remembered. */
    boolean hasRoom(TopicPartition partition) {
        return text(partition).length() < LONGEST;
    }

    /** This one is done, whatever stands before it. */
    void done(TopicPartition partition, long offset) {
        NavigableSet<Long> singles = apart.computeIfAbsent(partition, _ -> new TreeSet<>());
        singles.add(offset);
        long next = next(partition);
        while (singles.remove(next)) {
            next++;
        }
        before.put(partition, next);
        changed.add(partition);
    }

    /** What is to be kept at the broker. */
    Map<TopicPartition, OffsetAndMetadata> commits() {
        return changed.stream().collect(Collectors.toMap(partition -> partition,
                partition -> new OffsetAndMetadata(next(partition), text(partition))));
    }

    private String text(TopicPartition partition) {
        return apart.getOrDefault(partition, new TreeSet<>()).stream().map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
