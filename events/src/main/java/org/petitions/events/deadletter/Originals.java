package org.petitions.events.deadletter;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.TopicAccess;

/**
 * What dead letters were made of. A letter says of itself where it came from, and whoever writes letters could say anything: the operator's
 * account, which puts it back, may write where the writer of the letter may not.
 */
final class Originals implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int TRIES = 30;

    private final Consumer<byte[], byte[]> consumer;
    private final ReplayLimit limit;
    private final List<String> read;

    /**
     * @param consumer reads anywhere; closed with this
     * @param service whose letters
     */
    Originals(Consumer<byte[], byte[]> consumer, String service, ReplayLimit limit) {
        this.consumer = consumer;
        this.limit = limit;
        this.read = TopicAccess.list().stream().filter(each -> each.service().equals(service))
                .flatMap(each -> each.reads().stream()).toList();
    }

    /** Whether the service reads the topic that the letter names, and what stands in the place that it names, if anything still does, is it. */
    boolean confirm(ConsumerRecord<byte[], byte[]> letter) {
        String topic = DeadLetter.header(letter, DeadLetter.TOPIC);
        String partition = DeadLetter.header(letter, DeadLetter.PARTITION);
        String offset = DeadLetter.header(letter, DeadLetter.OFFSET);
        if (topic == null || !read.contains(topic) || !isNumber(partition, 6) || !isNumber(offset, 18)) {
            return false;
        }
        var place = new TopicPartition(topic, Integer.parseInt(partition));
        boolean exists = consumer.partitionsFor(topic).stream().anyMatch(each -> each.partition() == place.partition());
        return exists && stood(place, Long.parseLong(offset), letter);
    }

    private static boolean isNumber(@Nullable String text, int digits) {
        return text != null && text.matches("[0-9]{1," + digits + "}");
    }

    /** Of a topic that keeps the latest record of each key one that is gone may have been there: it has a newer one, and is not put back for that. */
    private boolean stood(TopicPartition place, long offset, ConsumerRecord<byte[], byte[]> letter) {
        if (offset < consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L)) {
            return true; // its time is over
        }
        if (offset >= consumer.endOffsets(List.of(place)).getOrDefault(place, 0L)) {
            return LatestOffsets.isCompacted(place.topic());
        }
        consumer.assign(List.of(place));
        consumer.seek(place, offset);
        for (int n = 0; n < TRIES; n++) {
            limit.check();
            for (ConsumerRecord<byte[], byte[]> there : consumer.poll(POLL)) {
                return there.offset() == offset ? isSame(there, letter) : LatestOffsets.isCompacted(place.topic());
            }
            if (consumer.position(place) > offset) {
                return LatestOffsets.isCompacted(place.topic());
            }
        }
        throw new IllegalStateException("the broker does not answer what stands at " + place + " " + offset);
    }

    private static boolean isSame(ConsumerRecord<byte[], byte[]> there, ConsumerRecord<byte[], byte[]> letter) {
        return Arrays.equals(there.key(), letter.key()) && Arrays.equals(there.value(), letter.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
