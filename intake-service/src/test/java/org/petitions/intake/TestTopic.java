package org.petitions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.petitions.events.Event;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.UnreadableEventException;

/** Topics as another service sees them: everything from the beginning, and a place to publish case events. */
public final class TestTopic implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public TestTopic(String brokers, String name) {
        this(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers), name);
    }

    /** With what a client of a guarded broker sets. */
    public TestTopic(Map<String, String> client, String name) {
        this.consumer = new KafkaConsumer<>(Map.copyOf(client), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits until there are so many records of a key and gives them in their order. */
    public List<ConsumerRecord<String, byte[]>> recordsOf(String key, int count) {
        await(() -> known(key).size() >= count);
        return known(key);
    }

    /** As events: each once, as a reader that drops what it has seen. */
    public List<Event> eventsOf(String key, int count) {
        await(() -> distinct(key).size() >= count);
        return distinct(key);
    }

    /** Everything of a key that is there now. */
    public List<ConsumerRecord<String, byte[]>> read(String key) {
        poll();
        return known(key);
    }

    private void await(BooleanSupplier enough) {
        Awaitility.await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(60)).until(() -> {
            if (!enough.getAsBoolean()) {
                poll();
            }
            return enough.getAsBoolean();
        });
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    }

    private List<Event> distinct(String key) {
        return known(key).stream().map(TestTopic::event).distinct().toList();
    }

    private List<ConsumerRecord<String, byte[]>> known(String key) {
        return records.stream().filter(record -> key.equals(record.key())).toList();
    }

    /** The event in a record. */
    public static Event event(ConsumerRecord<String, byte[]> record) {
        try {
            var incoming = EventCodec.decode(record.key(), name -> {
                var header = record.headers().lastHeader(name);
                return header == null ? null : new String(header.value(), UTF_8);
            }, record.value());
            return ((DecodedRecord.KnownEvent) incoming).event();
        } catch (UnreadableEventException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes events as the services do that they belong to. */
    public static void publish(String brokers, Event... events) {
        publish(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers), events);
    }

    /** With what a client of a guarded broker sets. */
    public static void publish(Map<String, String> client, Event... events) {
        try (var producer = new KafkaProducer<>(Map.copyOf(client), new StringSerializer(),
                new ByteArraySerializer())) {
            for (Event event : events) {
                var out = EventCodec.encode(event, null);
                var record = new ProducerRecord<>(out.topic(), out.key(), out.value());
                out.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
                producer.send(record);
            }
            producer.flush();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
