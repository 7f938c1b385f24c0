package org.petitions.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;

/**
 * Puts a service's dead letters back on the topics they came from, each under its own key, in the order they were put aside. What was
 * put back is remembered by the consumer group {@code <service>.replay}, so running it twice puts nothing back twice; a letter that is
 * still unreadable simply comes back as a new dead letter. Other consumers of the topic see the record again and, being idempotent,
 * do nothing.
 *
 * <p>On a topic that keeps the latest record of each key, a letter goes back only while it is that record: else an old state would
 * replace the new one for every reader, or bring back what a tombstone has erased. And it goes back only to a topic that its service reads,
 * as what still stands there in the place that it names.
 */
public final class DeadLetterReplay {
    private DeadLetterReplay() {}

    /** Where a dead letter stood; {@code ?} for what its headers do not say. */
    public record Origin(String topic, String partition, String offset) {}

    /** What one dead letter was, as far as it is safe to show. */
    public record Letter(Origin origin, String reason, @Nullable String type) {}

    /**
     * What became of the dead letters, counted by the topic they came from.
     *
     * @param superseded what was not put back because its key has a newer record, or was erased
     * @param refused how many were not put back because what they say they were made of is not there, or not read by the service: somebody made them up
     */
    public record Result(Map<String, Integer> putBack, Map<String, Integer> superseded, int refused) {
        public Result {
            putBack = Map.copyOf(putBack);
            superseded = Map.copyOf(superseded);
        }
    }

    /**
     * Shows the dead letters that have not been put back.
     *
     * @param client what lets it in at the brokers, by Kafka's names: where they are, at least
     * @param service whose dead letters
     */
    public static List<Letter> list(Map<String, String> client, String service) {
        List<Letter> letters = new ArrayList<>();
        try (var consumer = consumer(client, service)) {
            read(consumer, service, record -> letters.add(describe(record)));
        }
        return letters;
    }

    /**
     * Puts dead letters back.
     *
     * @param client what lets it in at the brokers, by Kafka's names: where they are, at least
     * @param service whose dead letters
     */
    public static Result putBack(Map<String, String> client, String service) {
        Map<String, Integer> putBack = new HashMap<>();
        Map<String, Integer> superseded = new HashMap<>();
        int[] refused = {0};
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (var consumer = consumer(client, service);
                var originals = new Originals(consumer(client, service), service);
                var latest = new LatestOffsets(consumer(client, service));
                var producer = producer(client)) {
            Map<TopicPartition, OffsetAndMetadata> done = read(consumer, service, record -> {
                if (!originals.confirm(record)) {
                    refused[0]++;
                    return;
                }
                String topic = DeadLetter.required(record, DeadLetter.TOPIC);
                if (latest.hasNewer(topic, record)) {
                    superseded.merge(topic, 1, Integer::sum);
                } else {
                    sent.add(producer.send(back(topic, record)));
                    putBack.merge(topic, 1, Integer::sum);
                }
            });
            producer.flush();
            for (Future<RecordMetadata> answer : sent) {
                answer.get();
            }
            consumer.commitSync(done);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a dead letter back; none is marked as put back",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; none is marked as put back", e);
        }
        return new Result(putBack, superseded, refused[0]);
    }

    private static Map<TopicPartition, OffsetAndMetadata> read(Consumer<byte[], byte[]> consumer, String service,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.deadLettersOf(service)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
        return TopicReader.readToEnd(consumer, partitions, each);
    }

    private static ProducerRecord<byte[], byte[]> back(String topic, ConsumerRecord<byte[], byte[]> letter) {
        var record = new ProducerRecord<byte[], byte[]>(topic, null, letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith("dl-")) {
                record.headers().add(header);
            }
        }
        return record;
    }

    private static Letter describe(ConsumerRecord<byte[], byte[]> record) {
        var origin = new Origin(text(record, DeadLetter.TOPIC), text(record, DeadLetter.PARTITION),
                text(record, DeadLetter.OFFSET));
        return new Letter(origin, text(record, DeadLetter.REASON), DeadLetter.header(record, EventHeaders.TYPE));
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        String value = DeadLetter.header(record, name);
        return value == null ? "?" : value;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> client, String service) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service + ".replay");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, String> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
