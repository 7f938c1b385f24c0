package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.petitions.events.EscalationEvent;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.events.wire.UnreadableEventException;

/** Reads and writes the records of one partition: CloudEvents in, CloudEvents and dead letters out. */
final class EventForwarder {
    /** Names of the nodes behind the keeper. */
    static final String PUBLISHED = "published";
    static final String DEAD_LETTERS = "dead-letters";

    private static final String SERVICE = "escalation-service";

    private final ProcessorContext<byte[], byte[]> context;
    private final EscalationMetrics metrics;

    EventForwarder(ProcessorContext<byte[], byte[]> context, EscalationMetrics tally) {
        this.context = context;
        this.metrics = tally;
    }

    DecodedRecord decode(Record<byte[], byte[]> record) throws UnreadableEventException {
        byte[] key = record.key();
        return EventCodec.decode(key == null ? null : new String(key, UTF_8), name -> text(record.headers(), name),
                record.value());
    }

    void forward(List<EscalationEvent> events, @Nullable String traceParent) {
        for (EscalationEvent event : events) {
            OutgoingRecord out = EventCodec.encode(event, traceParent);
            Headers headers = new RecordHeaders();
            out.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
            // Kafka's own timestamp is real time, whatever the service's clock shows: retention goes by it.
            context.forward(
                    new Record<>(out.key().getBytes(UTF_8), out.value(), context.currentSystemTimeMs(), headers),
                    PUBLISHED);
            metrics.published(event, traceParent);
        }
    }

    void forwardToDeadLetters(Record<byte[], byte[]> record, @Nullable String reason, @Nullable Class<?> error) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        var original = new ConsumerRecord<>(place.topic(), place.partition(), place.offset(), record.key(),
                record.value());
        for (Header header : record.headers()) {
            original.headers().add(header);
        }
        String code = reason == null ? "UNREADABLE" : reason;
        ProducerRecord<byte[], byte[]> letter = DeadLetter.of(SERVICE, original, code,
                error == null ? null : error.getName());
        context.forward(new Record<>(letter.key(), letter.value(), context.currentSystemTimeMs(), letter.headers()),
                DEAD_LETTERS);
        metrics.deadLettered(place, code);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
