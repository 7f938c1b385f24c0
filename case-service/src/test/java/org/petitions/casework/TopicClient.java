package org.petitions.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.Event;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.events.wire.UnreadableEventException;
import org.petitions.local.server.TestServers;

/** The topics as another service sees them. */
public final class TopicClient {
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Map<String, Object> client;

    public TopicClient(String brokers) {
        this(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    /** On a broker that wants to know who asks: settings of a client that may do all that is needed. */
    public TopicClient(Map<String, String> client) {
        this.client = Map.copyOf(client);
    }

    /** Those of the shared broker. */
    public static TopicClient shared() {
        return new TopicClient(TestServers.broker().bootstrapServers());
    }

    /** Publishes, in this order. */
    public void publish(Event... events) {
        for (Event event : events) {
            OutgoingRecord record = EventCodec.encode(event, null);
            send(record.topic(), record.key(), record.value(), record.headers());
        }
    }

    /** Publishes any bytes as a record of a topic; a tombstone when null. */
    public void send(String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<byte[], byte[]>(topic, key.getBytes(UTF_8), value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every event of a petition on the topic of cases, from its beginning, in order. */
    public List<CaseEvent> ofCase(String petitionId) {
        return read(Topics.CASE, record -> petitionId.equals(key(record))).stream().map(TopicClient::decoded)
                .map(CaseEvent.class::cast).toList();
    }

    /** Every event on a topic that has this key. */
    public List<Event> withKey(String topic, String key) {
        return read(topic, record -> key.equals(key(record))).stream().map(TopicClient::decoded).toList();
    }

    /** Why records of this key were put aside. */
    public List<String> deadLetterReasons(String key) {
        return read(Topics.deadLettersOf("case-service"), record -> key.equals(key(record))).stream()
                .map(record -> String.valueOf(DeadLetter.header(record, DeadLetter.REASON))).toList();
    }

    /** All records of a topic that are there now, as they stand. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(WAIT).forEach(record -> {
                    if (wanted.test(record)) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }

    private static Event decoded(ConsumerRecord<byte[], byte[]> record) {
        try {
            return switch (EventCodec.decode(key(record), name -> DeadLetter.header(record, name), record.value())) {
                case DecodedRecord.KnownEvent known -> known.event();
                case DecodedRecord.UnknownType unknown -> throw new AssertionError(unknown.toString());
                case DecodedRecord.Tombstone erased -> throw new AssertionError(erased.toString());
            };
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }
}
