package org.petitions.casework.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.topics.Topics;
import org.petitions.local.signin.TestSignIn;
import org.petitions.starter.audit.AuditRecords;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who did, opened or was refused what, as the auditor reads it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditApiTest {
    private static final String AUDITOR = "AUDITOR/431200-CDI/431200-CDI.s-01";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TopicClient EVENTS = TopicClient.shared();

    @SuppressWarnings("NullAway.Init")
    private static RunningCaseService service;
    @SuppressWarnings("NullAway.Init")
    private static CaseFixtures fixtures;

    @BeforeAll
    static void start() {
        service = RunningCaseService.start(Map.of());
        fixtures = new CaseFixtures(service, EVENTS);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void a_command_stands_in_the_trail_with_the_person_and_what_was_done() {
        TestPetition petition = fixtures.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        String handler = "HANDLER/431222-HRSS/accepts-1";
        long version = service.get(petition.path(""), handler).version();
        assertThat(service.post(petition.path("accept"), handler, version, "{}").status()).isEqualTo(200);

        JsonNode entry = await().until(() -> entries("account=431222-HRSS.accepts-1&subject=" + petition.id()),
                found -> found.size() == 1).getFirst();

        assertThat(entry.path("by").toString())
                .isEqualTo("{\"account\":\"431222-HRSS.accepts-1\",\"office\":\"HANDLER@431222-HRSS\"}");
        assertThat(entry.path("act").path("action").asString()).isEqualTo("TAKE_STEP");
        assertThat(entry.path("act").path("address").asString()).isEqualTo("POST /cases/{id}/accept");
        assertThat(entry.path("outcome").asString()).isEqualTo("DONE");
        assertThat(entry.path("service").asString()).isEqualTo("case-service");
    }

    @Test
    @Order(1)
    void an_opening_stands_in_the_trail_with_its_purpose() {
        TestPetition petition = fixtures.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        await().until(() -> service.get(petition.path("facts?why=HANDLING"), "HANDLER/431222-HRSS/opens-1")
                .status() == 200);

        await().untilAsserted(() -> assertThat(entries("account=431222-HRSS.opens-1&subject=" + petition.id()))
                .anySatisfy(entry -> {
                    assertThat(entry.path("outcome").asString()).isEqualTo("OPENED");
                    assertThat(entry.path("act").path("why").asString()).isEqualTo("HANDLING");
                }));
        assertThat(service.submit("/cases/" + petition.id() + "/words.html?why=SUPERVISION",
                "HANDLER/431222-HRSS/opens-1", "").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(entries("account=431222-HRSS.opens-1&subject=" + petition.id()))
                .filteredOn(entry -> entry.path("act").path("why").asString("").equals("SUPERVISION")).singleElement()
                .satisfies(entry -> assertThat(entry.path("outcome").asString()).isEqualTo("OPENED")));
    }

    @Test
    @Order(1)
    void what_was_refused_stands_in_the_trail_and_what_is_not_there_as_what_may_not_be_known_of() {
        TestPetition petition = fixtures.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        String missing = UUID.randomUUID().toString();
        String elsewhere = "HANDLER/431224-HRSS/refused-1";
        assertThat(service.get(petition.path(""), "CLERK/431224-HRSS/refused-1").status()).isEqualTo(403);
        assertThat(service.get(petition.path(""), elsewhere).status()).isEqualTo(404);
        assertThat(service.get("/cases/" + missing, elsewhere).status()).isEqualTo(404);

        List<JsonNode> found = await().until(() -> entries("account=431224-HRSS.refused-1"), each -> each.size() == 3);

        assertThat(found).extracting(entry -> entry.path("outcome").asString()).containsExactlyInAnyOrder("REFUSED",
                "NOT_FOUND", "NOT_FOUND");
        assertThat(found).extracting(entry -> entry.path("act").path("subject").asString())
                .containsOnly(petition.id(), missing);
    }

    @Test
    @Order(1)
    void a_sign_in_stands_in_the_trail_under_the_own_account() {
        assertThat(service.postWithoutVersion("/me/sign-ins", "HANDLER/431222-HRSS/signs-in-1", "").status())
                .isEqualTo(204);

        List<JsonNode> found = await().until(() -> entries("account=431222-HRSS.signs-in-1"), each -> each.size() == 1);

        assertThat(found.getFirst().path("outcome").asString()).isEqualTo("SIGNED_IN");
    }

    @Test
    @Order(1)
    void a_form_names_its_step_as_the_api_does_and_none_that_somebody_invents() {
        String steps = "/cases/" + fixtures.opened(TestPetition.aboutWages(), CaseFixtures.FACTS).id() + "/steps/";
        String handler = "HANDLER/431222-HRSS/accepts-2";
        assertThat(service.submit(steps + "accept.html", handler, "version=2&way=PETITION_PROCEDURE").statusCode())
                .isEqualTo(302);
        assertThat(service.page(steps + "%E5%BC%A0%E4%B8%89.html", handler).statusCode()).isEqualTo(404);

        List<JsonNode> found = await().until(() -> entries("account=431222-HRSS.accepts-2"), each -> each.size() == 2);

        assertThat(found).extracting(entry -> entry.path("act").path("address").asString()).containsExactlyInAnyOrder(
                "POST /cases/{id}/steps/accept.html", "GET /cases/{id}/steps/{step}.html");
    }

    @Test
    @Order(1)
    void what_somebody_invents_as_a_purpose_or_an_id_is_not_written_down() {
        assertThat(service.get("/cases/%E5%BC%A0%E4%B8%89?why=%E5%BC%A0%E4%B8%89", "HANDLER/431224-HRSS/invents-1")
                .status()).isEqualTo(404);

        List<JsonNode> found = await().until(() -> entries("account=431224-HRSS.invents-1"), each -> !each.isEmpty());

        assertThat(found.getFirst().path("act").toString())
                .isEqualTo("{\"action\":\"READ_CASE\",\"address\":\"GET /cases/{id}\"}");
    }

    @Test
    @Order(1)
    void what_is_published_twice_stands_in_the_trail_once() {
        service.get("/cases/none", "HANDLER/431224-HRSS/twice-1");
        await().until(() -> entries("account=431224-HRSS.twice-1").size() == 1);
        ConsumerRecord<byte[], byte[]> published = EVENTS
                .read(Topics.AUDIT, record -> key(record).equals("431224-HRSS.twice-1"))
                .getFirst();
        Map<String, String> headers = new HashMap<>();
        published.headers().forEach(header -> headers.put(header.key(), new String(header.value(),
                StandardCharsets.UTF_8)));
        assertThat(headers).containsEntry("ce_type", AuditRecords.ENTRY_TYPE);
        EVENTS.send(Topics.AUDIT, "431224-HRSS.twice-1", published.value(), headers);
        service.get("/cases/none", "HANDLER/431224-HRSS/twice-1");

        await().until(() -> entries("account=431224-HRSS.twice-1").size() >= 2);

        assertThat(entries("account=431224-HRSS.twice-1")).hasSize(2);
    }

    @Test
    @Order(1)
    void what_is_no_entry_holds_up_nobody() {
        for (String forged : List.of("{no json",
                "{\"id\":\"f1\",\"at\":\"+999999999-12-31T00:00:00Z\",\"by\":{\"account\":\"forged\"}}",
                "{\"id\":\"f2\",\"at\":\"2026-03-01T01:30:00.123456Z\",\"by\":{\"account\":\"forged\"}}",
                "{\"id\":\"f3\",\"at\":\"2026-03-01T01:30:00Z\",\"by\":{\"account\":\"forged\\ud800\"}}")) {
            EVENTS.send(Topics.AUDIT, "431224-HRSS.forged-1", forged.getBytes(StandardCharsets.UTF_8),
                    Map.of("ce_type", AuditRecords.ENTRY_TYPE, "ce_id", "forged"));
        }
        service.get("/cases/none", "HANDLER/431224-HRSS/forged-1");

        await().until(() -> entries("account=431224-HRSS.forged-1").size() == 1);
    }

    @Test
    @Order(1)
    void a_long_trail_is_read_page_by_page() {
        String paged = UUID.randomUUID().toString();
        // Above a hundred a minute they are counted, so two accounts.
        for (int n = 0; n < 60; n++) {
            service.get("/cases/" + paged, "HANDLER/431224-HRSS/paged-" + n % 2);
        }
        await().until(() -> entries("subject=" + paged).size() == 60);
        Response first = service.get("/audit?from=2000-01-01&to=2999-12-31", AUDITOR);
        List<String> ids = new ArrayList<>();
        Response page = first;
        while (true) {
            page.json().path("links").forEach(link -> ids.add(link.path("id").asString()));
            if (page.get("next").isEmpty()) {
                break;
            }
            page = service.get("/audit?from=2000-01-01&to=2999-12-31&after=" + page.get("next"), AUDITOR);
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(first.json().path("links").size()).isLessThanOrEqualTo(100);
        assertThat(ids).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    @Order(2)
    void a_check_finds_the_chains_whole_and_then_names_the_link_that_somebody_changed() {
        service.get("/cases/none", "HANDLER/431224-HRSS/checked-1");
        await().until(() -> entries("account=431224-HRSS.checked-1").size() == 1);
        assertThat(service.bean(HeadRecorder.class).record()).isTrue();
        Response whole = service.get("/audit/check", AUDITOR);
        assertThat(whole.json().path("whole").asBoolean()).as(whole.text()).isTrue();
        assertThat(whole.json().path("links").asLong()).isPositive();
        JsonNode last = whole.json().path("lastHead");
        assertThat(last.path("number").asLong()).isEqualTo(whole.json().path("heads").asLong());
        assertThat(last.path("hash").asString()).hasSize(64);
        assertThat(last.path("chains").path(0).path("hash").asString()).hasSize(64);
        await().until(() -> !EVENTS.read(Topics.AUDIT, record -> key(record).equals(AuditHead.COLLECTION)).isEmpty());

        MongoTemplate mongo = service.bean(MongoTemplate.class);
        Document link = mongo.getCollection("audit").find(new Document("about.account", "431224-HRSS.checked-1"))
                .first();
        assertThat(link).isNotNull();
        mongo.getCollection("audit").updateOne(new Document("_id", link.get("_id")), new Document("$set",
                new Document("entry", link.getString("entry").replace("NOT_FOUND", "DONE"))));

        assertThat(service.get("/audit/check", AUDITOR).json().path("broken").toString())
                .isEqualTo("{\"kind\":\"CHANGED\",\"chain\":%d,\"seq\":%d}".formatted(link.getInteger("chain"),
                        link.getLong("seq")));
    }

    @Test
    @Order(1)
    void who_signed_in_and_may_act_as_nothing_or_not_as_what_they_chose_is_refused_under_the_account() {
        String path = "/cases/" + UUID.randomUUID();
        String handler = "HANDLER/431224-HRSS/other-office-1";
        assertThat(service.get(path, handler).status()).isEqualTo(404);
        assertThat(service.getWith(path, "Authorization", TestSignIn.issuer().bearer("431224-HRSS.other-office-1"),
                "Acting-For", "BUREAU@431200-PB").get("code")).isEqualTo("office-not-held");
        assertThat(service.getWith(path, "Authorization", TestSignIn.issuer().bearer("431224-HRSS.no-office-1"))
                .get("code")).isEqualTo("no-office");

        List<JsonNode> chose = await().until(() -> entries("account=431224-HRSS.other-office-1"),
                found -> found.size() == 2);
        List<JsonNode> none = await().until(() -> entries("account=431224-HRSS.no-office-1"),
                found -> found.size() == 1);

        assertThat(chose).filteredOn(entry -> entry.path("outcome").asString().equals("REFUSED"))
                .extracting(entry -> entry.path("by").toString())
                .containsExactly("{\"account\":\"431224-HRSS.other-office-1\"}");
        assertThat(none.getFirst().path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(none.getFirst().path("act").path("address").asString()).isEqualTo("GET /cases/{id}");
    }

    @Test
    @Order(1)
    void what_has_the_form_of_an_identity_or_telephone_number_is_not_written_down() {
        String handler = "HANDLER/431224-HRSS/mistypes-1";
        service.get("/cases/431222199001011234", handler);
        service.get("/cases/by-number/13907451234", handler);

        List<JsonNode> found = await().until(() -> entries("account=431224-HRSS.mistypes-1"),
                each -> each.size() == 2);

        assertThat(found.toString()).doesNotContain("431222199001011234", "13907451234");
    }

    @Test
    @Order(1)
    void a_day_has_a_year_of_four_digits() {
        for (String query : List.of("/audit?from=2026-03-01&to=%2B999999999-12-31",
                "/audit?from=-999999999-01-01&to=2026-03-01", "/audit/check?day=%2B999999999-12-31")) {
            Response answer = service.get(query, AUDITOR);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/code").asString()).as(query).isEqualTo("wrong-type");
        }
        assertThat(service.get("/audit?from=0001-01-01&to=9999-12-31", AUDITOR).status()).isEqualTo(200);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The entries of this service's trail that a filter finds. */
    private static List<JsonNode> entries(String filter) {
        Response page = service.get("/audit?from=2000-01-01&to=2999-12-31&" + filter, AUDITOR);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        List<JsonNode> entries = new ArrayList<>();
        page.json().path("links").forEach(link -> entries.add(JSON.readTree(link.path("entry").asString())));
        return entries;
    }
}
