package org.petitions.operations;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions to their end. */
final class TopicReader {
    private static final Duration POLL = Duration.ofSeconds(1);

    private TopicReader() {}

    /**
     * Reads on to what is the end when it begins.
     *
     * @return where to go on
     */
    static Map<TopicPartition, OffsetAndMetadata> readToEnd(Consumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.assign(partitions);
        // Letters that arrive while this runs wait for the next run: a letter that fails again must not be put back for ever.
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        Predicate<TopicPartition> behind = partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L);
        while (partitions.stream().anyMatch(behind)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    each.accept(record);
                    done.put(partition, new OffsetAndMetadata(record.offset() + 1));
                }
            }
        }
        return done;
    }
}
