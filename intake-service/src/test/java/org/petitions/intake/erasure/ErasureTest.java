package org.petitions.intake.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.TestTopic;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/** Erasing what a petitioner wrote: what goes, what stays, who may order it, and on which ground. */
@Tag("database")
class ErasureTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final String BUREAU = "BUREAU/431222-PB/b-01";
    private static final String BROKERS = TestServers.broker().bootstrapServers();
    private static final String SECRET = "须保密的事由";

    private String key = "";
    private String id = "";
    private String number = "";
    private String code = "";

    @BeforeEach
    void register() {
        key = SampleForms.newKey();
        Response receipt = SERVICE.register(key, SampleForms.valid().toString());
        id = receipt.text("petitionId");
        number = receipt.text("number");
        code = receipt.text("trackingCode");
    }

    @Test
    void words_and_their_digest_go_and_codes_dates_and_numbers_stay() {
        Document before = stored();

        assertThat(erase(BUREAU, "ORDERED", SECRET).status()).isEqualTo(200);

        Document after = stored();
        assertThat(after).doesNotContainKey("sealedWords").containsEntry("number", number).containsEntry("matter",
                before.get("matter"));
        assertThat(after.get("sealedReceipt", Binary.class).length())
                .isLessThan(before.get("sealedReceipt", Binary.class).length());
        assertThat(SERVICE.stored("petitions", id)).doesNotContain(SECRET, "杜撰");
        assertThat(SERVICE.get("/petitions/" + number, BUREAU).text("erasedAt")).isNotEmpty();
    }

    @Test
    void the_event_and_the_tombstone_go_out_with_the_same_write() {
        erase(BUREAU, "UNLAWFUL_PROCESSING", SECRET);

        try (TestTopic sealed = new TestTopic(BROKERS, Topics.SEALED);
                TestTopic intake = new TestTopic(BROKERS, Topics.INTAKE)) {
            assertThat(sealed.recordsOf(id, 2).getLast().value()).isNull();
            assertThat(intake.eventsOf(id, 2).getLast()).isInstanceOfSatisfying(PetitionErased.class, event -> {
                assertThat(event.sequence()).isEqualTo(2);
                assertThat(event.ground()).isEqualTo(ErasureGround.UNLAWFUL_PROCESSING);
            });
        }
    }

    @Test
    void asked_again_it_is_done_again_and_both_are_on_record() {
        erase(BUREAU, "ORDERED", "第一次");
        erase("BUREAU/431200-PB/b-09", "UNLAWFUL_PROCESSING", "第二次");

        var listed = SERVICE.get("/petitions/" + number + "/erasure", BUREAU).json().path("erasures").values();
        assertThat(listed).extracting(each -> each.path("ground").asString() + " " + each.path("note").asString() + " "
                + each.path("unit").asString() + "/" + each.path("by").asString())
                .containsExactly("ORDERED 第一次 431222-PB/431222-PB.b-01",
                        "UNLAWFUL_PROCESSING 第二次 431200-PB/431200-PB.b-09");
        try (TestTopic intake = new TestTopic(BROKERS, Topics.INTAKE)) {
            assertThat(intake.eventsOf(id, 3)).hasSize(3);
        }
    }

    @Test
    void the_petitioner_still_tracks_with_the_code_and_is_told() {
        erase(BUREAU, "ORDERED", SECRET);

        Response tracked = SERVICE.postJson("/tracking",
                JsonMapper.shared().writeValueAsString(Map.of("number", number, "code", code)));

        assertThat(tracked.status()).isEqualTo(200);
        assertThat(tracked.text("erasedAt")).isNotEmpty();
        assertThat(tracked.json().at("/status/code").asString()).isEqualTo("REGISTERED");
    }

    @Test
    void what_is_sent_again_is_not_registered_anew() {
        erase(BUREAU, "ORDERED", SECRET);

        Response again = SERVICE.register(key, SampleForms.valid().toString());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("petition-erased");
        assertThat(stored()).doesNotContainKey("sealedWords");
    }

    @Test
    void what_a_ledger_brought_is_forgotten_with_its_words_and_not_registered_when_it_is_sent_again() {
        Response imported = SERVICE.importLedger("ledger=erasure-" + key,
                SampleLedgers.csv(SampleLedgers.rows(1)).getBytes(StandardCharsets.UTF_8));
        id = imported.json().at("/rows/0/petitionId").asString();
        number = imported.json().at("/rows/0/number").asString();

        assertThat(erase(BUREAU, "ORDERED", SECRET).status()).isEqualTo(200);

        assertThat(stored().get("digests", Document.class)).containsOnlyKeys("code");
        Response again = SERVICE.importLedger("ledger=erasure-" + key,
                SampleLedgers.csv(SampleLedgers.rows(2)).getBytes(StandardCharsets.UTF_8));
        assertThat(again.status()).isEqualTo(207);
        assertThat(again.json().path("erased").asInt()).isEqualTo(1);
        assertThat(again.json().path("alreadyThere").asInt()).isZero();
        assertThat(again.json().at("/rows/0/outcome").asString()).isEqualTo("ERASED");
        assertThat(again.json().at("/rows/0/inRegister").asBoolean()).isFalse();
        assertThat(again.json().at("/rows/0/zh").asString()).startsWith("未登记");
        assertThat(again.json().at("/rows/1/outcome").asString()).isEqualTo("REGISTERED");
    }

    @Test
    void an_import_that_runs_beside_it_brings_nothing_of_an_erased_petition_back() throws Exception {
        byte[] ledger = SampleLedgers.csv(SampleLedgers.rows(40)).getBytes(StandardCharsets.UTF_8);
        String name = "ledger=beside-" + key;
        List<String> numbers = new ArrayList<>();
        SERVICE.importLedger(name, ledger).json().path("rows")
                .forEach(row -> numbers.add(row.path("number").asString()));
        assertThat(numbers).hasSize(40);
        List<String> ids = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> imports = threads.submit(() -> {
                for (int i = 0; i < 4; i++) {
                    assertThat(SERVICE.importLedger(name, ledger).status()).isIn(200, 207, 422);
                }
            });
            for (String each : numbers) {
                number = each;
                Response erased = erase(BUREAU, "ORDERED", SECRET);
                assertThat(erased.status()).isEqualTo(200);
                ids.add(erased.text("petitionId"));
            }
            imports.get();
        }

        assertThat(SERVICE.bean(MongoTemplate.class).find(Query.query(Criteria.where("_id").in(ids)), Document.class,
                "petitions")).hasSize(40).allSatisfy(petition -> {
                    assertThat(petition).doesNotContainKey("sealedWords");
                    assertThat(petition.get("digests", Document.class)).containsOnlyKeys("code");
                });
        assertThat(SERVICE.importLedger(name, ledger).json().path("erased").asInt()).isEqualTo(40);
    }

    @Test
    void each_order_is_later_than_the_one_before_it_however_quickly_they_come() {
        for (int i = 0; i < 5; i++) {
            erase(BUREAU, "ORDERED", SECRET);
        }

        List<Date> times = stored().getList("erasures", Document.class).stream().map(each -> each.getDate("at"))
                .toList();
        assertThat(times).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void while_the_case_goes_on_a_ground_that_wants_its_end_is_refused() {
        assertThat(erase(BUREAU, "RETENTION_EXPIRED", SECRET).text("code")).isEqualTo("case-goes-on");
        assertThat(stored()).containsKey("sealedWords");

        TestTopic.publish(BROKERS, new CaseEventsBuilder(id, Instant.parse("2026-03-02T00:00:00Z")).accepted()
                .replied().delivered(DocumentKind.HANDLING_OPINION, "1").closed(CaseEnd.SETTLED).array());

        await().untilAsserted(
                () -> assertThat(erase(BUREAU, "RETENTION_EXPIRED", SECRET).status()).isEqualTo(200));
    }

    @Test
    void it_is_for_the_bureaus_that_may_know_of_it_alone() {
        assertThat(erase(RunningIntake.CLERK, "ORDERED", SECRET).status()).isEqualTo(403);
        assertThat(erase("HANDLER/431222-HRSS/h-01", "ORDERED", SECRET).status()).isEqualTo(403);
        assertThat(erase("BUREAU/431202-PB/b-02", "ORDERED", SECRET).status()).isEqualTo(404);
        assertThat(SERVICE.get("/petitions/" + number + "/erasure", RunningIntake.CLERK).status()).isEqualTo(403);
        assertThat(stored()).containsKey("sealedWords");
    }

    @Test
    void a_ground_and_a_reason_are_asked_for() {
        Response answer = send(BUREAU, "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCodes("ground")).containsExactly("required");
        assertThat(answer.errorCodes("note")).containsExactly("required");
        assertThat(erase(BUREAU, "ORDERED", "长".repeat(1_001)).errorCodes("note")).containsExactly("too-long");
        assertThat(List.of(send(BUREAU, "{\"ground\":\"BECAUSE\",\"note\":\"x\"}").status())).containsExactly(400);
    }

    private Response erase(String actor, String ground, String note) {
        return send(actor, JsonMapper.shared().writeValueAsString(Map.of("ground", ground, "note", note)));
    }

    private Response send(String actor, String body) {
        return SERVICE.send(SERVICE.request("/petitions/" + number + "/erasure", actor)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private Document stored() {
        Document found = SERVICE.bean(MongoTemplate.class).findById(id, Document.class, "petitions");
        assertThat(found).isNotNull();
        return found == null ? new Document() : found;
    }
}
