package org.petitions.events.deadletter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions to their end. */
final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicReader() {}

    /** Takes a record, and says whether there is to be another. */
    interface RecordTaker extends Predicate<ConsumerRecord<byte[], byte[]>> {}

    /**
     * Reads from where the consumer stands on to these ends. Of a transaction's markers, which take an offset and are never read, nothing is seen.
     *
     * @param each takes a record, and says whether there is to be another
     * @return whether all was read
     * @throws ReplayTimeoutException when the time is over
     */
    static boolean read(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, ReplayLimit limit,
            RecordTaker each) {
        Predicate<TopicPartition> behind = partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L);
        while (ends.keySet().stream().anyMatch(behind)) {
            limit.check();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L) && !each.test(record)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The whole of one partition. */
    static void readAll(Consumer<byte[], byte[]> consumer, TopicPartition partition, ReplayLimit limit,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        read(consumer, consumer.endOffsets(List.of(partition)), limit, record -> {
            each.accept(record);
            return true;
        });
    }
}
