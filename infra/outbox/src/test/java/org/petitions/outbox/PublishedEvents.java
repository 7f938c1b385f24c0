package org.petitions.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What a reader of a topic sees of the documents of one test. */
final class PublishedEvents implements AutoCloseable {
    /** Nothing here needs it; a machine that does many things at once may. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String keyPrefix;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final Map<String, Set<String>> idsByDocument = new ConcurrentHashMap<>();

    /** Reads a topic from its beginning, the records whose key begins so. */
    PublishedEvents(String bootstrapServers, String topic, String keyPrefix) {
        this.keyPrefix = keyPrefix;
        this.consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on until so many different events were seen. */
    PublishedEvents await(int events) {
        Awaitility.await().atMost(LONGEST).pollInSameThread().pollDelay(Duration.ZERO).until(() -> {
            read();
            return idsByDocument.values().stream().mapToInt(Collection::size).sum() >= events;
        });
        return this;
    }

    /** Reads what there is. */
    PublishedEvents read() {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(100))) {
            if (each.key().startsWith(keyPrefix)) {
                records.add(each);
                idsByDocument.computeIfAbsent(each.key(), _ -> new LinkedHashSet<>()).add(id(each));
            }
        }
        return this;
    }

    List<ConsumerRecord<String, byte[]>> records() {
        return List.copyOf(records);
    }

    /** A document's event ids in the order of first sight: as a reader sees them that drops what it has seen before. */
    List<String> idsOf(String document) {
        return List.copyOf(idsByDocument.getOrDefault(document, Set.of()));
    }

    private static String id(ConsumerRecord<String, byte[]> each) {
        return new String(each.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
