package org.petitions.intake.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.UnreadableEventException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * The register of erasures as this service published it. Its topic is kept for good and goes into no backup of the database, so it knows of
 * erasures that a database which was restored has forgotten.
 */
@Component
class PublishedErasures {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedErasures.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    /** Somebody waits who stops the service. */
    private static final int PATIENCE_MS = 15_000;

    private final Map<String, Object> settings;

    PublishedErasures(KafkaProperties kafka) {
        Map<String, Object> all = kafka.buildConsumerProperties();
        all.remove(ConsumerConfig.GROUP_ID_CONFIG);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.settings = Map.copyOf(all);
    }

    /**
     * Hands on what was published from then until now, each once, however often it was published.
     *
     * @param goesOn asked before and between what is read, also while nothing comes: it ends where this is false
     * @throws org.apache.kafka.common.KafkaException when the broker cannot be asked
     */
    void since(Instant from, BooleanSupplier goesOn, Consumer<PetitionErased> each) {
        try (var topic = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = topic.partitionsFor(Topics.INTAKE).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition())).toList();
            topic.assign(all);
            Map<TopicPartition, Long> ends = topic.endOffsets(all);
            seek(topic, all, from, ends);
            readUntil(ends, topic, goesOn, each);
        }
    }

    /** A broker that went away gives nothing and no end: so whether it goes on is asked without a record, too. */
    static void readUntil(Map<TopicPartition, Long> ends,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> topic,
            BooleanSupplier goesOn, Consumer<PetitionErased> each) {
        Set<PetitionErased> seen = new HashSet<>();
        while (goesOn.getAsBoolean() && isBefore(ends, topic)) {
            for (ConsumerRecord<byte[], byte[]> record : topic.poll(WAIT)) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                if (read(record) instanceof DecodedRecord.KnownEvent known
                        && known.event() instanceof PetitionErased erased && seen.add(erased)) {
                    each.accept(erased);
                }
            }
        }
    }

    private static boolean isBefore(Map<TopicPartition, Long> ends,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> topic) {
        return ends.entrySet().stream().anyMatch(end -> topic.position(end.getKey()) < end.getValue());
    }

    private static void seek(KafkaConsumer<byte[], byte[]> topic, List<TopicPartition> all, Instant from,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> times = new HashMap<>();
        all.forEach(part -> times.put(part, from.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> starts = topic.offsetsForTimes(times);
        all.forEach(part -> {
            OffsetAndTimestamp start = starts.get(part);
            topic.seek(part, start == null ? ends.getOrDefault(part, 0L) : start.offset());
        });
    }

    /** What cannot be read is no erasure that this service published. */
    private static DecodedRecord read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventCodec.decode(record.topic(), record.key() == null ? null : new String(record.key(), UTF_8),
                    name -> DeadLetter.header(record, name), record.value());
        } catch (UnreadableEventException e) {
            LOG.warn("a record of {} cannot be read: {}", record.topic(), e.reason());
            return new DecodedRecord.UnknownType("unreadable");
        }
    }
}
