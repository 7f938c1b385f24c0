package org.petitions.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.topics.TopicSetup;
import org.petitions.local.process.ChildJvm;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Broker;
import org.petitions.local.server.Database;
import org.petitions.local.server.RefusingDatabase;
import org.petitions.local.server.TestServers;
import org.springframework.dao.DataAccessException;

/** Parts die, come back, or refuse: what is saved is published all the same, in order. */
class RelayFaultTest {

    private final String database = TestServers.newDatabaseName();

    private TestService service(String bootstrapServers, String... settings) {
        return TestService.start(bootstrapServers, TestServers.database().uri(), database, settings);
    }

    private static void assertOrder(PublishedEvents published, ConcurrentWriters writers) {
        assertThat(writers.documents())
                .allSatisfy(id -> assertThat(published.idsOf(id)).isEqualTo(writers.expected(id)));
    }

    @Test
    void writes_go_on_while_the_broker_is_down_and_all_is_published_in_order_when_it_is_back(@TempDir Path folder)
            throws Exception {
        try (var broker = Broker.start(folder, 0)) {
            TopicSetup.create(broker.bootstrapServers(), TestServers.PARTITIONS, (short) 1);
            try (var service = service(broker.bootstrapServers())) {
                ConcurrentWriters writers = new ConcurrentWriters(List.of(service), "broker-", 10).write(8, 20);
                broker.kill();
                writers.write(8, 20);
                assertThat(service.status().depth()).isPositive();
                CompletableFuture<Void> restart = CompletableFuture.runAsync(broker::restart);
                writers.write(8, 20);
                restart.join();
                try (var published = new PublishedEvents(broker.bootstrapServers(), TestEvents.CASE_TOPIC, "broker-")) {
                    published.await(writers.events());
                    assertOrder(published, writers);
                }
                await().atMost(PublishedEvents.LONGEST).until(() -> service.status().idle());
            }
        }
    }

    @Test
    void a_service_that_starts_while_kafka_is_down_takes_writes() {
        try (var service = service(TestService.NO_KAFKA, "petitions.outbox.stop-within=0s")) {
            service.outbox().insert(TestDocument.opened("early-1"), List.of(TestEvents.of("early-1", 1)));

            assertThat(service.waiting("early-1")).containsExactly("early-1/1");
            await().atMost(PublishedEvents.LONGEST)
                    .until(() -> service.status().age().isPositive() && service.status().depth() == 1);
        }
    }

    @Test
    void what_a_stopped_service_left_is_published_after_the_next_start() {
        try (var service = service(TestService.NO_KAFKA, "petitions.outbox.stop-within=0s")) {
            TestDocument file = TestDocument.opened("left-1");
            service.outbox().insert(file, List.of(TestEvents.of("left-1", 1)));
            service.outbox().update(file.next("accepted"), 1, List.of(TestEvents.of("left-1", 2)));
        }
        try (var service = service(TestServers.broker().bootstrapServers());
                var published = new PublishedEvents(TestServers.broker().bootstrapServers(), TestEvents.CASE_TOPIC,
                        "left-")) {
            assertThat(published.await(2).idsOf("left-1")).containsExactly("left-1/1", "left-1/2");
            await().atMost(PublishedEvents.LONGEST).until(() -> service.status().idle());
            assertThat(service.waiting("left-1")).isEmpty();
        }
    }

    @Test
    void what_another_process_saved_before_it_died_is_found_by_the_search() {
        try (var service = service(TestServers.broker().bootstrapServers(), "petitions.outbox.search-every=100ms");
                var published = new PublishedEvents(TestServers.broker().bootstrapServers(), TestEvents.CASE_TOPIC,
                        "orphan-")) {
            await().atMost(PublishedEvents.LONGEST).until(() -> service.status().idle());
            try (var dying = service(TestService.NO_KAFKA, "petitions.outbox.stop-within=0s")) {
                dying.outbox().insert(TestDocument.opened("orphan-1"), List.of(TestEvents.of("orphan-1", 1)));
            }

            assertThat(published.await(1).idsOf("orphan-1")).containsExactly("orphan-1/1");
        }
    }

    @Test
    void nothing_that_was_answered_is_lost_when_the_service_is_killed(@TempDir Path folder) {
        Path log = folder.resolve("service.log");
        ChildJvm child = ChildJvm.start(JvmProgram.ofMain("service", WriterProcess.class,
                TestServers.broker().bootstrapServers(), TestServers.database().uri(), database)
                .withJvmOptions("-Xmx128m", "-XX:TieredStopAtLevel=1"), log);
        child.awaitReady(() -> WriterProcess.answered(log) >= 500, PublishedEvents.LONGEST, ProgressListener.silent());
        child.kill();
        long answered = WriterProcess.answered(log);

        try (var service = service(TestServers.broker().bootstrapServers());
                var published = new PublishedEvents(TestServers.broker().bootstrapServers(), TestEvents.CASE_TOPIC,
                        WriterProcess.PREFIX)) {
            List<TestDocument> files = service.mongo().findAll(TestDocument.class);
            int saved = files.stream().mapToInt(file -> (int) file.version()).sum();

            published.await(saved);

            assertThat(saved).isGreaterThanOrEqualTo((int) answered);
            assertThat(files).allSatisfy(file -> assertThat(published.idsOf(file.id()))
                    .isEqualTo(WriterProcess.idsUpTo(file.id(), file.version())));
        }
    }

    @Test
    void publishing_goes_on_in_order_after_the_database_was_killed(@TempDir Path folder) throws Exception {
        try (var own = Database.startEmbedded(folder, 0, ProgressListener.silent());
                var service = TestService.start(TestServers.broker().bootstrapServers(), own.uri(), database);
                var published = new PublishedEvents(TestServers.broker().bootstrapServers(), TestEvents.CASE_TOPIC,
                        "database-")) {
            ConcurrentWriters writers = new ConcurrentWriters(List.of(service), "database-", 5).write(8, 20);
            own.kill();
            own.restart();
            await().atMost(PublishedEvents.LONGEST).ignoreExceptions()
                    .until(() -> service.mongo().executeCommand("{ping: 1}").containsKey("ok"));
            writers.write(8, 20);

            published.await(writers.events());

            assertOrder(published, writers);
            await().atMost(PublishedEvents.LONGEST).until(() -> service.status().idle());
        }
    }

    @Test
    void publishing_goes_on_in_order_after_the_database_answered_errors_of_its_own(@TempDir Path folder)
            throws Exception {
        try (var own = Database.startEmbedded(folder, 0, ProgressListener.silent());
                var troubled = new RefusingDatabase(own);
                var service = TestService.start(TestServers.broker().bootstrapServers(), troubled.uri(), database);
                var published = new PublishedEvents(TestServers.broker().bootstrapServers(), TestEvents.CASE_TOPIC,
                        "troubled-")) {
            ConcurrentWriters writers = new ConcurrentWriters(List.of(service), "troubled-", 5).write(8, 20);
            troubled.answer("{ok: 0, code: 1, codeName: 'InternalError', errmsg: 'the store is starting up'}");
            assertThatThrownBy(() -> service.outbox().insert(TestDocument.opened("troubled-not"),
                    List.of(TestEvents.of("troubled-not", 1)))).isInstanceOf(DataAccessException.class);
            await().atMost(PublishedEvents.LONGEST).until(() -> service.failedVisits() > 0);
            troubled.answer(null);
            writers.write(8, 20);

            published.await(writers.events());

            assertOrder(published, writers);
            assertThat(published.idsOf("troubled-not")).as("what was refused is not half done").isEmpty();
            await().atMost(PublishedEvents.LONGEST).until(() -> service.status().idle());
        }
    }

    @Test
    void an_event_that_kafka_refuses_holds_up_nothing_but_what_is_behind_it_and_goes_when_the_limit_is_raised()
            throws Exception {
        String brokers = TestServers.broker().bootstrapServers();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
                var service = service(brokers)) {
            admin.createTopics(List.of(new NewTopic("narrow", 1, (short) 1)
                    .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "2000")))).all().get();
            TestDocument file = TestDocument.opened("big-1");
            service.outbox().insert(file, List.of(TestEvents.of("narrow", "big-1", 1, new byte[10]),
                    TestEvents.of("narrow", "big-1", 2, new byte[5000]),
                    TestEvents.of("narrow", "big-1", 3, new byte[10]),
                    TestEvents.of("big-1", 4)));
            service.outbox().insert(TestDocument.opened("big-2"),
                    List.of(TestEvents.of("narrow", "big-2", 1, new byte[10])));

            try (var narrow = new PublishedEvents(brokers, "narrow", "big-");
                    var wide = new PublishedEvents(brokers, TestEvents.CASE_TOPIC, "big-")) {
                assertThat(narrow.await(2).idsOf("big-2")).containsExactly("big-2/1");
                assertThat(wide.await(1).idsOf("big-1")).containsExactly("big-1/4");
                await().atMost(PublishedEvents.LONGEST)
                        .until(() -> service.status().parked() == 1 && service.status().idle());
                assertThat(service.waiting("big-1")).containsExactly("big-1/2", "big-1/3");
                assertThat(narrow.read().idsOf("big-1")).containsExactly("big-1/1");

                admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, "narrow"),
                        raise())).all().get();

                assertThat(narrow.await(4).idsOf("big-1")).containsExactly("big-1/1", "big-1/2", "big-1/3");
                await().atMost(PublishedEvents.LONGEST)
                        .until(() -> service.status().parked() == 0 && service.status().idle());
                assertThat(service.waiting("big-1")).isEmpty();
            }
        }
    }

    private static Collection<AlterConfigOp> raise() {
        return List.of(new AlterConfigOp(new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "20000"),
                AlterConfigOp.OpType.SET));
    }

    @Test
    void a_parked_event_that_is_taken_out_of_the_document_lets_the_later_ones_go() {
        String brokers = TestServers.broker().bootstrapServers();
        try (var service = service(brokers, "petitions.outbox.retry-refused=1s");
                var published = new PublishedEvents(brokers, TestEvents.CASE_TOPIC, "huge-")) {
            service.outbox().insert(TestDocument.opened("huge-1"),
                    List.of(TestEvents.of(TestEvents.CASE_TOPIC, "huge-1", 1, new byte[2_000_000]),
                            TestEvents.of("huge-1", 2)));
            await().atMost(PublishedEvents.LONGEST).until(() -> service.status().parked() == 1);

            service.mongo().getCollection(TestDocument.COLLECTION).updateOne(new Document("_id", "huge-1"),
                    Updates.pull("outbox", new Document("id", "huge-1/1")));

            assertThat(published.await(1).idsOf("huge-1")).containsExactly("huge-1/2");
            await().atMost(PublishedEvents.LONGEST).until(() -> service.status().parked() == 0);
        }
    }

    @Test
    void an_entry_that_cannot_be_read_holds_up_no_other_document() {
        String brokers = TestServers.broker().bootstrapServers();
        try (var service = service(brokers);
                var published = new PublishedEvents(brokers, TestEvents.CASE_TOPIC, "odd-")) {
            service.mongo().getCollection(TestDocument.COLLECTION).insertOne(new Document("_id", "odd-1")
                    .append("version", 1L).append("status", "opened").append("outbox",
                            List.of(new Document("id", "odd-1/1").append("at", Instant.now()))));
            service.outbox().update(TestDocument.opened("odd-1").next("accepted"), 1,
                    List.of(TestEvents.of("odd-1", 2)));
            service.outbox().insert(TestDocument.opened("odd-2"), List.of(TestEvents.of("odd-2", 1)));

            assertThat(published.await(1).idsOf("odd-2")).containsExactly("odd-2/1");
            await().atMost(PublishedEvents.LONGEST).until(() -> service.status().parked() == 1);
            assertThat(service.waiting("odd-1")).containsExactly("odd-1/1", "odd-1/2");
        }
    }
}
