package org.petitions.events.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;

/**
 * Puts a service's dead letters back on the topics they came from, each under its own key, in the order they were put aside. What was
 * put back is remembered by the consumer group {@code <service>.replay}, so running it twice puts nothing back twice; a letter that is
 * still unreadable simply comes back as a new dead letter. Other consumers of the topic see the record again and, being idempotent,
 * do nothing.
 *
 * <p>On a topic that keeps the latest record of each key, a letter goes back only while it is that record: else an old state would
 * replace the new one for every reader, or bring back what a tombstone has erased. And it goes back only to a topic that its service reads,
 * as what still stands there in the place that it names.
 */
public final class DeadLetterReplay {
    private DeadLetterReplay() {}

    /** Where a dead letter stood; {@code ?} for what its headers do not say. */
    public record Origin(String topic, String partition, String offset) {}

    /** What one dead letter was, as far as it is safe to show. */
    public record Letter(Origin origin, String reason, @Nullable String type) {}

    /**
     * What became of the dead letters, counted by the topic they came from.
     *
     * @param superseded what was not put back because its key has a newer record, or was erased
     * @param refused how many were not put back because what they say they were made of is not there, or not read by the service: somebody made them up
     * @param more whether the time was over before all were looked at; the next time goes on there
     */
    public record Result(Map<String, Integer> putBack, Map<String, Integer> superseded, int refused, boolean more) {
        public Result {
            putBack = Map.copyOf(putBack);
            superseded = Map.copyOf(superseded);
        }
    }

    /**
     * Shows the dead letters that have not been put back.
     *
     * @param settings what lets a client in at the brokers, by Kafka's names: where they are, at least
     * @param service whose dead letters
     */
    public static List<Letter> list(Map<String, ?> settings, String service) {
        var client = new ReplayClient(settings, service);
        List<Letter> letters = new ArrayList<>();
        try (var consumer = client.consumer()) {
            List<TopicPartition> partitions = client.partitions(consumer);
            var progress = ReplayProgress.read(consumer, partitions);
            ReplayClient.seek(consumer, partitions, progress);
            TopicReader.read(consumer, consumer.endOffsets(partitions), ReplayLimit.none(), record -> {
                if (!progress.isDone(partitionOf(record), record.offset())) {
                    letters.add(describe(record));
                }
                return true;
            });
        }
        return letters;
    }

    /**
     * Puts all dead letters back.
     *
     * @param settings what lets a client in at the brokers, by Kafka's names: where they are, at least
     * @param service whose dead letters
     */
    public static Result putBack(Map<String, ?> settings, String service) {
        return putBack(new ReplayClient(settings, service), ReplayLimit.none());
    }

    /**
     * The same, as far as it comes in a time; the next call goes on there.
     *
     * @throws ReplayTimeoutException when it does not come to the first in that time
     */
    public static Result putBack(Map<String, ?> settings, String service, Duration longest) {
        return putBack(new ReplayClient(settings, service), ReplayLimit.within(longest));
    }

    private static Result putBack(ReplayClient client, ReplayLimit limit) {
        var tally = new Tally();
        boolean all = false;
        try (var consumer = client.consumer(); var returns = new Returns(client, limit)) {
            List<TopicPartition> partitions = client.partitions(consumer);
            var progress = ReplayProgress.read(consumer, partitions);
            ReplayClient.seek(consumer, partitions, progress);
            // Letters that arrive while this runs wait for the next run: a letter that fails again must not be put back for ever.
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            try {
                all = TopicReader.read(consumer, ends, limit, record -> {
                    var partition = partitionOf(record);
                    if (!progress.isDone(partition, record.offset())) {
                        tally.count(record, returns.send(record));
                    }
                    progress.doneBefore(partition, record.offset() + 1);
                    return !limit.isOver();
                });
            } catch (ReplayTimeoutException e) {
                if (tally.isEmpty()) {
                    throw e;
                }
            }
            if (all) {
                ends.forEach((partition, end) -> {
                    if (progress.next(partition) < end) {
                        progress.doneBefore(partition, end); // markers of a transaction stand there
                    }
                });
            }
            returns.await();
            consumer.commitSync(progress.commits());
        }
        return tally.result(!all);
    }

    /**
     * Puts one dead letter back.
     *
     * @param place its own place, on the topic of dead letters
     * @throws ReplayTimeoutException when it is not known in that time whether it may go back
     */
    public static ReplayOutcome putBackOne(Map<String, ?> settings, String service, LetterPlace place,
            Duration longest) {
        var client = new ReplayClient(settings, service);
        ReplayLimit limit = ReplayLimit.within(longest);
        try (var consumer = client.consumer()) {
            var partition = new TopicPartition(Topics.deadLettersOf(service), place.partition());
            if (!client.partitions(consumer).contains(partition)) {
                return ReplayOutcome.NOT_THERE;
            }
            var progress = ReplayProgress.read(consumer, List.of(partition));
            if (progress.isDone(partition, place.offset())) {
                return ReplayOutcome.DONE_BEFORE;
            }
            ConsumerRecord<byte[], byte[]> letter = at(consumer, partition, place.offset(), limit);
            if (letter == null) {
                return ReplayOutcome.NOT_THERE;
            }
            if (!progress.hasRoom(partition)) {
                return ReplayOutcome.TOO_MANY_SINGLE;
            }
            try (var returns = new Returns(client, limit)) {
                ReplayOutcome outcome = returns.send(letter);
                returns.await();
                progress.done(partition, place.offset());
                consumer.commitSync(progress.commits());
                return outcome;
            }
        }
    }

    private static @Nullable ConsumerRecord<byte[], byte[]> at(Consumer<byte[], byte[]> consumer,
            TopicPartition partition, long offset, ReplayLimit limit) {
        List<TopicPartition> one = List.of(partition);
        if (offset < consumer.beginningOffsets(one).getOrDefault(partition, 0L)
                || offset >= consumer.endOffsets(one).getOrDefault(partition, 0L)) {
            return null;
        }
        consumer.assign(one);
        consumer.seek(partition, offset);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        TopicReader.read(consumer, Map.of(partition, offset + 1), limit, found::add);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static TopicPartition partitionOf(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static Letter describe(ConsumerRecord<byte[], byte[]> record) {
        var origin = new Origin(text(record, DeadLetter.TOPIC), text(record, DeadLetter.PARTITION),
                text(record, DeadLetter.OFFSET));
        return new Letter(origin, text(record, DeadLetter.REASON), DeadLetter.header(record, EventHeaders.TYPE));
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        String value = DeadLetter.header(record, name);
        return value == null ? "?" : value;
    }

    /** What became of them so far. */
    private static final class Tally {
        private final Map<ReplayOutcome, Map<String, Integer>> counts = new HashMap<>();

        void count(ConsumerRecord<byte[], byte[]> letter, ReplayOutcome outcome) {
            counts.computeIfAbsent(outcome, _ -> new HashMap<>()).merge(text(letter, DeadLetter.TOPIC), 1,
                    Integer::sum);
        }

        boolean isEmpty() {
            return counts.isEmpty();
        }

        Result result(boolean more) {
            int refused = of(ReplayOutcome.REFUSED).values().stream().collect(Collectors.summingInt(Integer::intValue));
            return new Result(of(ReplayOutcome.PUT_BACK), of(ReplayOutcome.SUPERSEDED), refused, more);
        }

        private Map<String, Integer> of(ReplayOutcome outcome) {
            return counts.getOrDefault(outcome, Map.of());
        }
    }
}
