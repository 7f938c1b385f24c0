package org.petitions.starter.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.wire.OutgoingRecord;

/**
 * For a service without a database: each entry goes to the broker itself, which has it when {@link #append} returns. It waits for a broker that is
 * away some seconds and no longer, since somebody waits for the answer.
 */
public final class BrokerAuditLog implements AuditLog, AutoCloseable {
    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte @Nullable []> producer;

    /**
     * Of a service.
     *
     * @param service its name
     * @param producerSettings how it reaches the broker
     */
    public BrokerAuditLog(String service, Map<String, Object> producerSettings) {
        this.settings = new HashMap<>(producerSettings);
        settings.putAll(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG, service + "-audit",
                ProducerConfig.ACKS_CONFIG, "all",
                // Whoever chains the entries passes over what comes twice. An idempotent producer that the broker
                // once did not let in sends nothing any more, whatever password it knows by then.
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20));
    }

    @Override
    public void append(AuditEntry entry, OutgoingRecord published) {
        var message = new ProducerRecord<String, byte @Nullable []>(published.topic(), published.key(),
                published.value());
        published.headers().forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        try {
            open().send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not take an entry", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an entry was written", e);
        }
    }

    /** Made with the first entry: a start needs no broker for it. */
    private synchronized Producer<String, byte @Nullable []> open() {
        Producer<String, byte @Nullable []> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
