package org.petitions.events.deadletter;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.petitions.events.topics.Topic.Retention;
import org.petitions.events.topics.Topics;

/**
 * Which record is the latest of its key, on the topics that keep no other. A partition is read whole when it is first asked about, and
 * the offsets are held in memory: some 100 bytes a key.
 */
final class LatestOffsets implements AutoCloseable {
    private final Consumer<byte[], byte[]> consumer;
    private final ReplayLimit limit;
    private final Map<TopicPartition, Map<Bytes, Long>> offsets = new HashMap<>();

    /**
     * @param consumer reads from the beginning; closed with this
     */
    LatestOffsets(Consumer<byte[], byte[]> consumer, ReplayLimit limit) {
        this.consumer = consumer;
        this.limit = limit;
    }

    /**
     * Whether a dead letter's key has a newer record than the one that was put aside. One that is gone from the topic had a newer one,
     * even where that is gone too: a tombstone does not stay for ever.
     *
     * @param topic the topic it came from
     */
    boolean hasNewer(String topic, ConsumerRecord<byte[], byte[]> letter) {
        if (!isCompacted(topic)) {
            return false;
        }
        var partition = new TopicPartition(topic, Integer.parseInt(DeadLetter.required(letter, DeadLetter.PARTITION)));
        Long latest = offsets.computeIfAbsent(partition, this::read).get(Bytes.wrap(letter.key()));
        return latest == null || latest != Long.parseLong(DeadLetter.required(letter, DeadLetter.OFFSET));
    }

    /** Whether a topic keeps the latest record of each key alone. */
    static boolean isCompacted(String topic) {
        return Topics.list().stream()
                .anyMatch(kept -> kept.name().equals(topic) && kept.retention() == Retention.COMPACTED);
    }

    private Map<Bytes, Long> read(TopicPartition partition) {
        Map<Bytes, Long> latest = new HashMap<>();
        TopicReader.readAll(consumer, partition, limit, record -> {
            latest.put(Bytes.wrap(record.key()), record.offset());
            limit.checkKeys(latest.size());
        });
        return latest;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
