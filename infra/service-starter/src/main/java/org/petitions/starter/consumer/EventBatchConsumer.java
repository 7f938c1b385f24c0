package org.petitions.starter.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.EventType;
import org.petitions.events.wire.UnreadableEventException;
import org.petitions.starter.consumer.DeadLetterPublisher.RejectedRecord;
import org.petitions.starter.events.TracePropagation;
import org.springframework.messaging.Message;

/**
 * Reads batches of Kafka records for an {@link EventHandler}: skips and counts what it does not know, puts aside what cannot be read,
 * and lets every other failure through, so that the container tries the batch again. One of these is a binding of Spring Cloud Stream.
 */
public final class EventBatchConsumer implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {
    private final EventHandler handler;
    private final DeadLetterPublisher deadLetters;
    private final TracePropagation traces;
    private final MeterRegistry meters;
    private final UnknownEventTypes unknownTypes;

    EventBatchConsumer(EventHandler handler, DeadLetterPublisher deadLetters, TracePropagation traces,
            MeterRegistry meters) {
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.meters = meters;
        this.unknownTypes = new UnknownEventTypes(meters);
    }

    /** An event with the record it was read from, in case it must be put aside. */
    private record Item(ReceivedEvent received, ConsumerRecord<byte[], byte[]> record) {}

    @Override
    public void accept(Message<List<ConsumerRecord<byte[], byte[]>>> batch) {
        try {
            read(batch.getPayload());
        } catch (Error e) {
            // The container stops for good on an Error; this way it tries again and the failure is seen and counted.
            throw new IllegalStateException("error while handling events", e);
        }
    }

    private void read(List<ConsumerRecord<byte[], byte[]>> records) {
        // Dead letters go last: a batch that fails is read again, and would put the same records aside each time.
        List<RejectedRecord> letters = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (var record : records) {
            switch (decode(record, letters)) {
                case DecodedRecord.KnownEvent known ->
                    items.add(new Item(new ReceivedEvent(known.event(), meta(record, known.id(),
                            known.traceParent())), record));
                case DecodedRecord.UnknownType unknown -> unknownTypes.skip(record.topic(), unknown.type());
                case DecodedRecord.Tombstone erased -> {
                    handle(items, letters);
                    items = new ArrayList<>();
                    handler.erased(erased.key(), erased.at(), meta(record, "", null));
                }
                case null -> {
                }
            }
        }
        handle(items, letters);
        deadLetters.publish(letters);
    }

    private static @Nullable DecodedRecord decode(ConsumerRecord<byte[], byte[]> record, List<RejectedRecord> letters) {
        byte[] key = record.key();
        try {
            return EventCodec.decode(record.topic(), key == null ? null : new String(key, UTF_8),
                    name -> DeadLetter.header(record, name), record.value());
        } catch (UnreadableEventException e) {
            letters.add(new RejectedRecord(record, e.getMessage() == null ? e.reason().name() : e.getMessage(), null));
            return null;
        }
    }

    private EventMetadata meta(ConsumerRecord<byte[], byte[]> record, String id, @Nullable String traceParent) {
        return new EventMetadata(id, record.topic(), record.partition(), record.offset(),
                traces.continueFrom(traceParent));
    }

    /** Hands the events over until all are handled or put aside. */
    private void handle(List<Item> items, List<RejectedRecord> letters) {
        List<Item> left = new ArrayList<>(items);
        while (!left.isEmpty()) {
            try {
                handler.handle(left.stream().map(Item::received).toList());
                left.forEach(this::count);
                return;
            } catch (NonRetryableEventException e) {
                Item failed = left.stream().filter(item -> item.received() == e.received()).findFirst()
                        .orElseThrow(() -> e);
                left.remove(failed);
                letters.add(new RejectedRecord(failed.record(), e.reason(), e.errorClass()));
            }
        }
    }

    private void count(Item item) {
        meters.counter("events.received", "topic", item.record().topic(), "type",
                EventType.of(item.received().event()).name()).increment();
    }
}
