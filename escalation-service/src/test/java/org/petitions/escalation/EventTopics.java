package org.petitions.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.EscalationEvent;
import org.petitions.events.Event;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.events.wire.UnreadableEventException;

/** The other services' end of the wire: publishes their events and reads everything that was ever committed by this one. */
final class EventTopics implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> uncommitted;
    private final Map<String, Object> client;

    EventTopics(String bootstrapServers) {
        this(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** @param client settings of a client that may do all that is needed */
    EventTopics(Map<String, String> client) {
        this.client = Map.copyOf(client);
        this.producer = new KafkaProducer<>(with(Map.of(ProducerConfig.ACKS_CONFIG, "all")), new ByteArraySerializer(),
                new ByteArraySerializer());
        this.uncommitted = new KafkaConsumer<>(with(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted")),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> with(Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.putAll(more);
        return settings;
    }

    /** Publishes, and returns when the broker has them all. */
    void send(List<? extends Event> events) {
        send(events, null);
    }

    void send(List<? extends Event> events, @Nullable String traceParent) {
        List<Future<?>> sent = new ArrayList<>();
        for (Event event : events) {
            OutgoingRecord out = EventCodec.encode(event, traceParent);
            var record = new ProducerRecord<>(out.topic(), out.key().getBytes(UTF_8), out.value());
            out.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            sent.add(producer.send(record));
        }
        sent.forEach(EventTopics::await);
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        await(producer.send(record));
    }

    /** Every escalation event that was ever committed, partition by partition. */
    List<EscalationEvent> escalations() {
        List<EscalationEvent> events = new ArrayList<>();
        for (var record : committed(Topics.ESCALATION)) {
            try {
                var incoming = EventCodec.decode(new String(record.key(), UTF_8),
                        name -> DeadLetter.header(record, name), record.value());
                events.add((EscalationEvent) ((DecodedRecord.KnownEvent) incoming).event());
            } catch (UnreadableEventException e) {
                throw new AssertionError(e);
            }
        }
        return events;
    }

    /** How many records a topic holds, committed or not. */
    long written(String topic) {
        var partitions = producer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition())).toList();
        return uncommitted.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Every committed record of a topic. */
    List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        Map<String, Object> settings = with(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        uncommitted.close();
    }
}
