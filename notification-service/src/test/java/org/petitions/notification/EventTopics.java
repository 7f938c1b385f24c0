package org.petitions.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.Event;
import org.petitions.events.NotificationEvent;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.EventHeaders;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.events.wire.UnreadableEventException;
import org.petitions.local.server.TestServers;

/** The other services' side of the broker: publishes what they would, reads what they would. */
final class EventTopics implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    EventTopics() {
        this(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, TestServers.broker().bootstrapServers()),
                TestServers.PARTITIONS);
    }

    /**
     * On a broker that wants to know who asks.
     *
     * @param client settings of a client that may do all that is needed
     * @param partitionsEach of each topic there
     */
    EventTopics(Map<String, String> client, int partitionsEach) {
        Map<String, Object> settings = new HashMap<>(client);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(Topics.NOTIFICATION, Topics.AUDIT, Topics.deadLettersOf("notification-service"))) {
            for (int partition = 0; partition < partitionsEach; partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Publishes an event as its own service would. */
    void publish(Event event) {
        publish(event, null);
    }

    /** As above, with the trace of the request that caused it. */
    void publish(Event event, @Nullable String traceParent) {
        OutgoingRecord encoded = EventCodec.encode(event, traceParent);
        send(outgoing(encoded.topic(), encoded));
    }

    /**
     * Puts an event aside as notification-service would have done when it could not read it. What stands on the topic is passed over, here for a
     * type that it does not know.
     */
    void publishDeadLetter(Event event) {
        OutgoingRecord encoded = EventCodec.encode(event, null);
        var original = outgoing(encoded.topic(), encoded);
        original.headers().remove(EventHeaders.TYPE).add(EventHeaders.TYPE, "org.petitions.Unknown.v1".getBytes(UTF_8));
        RecordMetadata place = placed(original);
        var letter = outgoing(Topics.deadLettersOf("notification-service"), encoded);
        letter.headers().add(DeadLetter.TOPIC, place.topic().getBytes(UTF_8))
                .add(DeadLetter.PARTITION, Integer.toString(place.partition()).getBytes(UTF_8))
                .add(DeadLetter.OFFSET, Long.toString(place.offset()).getBytes(UTF_8));
        send(letter);
    }

    private static ProducerRecord<byte[], byte[]> outgoing(String topic, OutgoingRecord encoded) {
        var outgoing = new ProducerRecord<>(topic, encoded.key().getBytes(UTF_8), encoded.value());
        encoded.headers().forEach((name, value) -> outgoing.headers().add(name, value.getBytes(UTF_8)));
        return outgoing;
    }

    /** Publishes anything. */
    void send(ProducerRecord<byte[], byte[]> outgoing) {
        RecordMetadata _ = placed(outgoing);
    }

    private RecordMetadata placed(ProducerRecord<byte[], byte[]> outgoing) {
        try {
            return producer.send(outgoing).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What notification-service has published about a petition so far, in order. */
    List<NotificationEvent> about(String petitionId) {
        return records(Topics.NOTIFICATION, petitionId).stream().map(EventTopics::event).toList();
    }

    /** What notification-service has put aside under a key so far. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters(String key) {
        return records(Topics.deadLettersOf("notification-service"), key);
    }

    /** All records of a topic with this key so far, in order. */
    synchronized List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return seen.stream()
                .filter(each -> each.topic().equals(topic) && new String(each.key(), UTF_8).equals(key)).toList();
    }

    private static NotificationEvent event(ConsumerRecord<byte[], byte[]> each) {
        try {
            var incoming = EventCodec.decode(new String(each.key(), UTF_8), name -> DeadLetter.header(each, name),
                    each.value());
            return (NotificationEvent) ((DecodedRecord.KnownEvent) incoming).event();
        } catch (UnreadableEventException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        producer.close();
        consumer.close();
    }
}
