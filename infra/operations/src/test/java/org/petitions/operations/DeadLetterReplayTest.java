package org.petitions.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.deadletter.DeadLetterList;
import org.petitions.events.deadletter.DeadLetterReplay;
import org.petitions.events.deadletter.ReplayOutcome;
import org.petitions.events.deadletter.LetterPlace;
import org.petitions.events.deadletter.ListedLetter;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;
import org.petitions.local.server.TestServers;

class DeadLetterReplayTest {
    private static final String SERVICE = "case-service";
    private static final String KEY = "replay-test";

    @Test
    void dead_letters_go_back_once_whole_and_in_order() throws Exception {
        String broker = TestServers.broker().bootstrapServers();
        var first = putAside(broker, "first");
        var second = putAside(broker, "second");

        assertThat(DeadLetterReplay.list(Map.of("bootstrap.servers", broker), SERVICE))
                .containsExactly(
                        new DeadLetterReplay.Letter(origin(first), "MALFORMED:at", "org.petitions.intake.Test.v1"),
                        new DeadLetterReplay.Letter(origin(second), "MALFORMED:at", "org.petitions.intake.Test.v1"));
        assertThat(DeadLetterReplay.putBack(Map.of("bootstrap.servers", broker), SERVICE))
                .isEqualTo(new DeadLetterReplay.Result(Map.of(Topics.INTAKE, 2), Map.of(), 0, false));
        assertThat(DeadLetterReplay.putBack(Map.of("bootstrap.servers", broker), SERVICE))
                .isEqualTo(new DeadLetterReplay.Result(Map.of(), Map.of(), 0, false));
        assertThat(DeadLetterReplay.list(Map.of("bootstrap.servers", broker), SERVICE)).isEmpty();

        List<ConsumerRecord<byte[], byte[]>> back = recordsOf(broker, Topics.INTAKE, KEY);
        assertThat(back).extracting(record -> new String(record.value(), UTF_8)).containsExactly("first", "second",
                "first", "second");
        assertThat(DeadLetter.header(back.getLast(), EventHeaders.TYPE)).isEqualTo("org.petitions.intake.Test.v1");
        assertThat(back.getLast().headers()).noneMatch(header -> header.key().startsWith("dl-"));
    }

    @Test
    void what_has_a_newer_record_of_its_key_or_was_erased_stays_where_it_is() throws Exception {
        String broker = TestServers.broker().bootstrapServers();
        String service = "notification-service";
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker), new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var old = keep(producer, "replaced", "old");
            var latest = keep(producer, "replaced", "new");
            var erased = keep(producer, "erased", "words");
            keep(producer, "erased", null);
            var cleaned = new ConsumerRecord<>(Topics.SEALED, 0, 1_000_000L, "gone".getBytes(UTF_8), new byte[0]);
            for (var original : List.of(old, latest, erased, cleaned)) {
                producer.send(DeadLetter.of(service, original, "MALFORMED:at", null)).get();
            }
        }

        assertThat(DeadLetterReplay.putBack(Map.of("bootstrap.servers", broker), service))
                .isEqualTo(new DeadLetterReplay.Result(Map.of(Topics.SEALED, 1), Map.of(Topics.SEALED, 3), 0, false));
        assertThat(recordsOf(broker, Topics.SEALED, "replaced")).extracting(record -> new String(record.value(), UTF_8))
                .containsExactly("old", "new", "new");
        assertThat(recordsOf(broker, Topics.SEALED, "erased").getLast().value()).isNull();
        assertThat(DeadLetterReplay.list(Map.of("bootstrap.servers", broker), service)).isEmpty();
    }

    @Test
    void what_somebody_made_up_goes_nowhere() throws Exception {
        String broker = TestServers.broker().bootstrapServers();
        String service = "intake-service";
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker), new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] key = "made-up".getBytes(UTF_8);
            var real = producer.send(new ProducerRecord<>(Topics.CASE, key, "said".getBytes(UTF_8))).get();
            byte[] other = "never said".getBytes(UTF_8);
            for (var forged : List.of(
                    new ConsumerRecord<>(Topics.CASE, real.partition(), real.offset(), key, other),
                    new ConsumerRecord<>(Topics.CASE, real.partition(), real.offset() + 1_000, key, other),
                    new ConsumerRecord<>(Topics.CASE, 9_999, 0L, key, other),
                    new ConsumerRecord<>(Topics.AUDIT, 0, 0L, key, other),
                    new ConsumerRecord<>("another", 0, 0L, key, other))) {
                producer.send(DeadLetter.of(service, forged, "MALFORMED:at", null)).get();
            }
            producer.send(new ProducerRecord<>(Topics.deadLettersOf(service), key, other)).get();
        }

        assertThat(DeadLetterReplay.putBack(Map.of("bootstrap.servers", broker), service))
                .isEqualTo(new DeadLetterReplay.Result(Map.of(), Map.of(), 6, false));
        assertThat(recordsOf(broker, Topics.CASE, "made-up")).hasSize(1);
        assertThat(recordsOf(broker, Topics.AUDIT, "made-up")).isEmpty();
    }

    @Test
    void one_goes_back_alone_and_once_and_the_list_tells_which() throws Exception {
        String broker = TestServers.broker().bootstrapServers();
        String service = "escalation-service";
        var client = Map.of("bootstrap.servers", broker);
        var limit = new DeadLetterList.PageLimit(2, Duration.ofSeconds(20));
        for (String value : List.of("one", "two", "three")) {
            putAside(broker, List.of(service, "single"), value);
        }

        var newest = DeadLetterList.page(client, service, null, limit);
        assertThat(newest.letters()).hasSize(2).noneMatch(ListedLetter::putBack)
                .allSatisfy(letter -> {
                    assertThat(letter.topic()).isEqualTo(Topics.INTAKE);
                    assertThat(letter.reason()).isEqualTo("MALFORMED:at");
                    assertThat(letter.petitionId()).isNull(); // what is no id is not shown
                });
        var place = newest.letters().getLast().place();
        assertThat(DeadLetterReplay.putBackOne(client, service, place, limit.longest()))
                .isEqualTo(ReplayOutcome.PUT_BACK);
        assertThat(DeadLetterReplay.putBackOne(client, service, place, limit.longest()))
                .isEqualTo(ReplayOutcome.DONE_BEFORE);
        assertThat(DeadLetterReplay.putBackOne(client, service, new LetterPlace(place.partition(), 1_000_000),
                limit.longest())).isEqualTo(ReplayOutcome.NOT_THERE);
        assertThat(DeadLetterList.page(client, service, null, limit).letters()).extracting(ListedLetter::putBack)
                .containsExactly(false, true);
        assertThat(DeadLetterList.waiting(client, service, limit)).isEqualTo(new DeadLetterList.Waiting(2, true));

        var older = DeadLetterList.page(client, service, newest.next(), limit);
        assertThat(older.letters()).hasSize(1).noneMatch(ListedLetter::putBack);
        assertThat(older.next()).isNull();

        assertThat(DeadLetterReplay.putBack(client, service, limit.longest()))
                .isEqualTo(new DeadLetterReplay.Result(Map.of(Topics.INTAKE, 2), Map.of(), 0, false));
        assertThat(DeadLetterList.waiting(client, service, limit)).isEqualTo(new DeadLetterList.Waiting(0, false));
        assertThat(recordsOf(broker, Topics.INTAKE, "single")).extracting(record -> new String(record.value(), UTF_8))
                .containsExactly("one", "two", "three", "two", "one", "three");
    }

    private static DeadLetterReplay.Origin origin(ConsumerRecord<byte[], byte[]> original) {
        return new DeadLetterReplay.Origin(original.topic(), Integer.toString(original.partition()),
                Long.toString(original.offset()));
    }

    private static ConsumerRecord<byte[], byte[]> keep(KafkaProducer<byte[], byte[]> producer, String key,
            @Nullable String value) throws Exception {
        byte @Nullable [] bytes = value == null ? null : value.getBytes(UTF_8);
        var place = producer.send(new ProducerRecord<>(Topics.SEALED, key.getBytes(UTF_8), bytes)).get();
        return new ConsumerRecord<>(place.topic(), place.partition(), place.offset(), key.getBytes(UTF_8), bytes);
    }

    private static ConsumerRecord<byte[], byte[]> putAside(String broker, String value) throws Exception {
        return putAside(broker, List.of(SERVICE, KEY), value);
    }

    private static ConsumerRecord<byte[], byte[]> putAside(String broker, List<String> whose, String value)
            throws Exception {
        var headers = new RecordHeaders();
        headers.add(EventHeaders.TYPE, "org.petitions.intake.Test.v1".getBytes(UTF_8));
        byte[] key = whose.getLast().getBytes(UTF_8);
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker), new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var place = producer.send(new ProducerRecord<>(Topics.INTAKE, null, key, value.getBytes(UTF_8), headers))
                    .get();
            var original = new ConsumerRecord<>(Topics.INTAKE, place.partition(), place.offset(), 0L,
                    TimestampType.CREATE_TIME, 0, 0, key, value.getBytes(UTF_8), headers, java.util.Optional.empty());
            producer.send(DeadLetter.of(whose.getFirst(), original, "MALFORMED:at", null)).get();
            return original;
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> recordsOf(String broker, String topic, String key) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (key.equals(new String(record.key(), UTF_8))) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }
}
