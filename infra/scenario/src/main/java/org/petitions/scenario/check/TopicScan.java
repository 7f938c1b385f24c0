package org.petitions.scenario.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.petitions.events.topics.Topic;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;

/** Every record of every topic, read as a foreign consumer would. */
final class TopicScan {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String BROKERS_OWN = "__";

    private final Map<String, Long> recordsByTopic = new HashMap<>();
    private final List<String> places = new ArrayList<>();
    private final Set<String> escalationIds = new HashSet<>();
    private final List<String> duplicates = new ArrayList<>();

    /**
     * Reads all topics to their present end.
     *
     * @param personalWords names, numbers and texts that must not be found in the clear
     */
    static TopicScan of(String bootstrapServers, Set<String> personalWords) {
        return of(bootstrapServers, personalWords, _ -> Topics.list().stream().map(Topic::name).toList());
    }

    /** Reads besides what is nobody's topic but a service's own, as the logs of what its stores hold. */
    static TopicScan ofAll(String bootstrapServers, Set<String> personalWords) {
        return of(bootstrapServers, personalWords, consumer -> consumer.listTopics().keySet().stream()
                .filter(topic -> !topic.startsWith(BROKERS_OWN)).toList());
    }

    private static TopicScan of(String bootstrapServers, Set<String> personalWords,
            Function<KafkaConsumer<byte[], byte[]>, List<String>> topics) {
        var scan = new TopicScan();
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.apply(consumer).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!hasRead(consumer, ends)) {
                consumer.poll(POLL).forEach(record -> scan.read(record, personalWords));
            }
        }
        return scan;
    }

    /** How many records a topic holds. */
    long records(String topic) {
        return recordsByTopic.getOrDefault(topic, 0L);
    }

    /** Topics that hold nothing, without those of dead letters, which are to hold nothing. */
    List<String> empty() {
        return Stream.of(Topics.INTAKE, Topics.SEALED, Topics.CASE, Topics.DIRECTORY, Topics.ESCALATION,
                Topics.NOTIFICATION).filter(topic -> records(topic) == 0).toList();
    }

    /** Where personal words were found: topic and offset, never the word. */
    List<String> personalDataPlaces() {
        return places;
    }

    /** Escalation events that stand in the topic more than once, by id. */
    List<String> duplicateEscalations() {
        return duplicates;
    }

    private static boolean hasRead(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void read(ConsumerRecord<byte[], byte[]> record, Collection<String> personalWords) {
        recordsByTopic.merge(record.topic(), 1L, Long::sum);
        String everything = everything(record);
        if (personalWords.stream().anyMatch(everything::contains)) {
            places.add(record.topic() + "-" + record.partition() + " @" + record.offset());
        }
        if (record.topic().equals(Topics.ESCALATION) && !escalationIds.add(id(record))) {
            duplicates.add(id(record));
        }
    }

    private static String everything(ConsumerRecord<byte[], byte[]> record) {
        String headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> header.key() + "=" + text(header.value())).collect(Collectors.joining("\n"));
        return text(record.key()) + "\n" + headers + "\n" + text(record.value());
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(EventHeaders.ID);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
