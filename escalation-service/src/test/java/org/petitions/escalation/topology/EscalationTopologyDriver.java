package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.TestPolicy;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.escalation.stores.BoundedMemoryRocksDbConfig;
import org.petitions.escalation.stores.ClockStores;
import org.petitions.escalation.stores.ParkedEvents.ParkedEvent;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.EscalationEvent;
import org.petitions.events.LimitEvent;
import org.petitions.events.Event;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.EventHeaders;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.events.wire.UnreadableEventException;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;

/** The real topology in Kafka's own test driver, with a clock that a test moves. Records go in and out as bytes with their headers. */
final class EscalationTopologyDriver implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final PartitionProgress progress = new PartitionProgress();
    final CurrentCalendar calendar = new CurrentCalendar(LegalCalendar.china());

    private final List<LimitEvent> limits = new ArrayList<>();
    private final SettableClock clock = new SettableClock();
    private final TopologyTestDriver driver;
    private Supplier<@Nullable Instant> readThrough = clock::instant;

    EscalationTopologyDriver(Path stateDir) {
        this(stateDir, ClockStores.REMEMBERED);
    }

    private EscalationTopologyDriver(Path stateDir, int remembered) {
        var topology = new EscalationTopology(TestPolicy.shipped(), calendar, clock,
                _ -> readThrough.get(), progress,
                new EscalationMetrics(meters, _ -> Runnable::run), remembered);
        var builder = new StreamsBuilder();
        topology.addDirectory(builder);
        topology.build(builder.stream(EscalationTopology.INPUTS,
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())));
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "escalation-service");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemoryRocksDbConfig.class);
        driver = new TopologyTestDriver(builder.build(), settings);
    }

    /** Reads what is kept each time, so that it sees what {@link #overwrite} makes of it. */
    static EscalationTopologyDriver rememberingNothing(Path stateDir) {
        return new EscalationTopologyDriver(stateDir, 0);
    }

    /** Everything published before that moment has been read, and no more: the service is catching up. */
    void readThrough(Instant moment) {
        readThrough = () -> moment;
    }

    /** Nothing is known yet of what has been read, as at a start. */
    void readNothing() {
        readThrough = () -> null;
    }

    /** Looking at the clock fails from now on, as rules or stores may; null mends it. */
    void failWith(@Nullable RuntimeException error) {
        clock.error = error;
    }

    /** What is kept of a petition becomes these bytes; those that were there are given back. */
    byte @Nullable [] overwrite(String petitionId, byte[] bytes) {
        Bytes key = Bytes.wrap(petitionId.getBytes(UTF_8));
        @SuppressWarnings("unchecked")
        var store = (KeyValueStore<Bytes, byte[]>) ((WrappedStateStore<?, ?, ?>) driver
                .<String, Object>getKeyValueStore("clocks"))
                .wrapped();
        byte[] before = store.get(key);
        store.put(key, bytes);
        return before;
    }

    /** The events that wait come to be of another type; the type of the last one was the one given back. */
    String retypeParked(String petitionId, String type) {
        KeyValueStore<String, ParkedEvent> store = driver.getKeyValueStore("parked");
        List<KeyValue<String, ParkedEvent>> waiting = new ArrayList<>();
        try (var entries = store.range(petitionId + ":", petitionId + ";")) {
            entries.forEachRemaining(waiting::add);
        }
        String before = "";
        for (var entry : waiting) {
            ParkedEvent event = entry.value;
            Map<String, String> headers = new HashMap<>(event.headers());
            before = Objects.requireNonNull(headers.put(EventHeaders.TYPE, type));
            store.put(entry.key, new ParkedEvent(event.topic(), event.partition(), event.offset(), headers,
                    event.value(), event.reason()));
        }
        return before;
    }

    /** So much time goes by on the wall. */
    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    void now(Instant moment) {
        clock.now = moment;
    }

    Instant now() {
        return clock.now;
    }

    /** Time goes on in steps; the stream's tick comes after each. */
    void until(Instant moment, Duration step) {
        while (clock.now.isBefore(moment)) {
            Instant next = clock.now.plus(step);
            clock.now = next.isAfter(moment) ? moment : next;
            tick();
        }
    }

    /** Time goes on an hour at a step. */
    void until(Instant moment) {
        until(moment, Duration.ofHours(1));
    }

    /** Each step at its time. */
    void tell(PetitionEvent... events) {
        for (PetitionEvent event : events) {
            if (now().isBefore(event.at())) {
                until(event.at());
            }
            send(event);
        }
    }

    /** Ids of what was published, without the petition's. */
    static List<String> ids(List<EscalationEvent> events) {
        return events.stream().map(event -> event.id().replace(ClockEngineDriver.PETITION + ":", "")).toList();
    }

    void tick() {
        driver.advanceWallClockTime(Duration.ofMillis(20));
    }

    void send(Event event) {
        send(event, null);
    }

    void send(Event event, @Nullable String traceParent) {
        OutgoingRecord record = EventCodec.encode(event, traceParent);
        Headers headers = new RecordHeaders();
        record.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        send(record.topic(), record.key().getBytes(UTF_8), record.value(), headers);
    }

    void send(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        TestInputTopic<byte[], byte[]> input = driver.createInputTopic(topic, new ByteArraySerializer(),
                new ByteArraySerializer());
        input.pipeInput(new TestRecord<>(key, value, headers));
    }

    void hold(String unit) {
        for (Rung rung : Rung.values()) {
            post(PostId.on(rung, unit), rung, 1, true);
        }
    }

    void post(String postId, Rung rung, long revision, boolean held) {
        send(new PostListed(postId, revision, clock.now, postId.substring(0, 6), rung, "职务", "post", held, null));
    }

    /** What was published since the last question, with its headers. */
    List<TestRecord<byte[], byte[]>> records(String topic) {
        TestOutputTopic<byte[], byte[]> output = driver.createOutputTopic(topic, new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        return output.readRecordsToList();
    }

    /** What was published since the last question of misses and alerts; {@link #limits()} has when limits end. */
    List<EscalationEvent> published() {
        List<EscalationEvent> events = new ArrayList<>();
        for (var record : records(Topics.ESCALATION)) {
            if (read(record) instanceof EscalationEvent event && !(event instanceof LimitEvent)) {
                events.add(event);
            } else {
                limits.add((LimitEvent) read(record));
            }
        }
        return events;
    }

    /** What was published of when limits end, up to the last question of the rest. */
    List<LimitEvent> limits() {
        return List.copyOf(limits);
    }

    private static Event read(TestRecord<byte[], byte[]> record) {
        try {
            DecodedRecord incoming = EventCodec.decode(new String(record.key(), UTF_8), name -> header(record, name),
                    record.value());
            return ((DecodedRecord.KnownEvent) incoming).event();
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }

    static @Nullable String header(TestRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }

    /** A clock that stands until it is moved. */
    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");
        private @Nullable RuntimeException error;

        @Override
        public Instant instant() {
            if (error != null) {
                throw error;
            }
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
