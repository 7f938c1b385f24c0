package org.petitions.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.local.server.TestServers;
import org.petitions.outbox.storage.DocumentRef;
import org.petitions.outbox.storage.OutboxEntry;
import org.petitions.outbox.storage.OutboxIndexes;

/** Two relays on one database while Kafka answers as it likes. */
class ArbitrarySendResultTest {
    private static final int DOCUMENTS = 6;
    private static final int EVENTS = 40;
    /** Of these, written before the relays start. */
    private static final int PILED = 20;
    private static final List<String> TOPICS = List.of("case", "sealed");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_is_lost_or_out_of_order_whatever_kafka_answers(long seed) {
        try (var client = MongoClients.create(TestServers.database().uri()); var kafka = new UnreliableKafka(seed)) {
            MongoDatabase database = client.getDatabase(TestServers.newDatabaseName());
            OutboxRelay one = relay(database, kafka);
            OutboxRelay other = relay(database, kafka);
            MongoCollection<Document> files = database.getCollection("files");
            Random random = new Random(seed);
            write(files, 0, PILED, random, one, other);
            one.start();
            other.start();
            try {
                write(files, PILED, EVENTS, random, one, other);
                await().atMost(Duration.ofMinutes(2)).until(() -> one.idle() && other.idle()
                        && files.countDocuments(OutboxIndexes.WAITING) == 0);
            } finally {
                one.stop();
                other.stop();
            }
            for (int document = 0; document < DOCUMENTS; document++) {
                for (int topic = 0; topic < TOPICS.size(); topic++) {
                    assertThat(kafka.taken(id(document), TOPICS.get(topic)))
                            .containsExactlyElementsOf(expected(document, topic));
                }
            }
        }
    }

    private static OutboxRelay relay(MongoDatabase database, UnreliableKafka kafka) {
        OutboxSettings settings = new OutboxSettings(List.of("files"), 4, 2, 3, Duration.ZERO, Duration.ofMillis(20),
                Duration.ofMillis(2), Duration.ofSeconds(1), Duration.ofSeconds(1));
        return new OutboxRelay(settings, database, new RecordSender(kafka::newProducer), new SimpleMeterRegistry(),
                InstantSource.system());
    }

    /** Appends events to the documents in turn and tells one relay, the other, both, or none. */
    private static void write(MongoCollection<Document> files, int from, int to, Random random, OutboxRelay one,
            OutboxRelay other) {
        for (int event = from; event < to; event++) {
            for (int document = 0; document < DOCUMENTS; document++) {
                String topic = TOPICS.get(event % TOPICS.size());
                OutgoingRecord each = new OutgoingRecord(topic, id(document),
                        Map.of("ce_id", eventId(document, event)), new byte[10]);
                files.updateOne(Filters.eq(id(document)),
                        Updates.push(OutboxEntry.FIELD, new OutboxEntry(Instant.now(), each).toDocument()),
                        new UpdateOptions().upsert(true));
                if (random.nextBoolean()) {
                    one.changed(new DocumentRef("files", id(document)));
                }
                if (random.nextBoolean()) {
                    other.changed(new DocumentRef("files", id(document)));
                }
            }
        }
    }

    private static List<String> expected(int document, int topic) {
        return IntStream.range(0, EVENTS).filter(event -> event % TOPICS.size() == topic)
                .mapToObj(event -> eventId(document, event)).toList();
    }

    private static String id(int document) {
        return "file-" + document;
    }

    private static String eventId(int document, int event) {
        return document + "/" + event;
    }
}
