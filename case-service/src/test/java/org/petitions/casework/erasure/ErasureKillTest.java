package org.petitions.casework.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.casework.CaseworkApplication;
import org.petitions.casework.RunningCaseService;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.local.process.ChildJvm;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Broker;
import org.petitions.local.server.TestServers;
import org.petitions.local.signin.TestSignIn;

/** The service in a JVM of its own, killed with -9 while it erases one petition after the other. */
class ErasureKillTest {
    private static final int PETITIONS = 300;
    private static final int ERASED_WHEN_KILLED = 40;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Instant AT = Instant.parse("2030-01-01T00:00:00Z");
    private static final List<String> IDS = IntStream.range(0, PETITIONS).mapToObj("petition-%03d"::formatted).toList();

    private final String name = TestServers.newDatabaseName();
    private final MongoClient client = MongoClients.create(TestServers.database().uri());
    private final MongoDatabase database = client.getDatabase(name);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;
    /** Of its own, so that there is nothing to read but the erasures. */
    @SuppressWarnings("NullAway.Init")
    private Broker broker;

    @BeforeEach
    void words() throws Exception {
        insert("facts", id -> new Document("_id", id).append("at", Instant.EPOCH).append("box", "sealed"));
        insert("cases", id -> new Document("_id", id).append("number", id).append("version", 4L)
                .append("words", new Document("4", "sealed")));
        insert("papers", id -> new Document("_id", id + "/1").append("petitionId", id).append("number", "号" + id)
                .append("pdf", "sealed").append("docx", "sealed"));
        broker = Broker.start(folder.resolve("broker"), 0);
        TopicSetup.create(broker.bootstrapServers(), TestServers.PARTITIONS, (short) 1);
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (String id : IDS) {
                OutgoingRecord event = EventCodec
                        .encode(new PetitionErased(id, 2, AT, ErasureGround.RETENTION_EXPIRED), null);
                var record = new ProducerRecord<byte[], byte[]>(event.topic(), id.getBytes(UTF_8), event.value());
                event.headers().forEach((header, text) -> record.headers().add(header, text.getBytes(UTF_8)));
                sent.add(producer.send(record));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    @AfterEach
    void close() {
        broker.close();
        client.close();
    }

    @Test
    void an_erasure_that_a_kill_cut_off_is_finished_after_the_next_start() {
        try (ChildJvm first = service("first")) {
            first.awaitReady(() -> erased() >= ERASED_WHEN_KILLED, LONGEST, ProgressListener.silent());
            first.kill();
        }
        assertThat(noted()).isLessThan(PETITIONS);
        long cutOff = erased() - noted();

        try (ChildJvm second = service("second")) {
            second.awaitReady(() -> noted() == PETITIONS, LONGEST, ProgressListener.silent());
        }

        assertThat(database.getCollection("facts").countDocuments(Filters.exists("box"))).as("facts").isZero();
        assertThat(database.getCollection("cases").countDocuments(Filters.exists("words"))).as("texts").isZero();
        assertThat(database.getCollection("papers").countDocuments()).as("documents").isZero();
        assertThat(database.getCollection("cases").countDocuments(Filters.eq("wordsErasedAt", AT)))
                .as("%d were cut off in the middle", cutOff).isEqualTo(PETITIONS);
    }

    private ChildJvm service(String start) {
        return ChildJvm.start(JvmProgram.ofMain("case-service", CaseworkApplication.class,
                "--server.port=0", "--spring.profiles.active=local",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mongodb.uri=" + TestServers.database().uri(), "--spring.mongodb.database=" + name,
                "--spring.cloud.function.definition=petitions",
                "--spring.cloud.stream.default.group=" + name,
                "--petitions.sealing.keysets.case-service=" + RunningCaseService.keyset("case-service"),
                "--petitions.sealing.keysets.case-store=" + RunningCaseService.keyset("case-store"),
                "--petitions.evidence.key=" + RunningCaseService.evidenceKey(),
                "--petitions.pass.verification-keyset=" + RunningCaseService.passKeysets().checking(),
                "--petitions.sign-in.issuer=" + TestSignIn.issuer().issuer(),
                "--petitions.sign-in.jwks-uri=" + TestSignIn.issuer().jwksUri())
                .withJvmOptions("-Xmx256m", "-XX:TieredStopAtLevel=1"), folder.resolve(start + ".log"));
    }

    private long erased() {
        return database.getCollection("facts").countDocuments(Filters.exists("box", false));
    }

    /** The line on the timeline comes last. */
    private long noted() {
        return database.getCollection("timeline").countDocuments(Filters.eq("kind", "WORDS_ERASED"));
    }

    private void insert(String collection, Function<String, Document> of) {
        MongoCollection<Document> documents = database.getCollection(collection);
        documents.insertMany(IDS.stream().map(of).toList());
    }
}
