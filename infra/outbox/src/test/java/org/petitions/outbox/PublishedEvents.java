package org.petitions.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a reader of a topic has seen of the documents of one test. */
final class PublishedEvents implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final String keyPrefix;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

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

    /** Reads on a little. */
    PublishedEvents read() {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(100))) {
            if (each.key().startsWith(keyPrefix)) {
                records.add(each);
            }
        }
        return this;
    }

    List<ConsumerRecord<String, byte[]>> records() {
        return List.copyOf(records);
    }

    /** Event ids by document in the order of first sight: as a reader sees them that drops what it has seen before. */
    Map<String, List<String>> idsByDocument() {
        Map<String, List<String>> ids = new HashMap<>();
        for (ConsumerRecord<String, byte[]> each : records) {
            List<String> seen = ids.computeIfAbsent(each.key(), _ -> new ArrayList<>());
            if (!seen.contains(id(each))) {
                seen.add(id(each));
            }
        }
        return ids;
    }

    static String id(ConsumerRecord<String, byte[]> each) {
        return new String(each.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
