package org.petitions.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.relay.DocumentInFlight.TopicQueue;

/** Hands events to Kafka. Only the relay's thread calls it; answers come on the producer's thread. */
final class RecordSender {
    /** What publishing needs, whatever else is set for the producers of the service. */
    private static final Map<String, Object> REQUIRED = Map.of(
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE,
            // Long enough that a broker that is started again finds the events waiting in the producer.
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
            // A send waits for nothing but a topic's metadata, and while it waits the relay does.
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    /** What suits it, where nothing else is set. */
    private static final Map<String, Object> SUITABLE = Map.of(
            ProducerConfig.LINGER_MS_CONFIG, 2,
            ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000,
            ProducerConfig.CLIENT_ID_CONFIG, "outbox");

    private final Supplier<Producer<String, byte[]>> newProducer;
    private @Nullable Producer<String, byte[]> producer;
    private long number;

    /** @param newProducer makes a producer, once at first and again when one is of no use any more */
    RecordSender(Supplier<Producer<String, byte[]>> newProducer) {
        this.newProducer = newProducer;
    }

    /**
     * Sends through Kafka's own producer.
     *
     * @param properties address, security and tuning of the Kafka client
     */
    static RecordSender withKafka(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(SUITABLE);
        all.putAll(properties);
        all.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        all.putAll(REQUIRED);
        return new RecordSender(() -> new KafkaProducer<>(all));
    }

    /** The number of the producer in use; each new one has a higher one. */
    long producer() {
        return number;
    }

    /** Sends a lane's first event. The answer comes to the inbox in any case, now or later. */
    void send(TopicQueue lane, PendingDocuments inbox) {
        long sentBy = number;
        try {
            if (producer == null) {
                producer = newProducer.get();
            }
            producer.send(toProducerRecord(lane.head()),
                    (_, failure) -> inbox.addResult(new SendResult(lane, sentBy, failure)));
        } catch (KafkaException | IllegalStateException e) {
            inbox.addResult(new SendResult(lane, sentBy, e));
        }
    }

    private static ProducerRecord<String, byte @Nullable []> toProducerRecord(OutgoingRecord event) {
        var message = new ProducerRecord<String, byte @Nullable []>(event.topic(), event.key(), event.value());
        event.headers().forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Gives up the producer; the next send makes a new one. What it still held is answered as failed. */
    void renew() {
        close(Duration.ZERO);
        number++;
    }

    void close(Duration within) {
        if (producer != null) {
            producer.close(within);
            producer = null;
        }
    }
}
