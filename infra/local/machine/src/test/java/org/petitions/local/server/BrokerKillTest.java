package org.petitions.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;

class BrokerKillTest {
    private static final int RECORDS = 500;

    @Test
    void acknowledged_records_and_all_topics_are_there_after_a_kill_and_a_restart() {
        var broker = TestServers.broker();
        assertThat(TopicSetup.check(broker.bootstrapServers())).isEmpty();
        var topic = Topics.list().getFirst().name();
        var acknowledged = send(broker, topic);
        broker.kill();
        assertThat(broker.isAlive()).isFalse();
        broker.restart();
        assertThat(TopicSetup.check(broker.bootstrapServers())).isEmpty();
        assertThat(acknowledged).hasSize(RECORDS);
        assertThat(readAll(broker, topic)).containsAll(acknowledged);
    }

    private static Set<String> send(Broker broker, String topic) {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(), new StringSerializer())) {
            for (var i = 0; i < RECORDS; i++) {
                var value = "record-" + i;
                producer.send(new ProducerRecord<>(topic, value, value), (metadata, failure) -> {
                    if (failure == null) {
                        acknowledged.add(value);
                    }
                });
            }
            producer.flush();
        }
        return acknowledged;
    }

    private static Set<String> readAll(Broker broker, String topic) {
        var seen = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(record.value()));
            }
        }
        return seen;
    }
}
