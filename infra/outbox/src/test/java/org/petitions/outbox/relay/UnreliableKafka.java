package org.petitions.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka that answers as it likes: takes a record and says so, or takes it and says it did not, or does not take it; sooner or later, and to
 * each record for itself. A real broker does all of this, but not on demand.
 */
final class UnreliableKafka implements AutoCloseable {
    private final Random random;
    private final ScheduledExecutorService network = Executors.newSingleThreadScheduledExecutor();
    /** Event ids in the order they were taken, by key and topic. */
    private final Map<String, List<String>> log = new TreeMap<>();

    UnreliableKafka(long seed) {
        this.random = new Random(seed);
    }

    Producer<String, byte[]> newProducer() {
        return new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message, Callback callback) {
                deliver(message, callback);
                return new CompletableFuture<>();
            }
        };
    }

    private synchronized void deliver(ProducerRecord<String, byte[]> message, Callback callback) {
        int mood = random.nextInt(10);
        long delay = random.nextInt(3);
        network.schedule(() -> {
            if (mood != 0) {
                take(message);
            }
            callback.onCompletion(
                    new RecordMetadata(new TopicPartition(message.topic(), 0), 0, 0, 0, 0, 0), failure(mood));
        }, delay, TimeUnit.MILLISECONDS);
    }

    private static @Nullable Exception failure(int mood) {
        return switch (mood) {
            case 0, 1 -> new TimeoutException("as it likes");
            case 2 -> new KafkaException("as it likes");
            default -> null;
        };
    }

    private synchronized void take(ProducerRecord<String, byte[]> message) {
        log.computeIfAbsent(message.key() + " " + message.topic(), _ -> new ArrayList<>())
                .add(new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
    }

    /** A document's event ids in one topic, in the order of first sight. */
    synchronized Set<String> taken(String key, String topic) {
        return new LinkedHashSet<>(log.getOrDefault(key + " " + topic, List.of()));
    }

    @Override
    public void close() {
        network.shutdownNow();
    }
}
