package org.petitions.starter.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.wire.EventHeaders;
import org.petitions.starter.events.TracePropagation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts aside what this service cannot use, and returns only when the broker has it. */
public final class DeadLetterPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPublisher.class);

    /** One record to put aside, and why. */
    record RejectedRecord(ConsumerRecord<byte[], byte[]> original, String reason, @Nullable String errorClass) {
        /** The code without the field's name, so that metrics stay few. */
        String reasonCode() {
            int colon = reason.indexOf(':');
            return colon < 0 ? reason : reason.substring(0, colon);
        }
    }

    private final String service;
    private final Map<String, Object> producerSettings;
    private final TracePropagation traces;
    private final MeterRegistry meters;
    private @Nullable Producer<byte[], byte[]> producer;

    public DeadLetterPublisher(String service, Map<String, Object> producerSettings, TracePropagation traces,
            MeterRegistry meters) {
        this.service = service;
        this.producerSettings = producerSettings;
        this.traces = traces;
        this.meters = meters;
    }

    /**
     * Puts them aside.
     *
     * @throws IllegalStateException when the broker does not take them; the batch must then be tried again
     */
    void publish(List<RejectedRecord> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var open = open();
        List<Future<?>> sent = new ArrayList<>();
        for (RejectedRecord letter : letters) {
            sent.add(open.send(DeadLetter.of(service, letter.original(), letter.reason(), letter.errorClass())));
        }
        sent.forEach(DeadLetterPublisher::await);
        letters.forEach(this::tell);
    }

    private void tell(RejectedRecord letter) {
        var original = letter.original();
        traces.continueFrom(DeadLetter.header(original, EventHeaders.TRACE_PARENT))
                .run(() -> LOG.warn("put aside {}-{}@{}: {}", original.topic(), original.partition(), original.offset(),
                        letter.reason()));
        meters.counter("events.deadlettered", "topic", original.topic(), "reason", letter.reasonCode()).increment();
    }

    /** Most services never need it, so it is made when the first letter is. */
    private synchronized Producer<byte[], byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(producerSettings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not take dead letters", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while putting records aside", e);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
