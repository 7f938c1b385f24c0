package org.petitions.casework.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.topics.Topics;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Words stay sealed until somebody who may reads them, and then it is known who did. */
class TextsApiTest {
    private static final String NOT_THERE = "/cases/" + UUID.randomUUID() + "/";
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String FACTS = "{\"title\":\"欠薪\",\"request\":\"支付𠮷某三个月工资\",\"petitioner\":{\"name\":\"㛃某\"}}";

    @Test
    void facts_that_come_before_their_case_are_there_when_it_opens() {
        TestPetition petition = TestPetition.aboutWages();
        EVENTS.publish(sealed(petition, FACTS, 1));
        awaitKept(petition);
        open(petition);

        Response answer = SERVICE.get(petition.path("facts?why=HANDLING&unmask=true"), AT_UNIT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("facts").toString()).isEqualTo(FACTS);
    }

    @Test
    void facts_that_come_after_their_case_are_404_until_then_and_the_latest_count() {
        TestPetition petition = TestPetition.aboutWages();
        open(petition);
        assertThat(SERVICE.get(petition.path("facts?why=DISPATCH"), AT_BUREAU).get("code")).isEqualTo("facts-not-here");

        EVENTS.publish(sealed(petition, "{\"title\":\"旧\"}", 1), sealed(petition, FACTS, 2));

        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("facts?why=DISPATCH"), AT_BUREAU).json()
                .path("facts").toString()).isEqualTo(FACTS.replace("㛃某", "㛃*")));
    }

    @Test
    @Proves(article = 28, zh = "须回避的经办人、信访局人员不得调阅信访内容，其同事不受影响", en = "a handler or an official of the bureau who stands aside opens none of the petition's words, and a colleague does")
    void article_28_who_stands_aside_opens_no_words() {
        TestPetition petition = TestPetition.aboutWages();
        EVENTS.publish(sealed(petition, FACTS, 1));
        awaitKept(petition);
        open(petition);
        String facts = petition.path("facts?why=HANDLING");
        long version = SERVICE.get(petition.path(""), AT_UNIT).version();
        for (String each : List.of(AT_UNIT, AT_BUREAU)) {
            assertThat(SERVICE.get(facts, each).status()).as(each).isEqualTo(200);
            String own = each.substring(each.lastIndexOf('/') + 1);
            Response recused = SERVICE.post(petition.path("recuse"), each, version,
                    "{\"official\":\"%s\",\"reason\":\"与信访人有亲属关系\"}".formatted(own));
            assertThat(recused.status()).as(recused.text()).isEqualTo(200);
            version = recused.version();

            assertThat(SERVICE.get(facts, each).status()).as(each).isEqualTo(403);
            assertThat(SERVICE.get(petition.path(""), each).status()).as(each).isEqualTo(200);
        }
        assertThat(SERVICE.get(facts, "HANDLER/431222-HRSS/h-02").status()).isEqualTo(200);
        assertThat(SERVICE.get(facts, "BUREAU/431222-PB/b-02").status()).isEqualTo(200);
    }

    @Test
    void how_a_registration_was_put_right_is_not_among_the_facts_of_who_handles_it() {
        TestPetition petition = TestPetition.aboutWages();
        EVENTS.publish(sealed(petition, "{\"title\":\"新\",\"corrections\":[{\"reason\":\"旧名\"}]}", 1));
        awaitKept(petition);
        open(petition);

        assertThat(SERVICE.get(petition.path("facts?why=HANDLING"), AT_UNIT).json().path("facts").toString())
                .isEqualTo("{\"title\":\"新\"}");
    }

    @Test
    void an_opening_is_on_the_timeline_with_who_when_and_why() {
        TestPetition petition = TestPetition.aboutWages();
        EVENTS.publish(sealed(petition, FACTS, 1));
        awaitKept(petition);
        open(petition);

        SERVICE.get(petition.path("facts?why=HANDLING"), AT_UNIT);

        var line = SERVICE.get(petition.path("timeline"), OPERATIONS).json().path("entries").values().stream()
                .filter(entry -> entry.path("kind").asString().equals("FACTS_OPENED")).toList();
        assertThat(line).singleElement().satisfies(entry -> {
            assertThat(entry.path("code").asString()).isEqualTo("HANDLING");
            assertThat(entry.path("by").toString())
                    .isEqualTo("{\"role\":\"HANDLER\",\"unit\":\"431222-HRSS\",\"id\":\"431222-HRSS.h-01\"}");
            assertThat(Instant.parse(entry.path("at").asString())).isBeforeOrEqualTo(Instant.now());
        });
    }

    @Test
    @Proves(article = 46, item = 5, zh = "信访人的姓名、证件号码、电话默认脱敏显示，查看完整信息须说明用途并留痕", en = "who a petitioner is shows masked; whoever wants the whole says what for, and it is recorded")
    void who_the_petitioner_is_shows_masked_and_the_whole_is_an_opening_of_its_own_kind() {
        TestPetition petition = TestPetition.aboutWages();
        EVENTS.publish(sealed(petition, """
                {"title":"欠薪","facts":"张三丰未领到工资","petitioner":{"name":"张三","idNumber":"431222199003070012",\
                "phone":"13800000001","email":"zhang@example.org","address":{"division":"431222","text":"沅陵镇虚构路1号"}},\
                "representatives":[{"name":"欧阳某某","phone":"0745-1234567"}],"complainedOfPersons":["杜撰人"]}""", 1));
        awaitKept(petition);
        open(petition);

        String masked = SERVICE.get(petition.path("facts?why=HANDLING"), AT_UNIT).json().path("facts").toString();

        assertThat(masked).isEqualTo("{\"title\":\"欠薪\",\"facts\":\"张三丰未领到工资\",\"petitioner\":{\"name\":\"张*\","
                + "\"idNumber\":\"4312**********0012\",\"phone\":\"138****0001\",\"email\":\"z****@example.org\","
                + "\"address\":{\"division\":\"431222\",\"text\":\"沅陵镇*****\"}},"
                + "\"representatives\":[{\"name\":\"欧***\",\"phone\":\"074*****4567\"}],\"complainedOfPersons\":[\"杜**\"]}");
        assertThat(timelineOf(petition)).contains("FACTS_OPENED").doesNotContain("PARTICULARS_OPENED");
        assertThat(
                SERVICE.get(petition.path("facts?why=HANDLING&unmask=true"), AT_UNIT).json().path("facts").toString())
                .contains("张三", "431222199003070012", "13800000001", "杜撰人");
        assertThat(timelineOf(petition)).contains("PARTICULARS_OPENED").doesNotContain("张三", "13800000001");
        assertThat(SERVICE.get(petition.path("facts?unmask=true"), AT_UNIT).status()).as("without a purpose")
                .isEqualTo(400);
    }

    private static String timelineOf(TestPetition petition) {
        return SERVICE.get(petition.path("timeline"), OPERATIONS).text();
    }

    @Test
    void words_are_opened_by_the_responsible_unit_and_the_bureau_alone_and_for_a_reason() {
        TestPetition petition = TestPetition.aboutWages();
        EVENTS.publish(sealed(petition, FACTS, 1));
        awaitKept(petition);
        open(petition);

        for (String actor : new String[]{"HANDLER/431222-NR/h-01", "BUREAU/431202-PB/b-01",
                "LEADER/431222-NR/431222-NR.head"}) {
            assertThat(SERVICE.get(petition.path("facts?why=HANDLING"), actor).status()).as(actor).isEqualTo(404);
        }
        for (String actor : new String[]{OPERATIONS, "CLERK/431222-PB/c-01"}) {
            assertThat(SERVICE.get(petition.path("facts?why=HANDLING"), actor).status()).as(actor).isEqualTo(403);
        }
        assertThat(SERVICE.get(petition.path("facts"), AT_UNIT).status()).isEqualTo(400);
        assertThat(SERVICE.get(petition.path("facts?why=CURIOSITY"), AT_UNIT).text()).doesNotContain("CURIOSITY");
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text()).doesNotContain("FACTS_OPENED");
    }

    @Test
    void an_erased_petition_has_no_facts_any_more() {
        TestPetition petition = TestPetition.aboutWages();
        EVENTS.publish(sealed(petition, FACTS, 1));
        awaitKept(petition);
        open(petition);

        EVENTS.send(Topics.SEALED, petition.id(), null, Map.of());

        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("facts?why=HANDLING"), AT_UNIT).status())
                .isEqualTo(404));
    }

    @Test
    void the_words_of_an_opinion_rest_sealed_and_go_into_no_event() {
        TestPetition petition = TestPetition.aboutWages();
        open(petition);
        String words = "经核实，用人单位已于三月补发𠮷某工资。";
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        Response replied = SERVICE.post(petition.path("reply"), AT_UNIT, 3,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\""
                        + words + "\"}");

        assertThat(replied.text()).doesNotContain("补发");
        assertThat(SERVICE.stored("cases")).contains(petition.id()).doesNotContain("补发");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).hasSize(4));
        assertThat(EVENTS.read(Topics.CASE, record -> new String(record.value(), UTF_8).contains("补发"))).isEmpty();
        Response opened = SERVICE.get(petition.path("opinion?why=SUPERVISION"), AT_BUREAU);
        assertThat(opened.get("text")).endsWith(words);
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text()).contains("OPINION_OPENED");
    }

    @Test
    void there_is_no_opinion_before_the_reply() {
        TestPetition petition = TestPetition.aboutWages();
        open(petition);

        assertThat(SERVICE.get(petition.path("opinion?why=HANDLING"), AT_UNIT).get("code")).isEqualTo("no-opinion");
    }

    @Test
    void a_case_that_was_answered_before_it_was_taken_over_has_no_opinion_here_and_none_is_opened() {
        TestPetition petition = TestPetition.aboutWages();
        EVENTS.publish(petition
                .takenOver(new LedgerHistory(LocalDate.of(2026, 3, 5), TestPetition.UNIT, LocalDate.of(2026, 3, 10),
                        LocalDate.of(2026, 4, 20), HandlingOutcome.SUPPORTED, null, null)));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).status()).isEqualTo(200));

        Response answer = SERVICE.get(petition.path("opinion?why=SUPERVISION"), AT_BUREAU);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.get("code")).isEqualTo("no-opinion");
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text()).doesNotContain("OPINION_OPENED");
    }

    @Test
    void the_unit_an_accusation_is_against_learns_nothing_of_it() {
        TestPetition petition = TestPetition.aboutWages().accusing("431222-NR");
        EVENTS.publish(sealed(petition, FACTS, 1), petition.registered());
        awaitKept(petition);
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).get("unit"))
                .isEqualTo("431222-CDI"));

        for (String accused : new String[]{"HANDLER/431222-NR/h-01", "LEADER/431222-NR/431222-NR.head",
                "BUREAU/431222-NR/b-01", "OPERATIONS/431222-NR/o-01"}) {
            for (String path : new String[]{"", "timeline", "facts?why=HANDLING", "opinion?why=HANDLING"}) {
                assertThat(SERVICE.get(petition.path(path), accused).status()).as(accused + " " + path)
                        .isEqualTo(SERVICE.get(NOT_THERE + path, accused).status()).isIn(403, 404);
            }
            assertThat(SERVICE.get("/cases/by-number/" + petition.number(), accused).status()).isEqualTo(404);
            assertThat(SERVICE.post(petition.path("accept"), accused, 2, null).status())
                    .isEqualTo(SERVICE.post(NOT_THERE + "accept", accused, 2, null).status()).isIn(403, 404);
        }
        assertThat(SERVICE.get("/cases?limit=200", "OPERATIONS/431222-NR/o-01").text()).doesNotContain(petition.id());
        assertThat(SERVICE.get(petition.path("facts?why=HANDLING"), "HANDLER/431222-CDI/h-09").status()).isEqualTo(200);
    }

    private static FactsSealed sealed(TestPetition petition, String words, int order) {
        var box = SERVICE.bean(SealingKeysets.class).named("case-service").seal(words.getBytes(UTF_8), petition.id());
        return new FactsSealed(petition.id(), Instant.ofEpochSecond(1_770_000_000L + order),
                Map.of("case-service", box.base64(), "notification-service", "AAAA"));
    }

    private static void awaitKept(TestPetition petition) {
        await().until(() -> SERVICE.bean(MongoTemplate.class).findById(petition.id(), Document.class, "facts") != null);
    }

    private static void open(TestPetition petition) {
        EVENTS.publish(petition.registered());
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).status()).isEqualTo(200));
    }
}
