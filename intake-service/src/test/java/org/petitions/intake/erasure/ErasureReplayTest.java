package org.petitions.intake.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.erasure.ErasureReplayStore.Replay;
import org.petitions.law.LegalCalendar;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** What was erased comes back with a backup, and goes again by the register. */
@Tag("database")
class ErasureReplayTest {
    private static final RunningIntake SERVICE = RunningIntake.with(Map.of());
    private static final String BUREAU = "BUREAU/431222-PB/b-01";
    private static final String OPERATIONS = "OPERATIONS/431200-PB/o-01";
    private static final String BROKERS = TestServers.broker().bootstrapServers();
    private static final LocalDate YESTERDAY = LegalCalendar.dayOf(Instant.now()).minusDays(1);

    private final MongoCollection<Document> petitions = SERVICE.bean(MongoTemplate.class).getCollection("petitions");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_restored_petition_is_erased_again_as_it_was_and_everybody_is_told_again() {
        Response kept = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());
        Response erased = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());
        String id = erased.text("petitionId");
        Document backup = stored(id);
        erase(erased.text("number"));
        Date at = stored(id).getList("erasures", Document.class).getFirst().getDate("at");
        try (TestTopic intake = new TestTopic(BROKERS, Topics.INTAKE)) {
            intake.recordsOf(id, 2);
        }
        restore(backup);
        assertThat(SERVICE.postJson("/petitions/" + erased.text("number") + "/hold", "{\"reason\":\"ARCHIVES\"}",
                BUREAU).status()).as("a suspension of now does not keep what was erased then").isEqualTo(200);

        assertThat(begin(BUREAU).status()).isEqualTo(403);
        JsonNode done = replayed();

        assertThat(done.path("erased").asLong()).as(done.toString()).isEqualTo(1);
        assertThat(done.path("failed").asLong()).isZero();
        assertThat(stored(id)).doesNotContainKey("sealedWords");
        assertThat(stored(id).getList("erasures", Document.class)).singleElement().satisfies(erasure -> {
            assertThat(erasure.getDate("at")).isEqualTo(at);
            assertThat(erasure.getString("ground")).isEqualTo("ORDERED");
            assertThat(erasure.getString("by")).isEqualTo("platform");
        });
        assertThat(stored(kept.text("petitionId"))).containsKey("sealedWords");
        try (TestTopic sealed = new TestTopic(BROKERS, Topics.SEALED);
                TestTopic intake = new TestTopic(BROKERS, Topics.INTAKE)) {
            assertThat(sealed.recordsOf(id, 3).stream().filter(record -> record.value() == null)).hasSize(2);
            assertThat(intake.recordsOf(id, 3)).hasSize(3);
            assertThat(intake.eventsOf(id, 2).getLast()).isInstanceOfSatisfying(PetitionErased.class,
                    event -> assertThat(event.at()).isEqualTo(at.toInstant()));
        }
        assertThat(SERVICE.get("/erasures?day=" + LegalCalendar.dayOf(at.toInstant()), BUREAU).body())
                .contains(erased.text("number"));
    }

    @Test
    void done_again_it_erases_nothing_and_puts_no_second_entry_on_record() {
        Response receipt = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());
        String id = receipt.text("petitionId");
        Document backup = stored(id);
        erase(receipt.text("number"));
        try (TestTopic intake = new TestTopic(BROKERS, Topics.INTAKE)) {
            intake.recordsOf(id, 2);
        }
        restore(backup);
        replayed();

        JsonNode again = replayed();

        assertThat(again.path("erased").asLong()).as(again.toString()).isZero();
        assertThat(again.path("found").asLong()).isPositive();
        assertThat(stored(id).getList("erasures", Document.class)).hasSize(1);
    }

    @Test
    void all_matters_of_a_restored_petition_are_told_of_again() {
        Response receipt = SERVICE.register(SampleForms.newKey(),
                SampleForms.withFurtherMatters("LAND", "请求支付征地补偿").toString());
        String id = receipt.text("petitionId");
        Document backup = stored(id);
        erase(receipt.text("number"));
        try (TestTopic intake = new TestTopic(BROKERS, Topics.INTAKE)) {
            intake.recordsOf(id, 4); // both were registered, both were erased
            restore(backup);
            replayed();

            intake.recordsOf(id, 6);
            assertThat(intake.eventsOf(id, 4)).as("the same again").hasSize(4)
                    .filteredOn(PetitionErased.class::isInstance)
                    .extracting(event -> ((PetitionErased) event).petitionId())
                    .containsExactlyInAnyOrder(id, id + ".2");
        }
        assertThat(stored(id)).doesNotContainKey("sealedWords");
    }

    @Test
    void a_day_to_come_is_refused() {
        Response refused = SERVICE.send(SERVICE.request(
                "/erasures/replay?since=" + LegalCalendar.dayOf(Instant.now()).plusDays(2), OPERATIONS)
                .POST(BodyPublishers.noBody()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.errorCodes("since")).containsExactly("in-the-future");
    }

    @Test
    void what_has_not_ended_is_begun_anew_from_the_earlier_day_and_what_has_from_the_day_that_is_named() {
        ErasureReplayStore store = storeApart();
        ErasureReplay replay = new ErasureReplay(SERVICE.bean(PublishedErasures.class),
                SERVICE.bean(RepeatedErasures.class), store, Clock.systemUTC());
        LocalDate earlier = YESTERDAY.minusDays(9);

        replay.begin(earlier);
        Replay second = replay.begin(YESTERDAY);
        assertThat(second.since()).isEqualTo(earlier);
        assertThat(replay.latest().orElseThrow().since()).isEqualTo(earlier);
        store.end(ended(second, 1));
        assertThat(replay.begin(YESTERDAY).since()).isEqualTo(YESTERDAY);
        assertThat(replay.begin(earlier).since()).as("earlier still").isEqualTo(earlier);
    }

    @Test
    void what_one_instance_has_ended_another_does_not_end_again() {
        ErasureReplayStore store = storeApart();
        Replay begun = Replay.begun(YESTERDAY, Instant.parse("2026-03-02T01:00:00Z"));
        store.begin(begun);
        store.end(ended(begun, 3));
        store.end(ended(begun, 0));
        assertThat(store.latest().orElseThrow().erased()).isEqualTo(3);
    }

    private static Replay ended(Replay replay, long erased) {
        return new Replay(replay.id(), replay.since(), replay.startedAt(), erased, erased, 0, 0,
                Instant.parse("2026-03-02T02:00:00Z"));
    }

    /** Which no service looks at. */
    private static ErasureReplayStore storeApart() {
        return new ErasureReplayStore(new MongoTemplate(new SimpleMongoClientDatabaseFactory(
                SERVICE.bean(MongoClient.class), "replay-" + UUID.randomUUID())));
    }

    private Document stored(String id) {
        return Objects.requireNonNull(petitions.find(Filters.eq("_id", id)).first());
    }

    /** As it is in a database that a backup was put in the place of: with all that had left its outbox. */
    private void restore(Document backup) {
        String id = backup.getString("_id");
        await().until(() -> !stored(id).containsKey("outbox") || stored(id).getList("outbox", Object.class).isEmpty());
        backup.remove("outbox");
        petitions.replaceOne(Filters.eq("_id", id), backup);
        assertThat(stored(id)).containsKey("sealedWords");
    }

    private static void erase(String number) {
        assertThat(SERVICE.postJson("/petitions/" + number + "/erasure", "{\"ground\":\"ORDERED\",\"note\":\"依法\"}",
                BUREAU).status()).isEqualTo(200);
    }

    private static Response begin(String actor) {
        return SERVICE.send(SERVICE.request("/erasures/replay?since=" + YESTERDAY, actor)
                .POST(BodyPublishers.noBody()));
    }

    private static JsonNode replayed() {
        assertThat(begin(OPERATIONS).status()).isEqualTo(202);
        return await().until(() -> SERVICE.get("/erasures/replay", OPERATIONS).json(), json -> json.has("endedAt"));
    }
}
