package org.petitions.local.idle;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records that a consumer group has not finished with, exactly. The difference of offsets will not do: a transaction leaves
 * markers behind its records, which take an offset and are never read. So where offsets differ, the records between are read.
 */
final class ConsumerGroupLag implements AutoCloseable {
    private static final long ANSWER_WITHIN_SECONDS = 10;
    /** Markers are no records: a longer poll would wait for what never comes. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Admin admin;
    private final Map<String, Object> consumerSettings;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /**
     * @param admin the broker
     * @param consumerSettings how to reach it as a consumer
     */
    ConsumerGroupLag(Admin admin, Map<String, Object> consumerSettings) {
        this.admin = admin;
        this.consumerSettings = new HashMap<>(consumerSettings);
        this.consumerSettings.keySet()
                .removeAll(List.of(ConsumerConfig.GROUP_ID_CONFIG, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        this.consumerSettings.putAll(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
    }

    /**
     * How many committed records of these topics the group has not finished with.
     *
     * @throws IllegalStateException when the broker does not answer
     */
    long recordsBehind(String group, Collection<String> topics) {
        Map<TopicPartition, Long> ends = ends(topics);
        Map<TopicPartition, OffsetAndMetadata> done = await(admin.listConsumerGroupOffsets(
                Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(ends.keySet())))
                .partitionsToOffsetAndMetadata(group));
        Map<TopicPartition, OffsetRange> gaps = new HashMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata committed = done.get(partition);
            long next = committed == null ? 0 : committed.offset();
            if (next < end) {
                gaps.put(partition, new OffsetRange(next, end));
            }
        });
        return gaps.isEmpty() ? 0 : recordsIn(gaps);
    }

    /** Offsets that are not done with: from, and up to but not including. */
    private record OffsetRange(long from, long to) {}

    private Map<TopicPartition, Long> ends(Collection<String> topics) {
        var partitions = await(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return await(admin.listOffsets(partitions, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all())
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private synchronized long recordsIn(Map<TopicPartition, OffsetRange> gaps) {
        KafkaConsumer<byte[], byte[]> reader = reader();
        reader.assign(gaps.keySet());
        gaps.forEach((partition, gap) -> reader.seek(partition, gap.from()));
        long count = 0;
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_WITHIN_SECONDS);
        while (gaps.entrySet().stream().anyMatch(gap -> reader.position(gap.getKey()) < gap.getValue().to())) {
            var records = reader.poll(LOOK_AGAIN);
            for (var gap : gaps.entrySet()) {
                count += records.records(gap.getKey()).stream()
                        .filter(record -> record.offset() < gap.getValue().to()).count();
            }
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("the broker's records could not be counted in time");
            }
        }
        return count;
    }

    /** One for all looks: to make one takes longer than to read with it. */
    private KafkaConsumer<byte[], byte[]> reader() {
        KafkaConsumer<byte[], byte[]> present = consumer;
        if (present == null) {
            present = new KafkaConsumer<>(consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer = present;
        }
        return present;
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
