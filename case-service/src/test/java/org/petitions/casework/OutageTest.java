package org.petitions.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.events.CaseEvent;
import org.petitions.events.topics.TopicSetup;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Broker;
import org.petitions.local.server.Database;
import org.petitions.local.server.Database.ManagedDatabase;
import org.petitions.local.server.TestServers;

/** What is promised while the broker or the database is away. These tests have parts of their own to kill. */
class OutageTest {
    @TempDir
    private static Path folder;
    private static Broker broker;
    private static ManagedDatabase database;
    private static RunningCaseService service;
    private static TopicClient events;

    @BeforeAll
    static void start() {
        broker = Broker.start(folder.resolve("broker"), 0);
        TopicSetup.create(broker.bootstrapServers(), 1, (short) 1);
        database = Database.startEmbedded(folder.resolve("database"), 0, ProgressListener.silent());
        events = new TopicClient(broker.bootstrapServers());
        service = RunningCaseService.start(Map.of("spring.kafka.bootstrap-servers", broker.bootstrapServers(),
                "spring.mongodb.uri", database.uri(), "spring.mongodb.database", TestServers.newDatabaseName()));
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.kill();
        database.kill();
    }

    @Test
    void while_the_broker_is_away_steps_are_taken_and_afterwards_published_in_order() {
        List<TestPetition> petitions = open(5);
        broker.kill();

        for (TestPetition petition : petitions) {
            assertThat(service.post(petition.path("accept"), AT_UNIT, 2, null).status()).isEqualTo(200);
            assertThat(service
                    .post(petition.path("reply"), AT_UNIT, 3,
                            "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"办结。\"}")
                    .status()).isEqualTo(200);
        }
        broker.restart();

        for (TestPetition petition : petitions) {
            await().untilAsserted(() -> assertThat(inOrderOnce(petition)).containsExactly(1L, 2L, 3L, 4L));
        }
        assertThat(open(1)).as("and new petitions are read again").hasSize(1);
    }

    @Test
    void while_the_database_is_away_the_answer_is_503_and_afterwards_nothing_is_lost() {
        TestPetition petition = open(1).getFirst();
        assertThat(service.post(petition.path("accept"), AT_UNIT, 2, null).status()).isEqualTo(200);
        database.kill();

        Response refused = service.get(petition.path(""), OPERATIONS);
        TestPetition meanwhile = TestPetition.aboutWages();
        events.publish(meanwhile.registered());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.retryAfter()).isNotEmpty();
        database.restart();

        await().untilAsserted(() -> assertThat(service.get(petition.path(""), OPERATIONS).version()).isEqualTo(3));
        await().untilAsserted(() -> assertThat(service.get(meanwhile.path(""), OPERATIONS).version()).isEqualTo(2));
        assertThat(events.deadLetterReasons(meanwhile.id())).isEmpty();
    }

    /** A kill may repeat a record; the ids tell a reader which. */
    private static List<Long> inOrderOnce(TestPetition petition) {
        return events.ofCase(petition.id()).stream().map(CaseEvent::version).distinct().toList();
    }

    private static List<TestPetition> open(int count) {
        List<TestPetition> petitions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TestPetition petition = TestPetition.aboutWages();
            events.publish(petition.registered());
            petitions.add(petition);
        }
        for (TestPetition petition : petitions) {
            await().untilAsserted(() -> assertThat(service.get(petition.path(""), OPERATIONS).status()).isEqualTo(200));
        }
        return petitions;
    }
}
