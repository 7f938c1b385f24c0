package org.petitions.events.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of a service, newest first, a page at a time, those that were put back among them. However many there are, a page holds and reads
 * no more than a page of each partition.
 */
public final class DeadLetterList {
    /** Where a page ends, for who asks for the next: the offset of each partition, below which it goes on. */
    private static final Pattern PLACES = Pattern.compile("[0-9]{1,4}-[0-9]{1,18}(\\.[0-9]{1,4}-[0-9]{1,18}){0,99}");

    private DeadLetterList() {}

    /**
     * One page.
     *
     * @param next what to ask for the next one with, or null at the end
     */
    public record Page(List<ListedLetter> letters, @Nullable String next) {
        public Page {
            letters = List.copyOf(letters);
        }
    }

    /**
     * How many wait to be put back.
     *
     * @param orMore whether there may be more, which were not counted
     */
    public record Waiting(int count, boolean orMore) {}

    /** Whether this is a text that {@link #page} gave out, by its form. */
    public static boolean isCursor(String text) {
        return PLACES.matcher(text).matches();
    }

    /**
     * A page of them.
     *
     * @param settings what lets a client in at the brokers, by Kafka's names: where they are, at least
     * @param service whose dead letters
     * @param after what the page before gave out, or null for the newest
     * @throws ReplayTimeoutException when they cannot be read in time
     */
    public static Page page(Map<String, ?> settings, String service, @Nullable String after, PageLimit limit) {
        var client = new ReplayClient(settings, service);
        ReplayLimit time = ReplayLimit.within(limit.longest());
        try (var consumer = client.consumer()) {
            List<TopicPartition> partitions = client.partitions(consumer);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> bounds = bounds(consumer, partitions, after);
            var progress = ReplayProgress.read(consumer, partitions);
            List<ListedLetter> letters = new ArrayList<>();
            // A stretch may hold nothing but the markers of transactions.
            while (letters.isEmpty() && isMore(begins, bounds)) {
                letters.addAll(newest(stretches(consumer, begins, bounds, limit.size(), time), bounds, limit.size())
                        .stream().map(record -> ListedLetter.of(record, progress.isDone(
                                new TopicPartition(record.topic(), record.partition()), record.offset())))
                        .toList());
            }
            return new Page(letters, isMore(begins, bounds) ? cursor(bounds) : null);
        }
    }

    /**
     * How large a page is.
     *
     * @param size letters at most
     * @param longest how long its reading may take
     */
    public record PageLimit(int size, Duration longest) {}

    /**
     * Counts those that wait to be put back.
     *
     * @throws ReplayTimeoutException when they cannot be read in time
     */
    public static Waiting waiting(Map<String, ?> settings, String service, PageLimit limit) {
        var client = new ReplayClient(settings, service);
        try (var consumer = client.consumer()) {
            List<TopicPartition> partitions = client.partitions(consumer);
            var progress = ReplayProgress.read(consumer, partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.entrySet().removeIf(end -> progress.next(end.getKey()) >= end.getValue());
            if (ends.isEmpty()) {
                return new Waiting(0, false);
            }
            ReplayClient.seek(consumer, ends.keySet(), progress);
            int[] count = {0};
            boolean all = TopicReader.read(consumer, ends, ReplayLimit.within(limit.longest()), record -> {
                var partition = new TopicPartition(record.topic(), record.partition());
                count[0] += progress.isDone(partition, record.offset()) ? 0 : 1;
                return count[0] < limit.size();
            });
            return new Waiting(count[0], !all);
        }
    }

    private static Map<TopicPartition, Long> bounds(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions,
            @Nullable String after) {
        Map<TopicPartition, Long> bounds = new HashMap<>(consumer.endOffsets(partitions));
        if (after != null && isCursor(after)) {
            Arrays.stream(after.split("\\.", -1)).map(place -> place.split("-", 2)).forEach(place -> bounds
                    .computeIfPresent(new TopicPartition(partitions.getFirst().topic(), Integer.parseInt(place[0])),
                            (_, end) -> Math.min(end, Long.parseLong(place[1]))));
        }
        return bounds;
    }

    private static boolean isMore(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> bounds) {
        return bounds.entrySet().stream().anyMatch(each -> each.getValue() > begins.getOrDefault(each.getKey(), 0L));
    }

    private static String cursor(Map<TopicPartition, Long> bounds) {
        return bounds.entrySet().stream().collect(Collectors.toMap(each -> each.getKey().partition(),
                Map.Entry::getValue, (one, _) -> one, TreeMap::new)).entrySet().stream()
                .map(each -> each.getKey() + "-" + each.getValue()).collect(Collectors.joining("."));
    }

    /** What was read of one partition, and from where on. */
    private record Stretch(TopicPartition partition, long from, Deque<ConsumerRecord<byte[], byte[]>> records) {
        Optional<Instant> newest() {
            return Optional.ofNullable(records.peekLast()).map(record -> Instant.ofEpochMilli(record.timestamp()));
        }
    }

    private static List<Stretch> stretches(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> bounds, int size, ReplayLimit limit) {
        Map<TopicPartition, Stretch> stretches = new HashMap<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        bounds.forEach((partition, bound) -> {
            long begin = begins.getOrDefault(partition, 0L);
            if (bound > begin) {
                ends.put(partition, bound);
                stretches.put(partition,
                        new Stretch(partition, Math.max(begin, bound - size), new ArrayDeque<>()));
            }
        });
        consumer.assign(ends.keySet());
        stretches.values().forEach(stretch -> consumer.seek(stretch.partition(), stretch.from()));
        TopicReader.read(consumer, ends, limit, record -> {
            Stretch stretch = stretches.get(new TopicPartition(record.topic(), record.partition()));
            if (stretch != null) {
                stretch.records().add(record);
            }
            return true;
        });
        return List.copyOf(stretches.values());
    }

    /** Takes the newest of all, and lowers the bound of each partition to what was taken of it. */
    private static List<ConsumerRecord<byte[], byte[]>> newest(List<Stretch> stretches,
            Map<TopicPartition, Long> bounds, int size) {
        List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
        Comparator<Stretch> byTime = Comparator.comparing(stretch -> stretch.newest().orElse(Instant.MIN));
        while (taken.size() < size) {
            Optional<Stretch> next = stretches.stream().filter(stretch -> !stretch.records().isEmpty()).max(byTime);
            if (next.isEmpty()) {
                break;
            }
            ConsumerRecord<byte[], byte[]> record = next.get().records().removeLast();
            bounds.put(next.get().partition(), record.offset());
            taken.add(record);
        }
        stretches.stream().filter(stretch -> stretch.records().isEmpty())
                .forEach(stretch -> bounds.put(stretch.partition(), stretch.from()));
        return taken;
    }
}
