package org.petitions.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.Event;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.local.server.TestServers;

/** The broker as somebody else sees it. */
public record TestBrokerClient(String bootstrapServers) {
    /** Trace context of an imagined request. */
    public static final String TRACE_PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    /** The test machine's broker. */
    public static TestBrokerClient machine() {
        return at(TestServers.broker().bootstrapServers());
    }

    /** Another broker. */
    public static TestBrokerClient at(String bootstrapServers) {
        return new TestBrokerClient(bootstrapServers);
    }

    /** A petition id nobody else uses. */
    public static String petition() {
        return "p-" + UUID.randomUUID();
    }

    /** A small event of a petition. */
    public static Event rated(String petitionId, int sequence) {
        return new PetitionRated(petitionId, sequence, Instant.parse("2026-03-01T08:00:00Z"), Satisfaction.SATISFIED,
                Satisfaction.SATISFIED);
    }

    /** Publishes events in this order. */
    public void publish(Event... events) {
        for (Event event : events) {
            OutgoingRecord record = EventCodec.encode(event, TRACE_PARENT);
            publish(record.topic(), record.key(), record.value(), record.headers());
        }
    }

    /** Publishes whatever is given. */
    public void publish(String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic, null, key.getBytes(UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All records of a topic under this key, from its beginning to where it ends now. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, String key) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (key.equals(new String(record.key(), UTF_8))) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    /** Text of a header. */
    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
