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
import org.petitions.escalation.stores.ParkedEvents.ParkedEvent;
import org.petitions.events.CaseId;
import org.petitions.events.EscalationEvent;
import org.petitions.events.PetitionEvent;
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
        return EventCodec.decode(context.recordMetadata().orElseThrow().topic(),
                key == null ? null : new String(key, UTF_8), name -> text(record.headers(), name), record.value());
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

    ReceivedRecord received(Record<byte[], byte[]> record, PetitionEvent event, @Nullable String traceParent) {
        return new ReceivedRecord(event, traceParent, original(record));
    }

    /**
     * What waited; null when it is of a type that this build does not know, an older one than parked it: the next one knows it again.
     *
     * @throws UnreadableEventException when it can never be read
     */
    @Nullable
    ReceivedRecord received(String caseId, ParkedEvent parked) throws UnreadableEventException {
        if (EventCodec.decode(CaseId.petitionOf(caseId), parked.headers()::get,
                parked.value()) instanceof DecodedRecord.KnownEvent(PetitionEvent event, _, String trace)) {
            return new ReceivedRecord(event, trace, original(caseId, parked));
        }
        return null;
    }

    private static ConsumerRecord<byte[], byte[]> original(String caseId, ParkedEvent parked) {
        var original = new ConsumerRecord<>(parked.topic(), parked.partition(), parked.offset(),
                CaseId.petitionOf(caseId).getBytes(UTF_8), parked.value());
        parked.headers().forEach((name, value) -> original.headers().add(name, value.getBytes(UTF_8)));
        return original;
    }

    void forwardToDeadLetters(String caseId, ParkedEvent parked, @Nullable String reason) {
        forwardToDeadLetters(original(caseId, parked), reason);
    }

    void forwardToDeadLetters(Record<byte[], byte[]> record, @Nullable String reason) {
        forwardToDeadLetters(original(record), reason);
    }

    void forwardToDeadLetters(ReceivedRecord received, String reason) {
        forwardToDeadLetters(received.original(), reason);
    }

    private ConsumerRecord<byte[], byte[]> original(Record<byte[], byte[]> record) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        var original = new ConsumerRecord<>(place.topic(), place.partition(), place.offset(), record.key(),
                record.value());
        for (Header header : record.headers()) {
            original.headers().add(header);
        }
        return original;
    }

    private void forwardToDeadLetters(ConsumerRecord<byte[], byte[]> original, @Nullable String reason) {
        String code = reason == null ? "UNREADABLE" : reason;
        ProducerRecord<byte[], byte[]> letter = DeadLetter.of(SERVICE, original, code, null);
        context.forward(new Record<>(letter.key(), letter.value(), context.currentSystemTimeMs(), letter.headers()),
                DEAD_LETTERS);
        metrics.deadLettered(original, code);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
