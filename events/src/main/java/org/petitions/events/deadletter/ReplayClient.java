package org.petitions.events.deadletter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.petitions.events.topics.Topics;

/**
 * Clients of the broker for a service's dead letters. They are told which partitions to read and join no group, so no consumer of the service notices.
 *
 * @param settings what lets them in at the brokers, by Kafka's names: where they are, at least
 * @param service whose dead letters
 */
record ReplayClient(Map<String, ?> settings, String service) {

    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, service + ".replay");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> producer() {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(Topics.deadLettersOf(service)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
    }

    /** Goes to where each was left. */
    static void seek(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions,
            ReplayProgress progress) {
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, progress.next(partition)));
    }
}
