package org.petitions.intake.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.Event;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Purpose;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.TestServers;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeysets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A letter that asks for several things at once (一件多诉): one petition, a case for each. */
class SeveralMattersTest {
    private static final String BROKERS = TestServers.broker().bootstrapServers();
    private static final String BUREAU = "BUREAU/431222-PB/b-01";
    private static final Instant LONG_AGO = Instant.parse("2025-01-06T01:00:00Z");

    private final RunningIntake intake = RunningIntake.shared();
    private final String key = SampleForms.newKey();
    private final ObjectNode form = SampleForms.withFurtherMatters("TRANSPORT", "请求修复村道", "EDUCATION", "请求转学");
    private final Response receipt = intake.register(key, form.toString());
    private final String id = receipt.text("petitionId");
    private final String number = receipt.text("number");

    @Test
    void the_receipt_names_one_number_and_one_code_and_the_case_of_each_matter() {
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        assertThat(receipt.json().at("/furtherMatters/0/caseId").asString()).isEqualTo(id + ".2");
        assertThat(receipt.json().at("/furtherMatters/0/number").asString()).isEqualTo(number + "/2");
        assertThat(receipt.json().at("/furtherMatters/1/number").asString()).isEqualTo(number + "/3");
        assertThat(intake.register(key, form.toString()).json()).isEqualTo(receipt.json());
        ((ObjectNode) form.at("/furtherMatters/1")).put("category", "FINANCE");
        assertThat(intake.register(key, form.toString()).status()).isEqualTo(422);
    }

    @Test
    void each_matter_is_registered_by_an_event_of_its_own_under_the_key_of_the_petition() {
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            List<Event> events = topic.eventsOf(id, 3);
            assertThat(events).extracting(event -> ((PetitionRegistered) event).petitionId()).containsExactly(id,
                    id + ".2", id + ".3");
            assertThat(events).extracting(event -> ((PetitionRegistered) event).number()).containsExactly(number,
                    number + "/2", number + "/3");
            assertThat(events).extracting(event -> ((PetitionRegistered) event).category())
                    .containsExactly(Category.LABOUR, Category.TRANSPORT, Category.EDUCATION);
            assertThat(events).extracting(event -> ((PetitionRegistered) event).matters()).containsOnly(3);
            assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void each_matter_is_registered_and_tracked_with_its_own_purpose() {
        ((ObjectNode) form.at("/furtherMatters/0")).put("purpose", "SUGGESTION");
        Response several = intake.register(SampleForms.newKey(), form.toString());
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            assertThat(topic.eventsOf(several.text("petitionId"), 3))
                    .extracting(event -> ((PetitionRegistered) event).purpose())
                    .containsExactly(Purpose.CLAIM, Purpose.SUGGESTION, Purpose.CLAIM);
        }
        assertThat(intake.get("/petitions/" + several.text("number"), RunningIntake.CLERK).json()
                .at("/furtherMatters/0/purpose").asString()).isEqualTo("SUGGESTION");
        JsonNode tracked = intake.postJson("/tracking", new JsonMapper().createObjectNode()
                .put("number", several.text("number")).put("code", several.text("trackingCode")).toString()).json();
        assertThat(tracked.at("/purpose/code").asString()).isEqualTo("CLAIM");
        assertThat(tracked.at("/furtherMatters/0/purpose/code").asString()).isEqualTo("SUGGESTION");
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "登记时漏登的事项，由登记单位或者信访局补登，自收到该信访件之日起计算期限", en = "a matter overlooked at registration is added by the office or a bureau, its limits counting from the petition's receipt")
    void a_matter_that_was_overlooked_is_added_with_the_petitions_receipt_article_22() {
        Response one = intake.register(SampleForms.newKey(),
                SampleForms.valid().put("receivedOn", "2026-01-20").toString());
        String petition = one.text("petitionId");
        String body = "{\"place\":2,\"matter\":{\"category\":\"TRANSPORT\",\"purpose\":\"SUGGESTION\",\"request\":\"建议修复村道\"},\"reason\":\"信中第二页漏看\"}";
        Response added = add(one, body, BUREAU);
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(added.json().at("/corrections/0/before/matters").asInt()).isEqualTo(1);
        assertThat(added.json().at("/corrections/0/after/matters").asInt()).isEqualTo(2);
        assertThat(added.json().at("/corrections/0/reason").asString()).isEqualTo("信中第二页漏看");

        assertThat(add(one, body, RunningIntake.CLERK).json()).as("the same again").isEqualTo(added.json());
        assertThat(add(one, body.replace("修复", "拓宽"), BUREAU).status()).isEqualTo(409);
        assertThat(add(one, body.replace(":2", ":4"), BUREAU).status()).isEqualTo(422);
        assertThat(add(one, body, "CLERK/431202-PB/c-01").status()).isEqualTo(404);

        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE);
                TestTopic sealed = new TestTopic(BROKERS, Topics.SEALED)) {
            List<Event> events = topic.eventsOf(petition, 3);
            assertThat(events.get(1)).isInstanceOfSatisfying(PetitionRegistered.class, registered -> {
                assertThat(registered.petitionId()).isEqualTo(petition + ".2");
                assertThat(registered.purpose()).isEqualTo(Purpose.SUGGESTION);
                assertThat(registered.receivedOn()).isEqualTo("2026-01-20");
                assertThat(registered.matters()).isEqualTo(2);
            });
            assertThat(events.get(2)).isInstanceOfSatisfying(PetitionCorrected.class, corrected -> {
                assertThat(corrected.petitionId()).isEqualTo(petition);
                assertThat(corrected.after().matters()).isEqualTo(2);
            });
            FactsSealed words = (FactsSealed) sealed.eventsOf(petition, 2).getLast();
            assertThat(new String(intake.bean(SealingKeysets.class).named(FactsSealed.CASE_SERVICE)
                    .open(SealedBox.ofBase64(String.valueOf(words.boxes().get(FactsSealed.CASE_SERVICE))), petition),
                    UTF_8))
                    .contains("建议修复村道");
        }
        assertThat(intake.get("/petitions/" + one.text("number"), RunningIntake.CLERK).json()
                .at("/furtherMatters/0/number").asString()).isEqualTo(one.text("number") + "/2");
    }

    @Test
    void the_words_are_sealed_once_and_tell_what_is_asked_for_in_each() {
        try (TestTopic topic = new TestTopic(BROKERS, Topics.SEALED)) {
            FactsSealed sealed = (FactsSealed) topic.eventsOf(id, 1).getFirst();
            assertThat(sealed.petitionId()).isEqualTo(id);
            var box = Objects.requireNonNull(sealed.boxes().get(FactsSealed.CASE_SERVICE), "a box for case-service");
            JsonNode words = new JsonMapper().readTree(new String(
                    intake.bean(SealingKeysets.class).named(FactsSealed.CASE_SERVICE).open(SealedBox.ofBase64(box), id),
                    UTF_8));
            assertThat(words.path("request").asString()).isEqualTo("请求依法支付工资");
            assertThat(words.path("furtherRequests").valueStream().map(JsonNode::asString))
                    .containsExactly("请求修复村道", "请求转学");
        }
    }

    @Test
    void the_office_sees_how_far_each_has_come_and_it_is_done_when_all_are() {
        publish(id, ends(id));
        publish(id + ".2", ends(id + ".2"));
        publish(id + ".3", new CaseEventsBuilder(id + ".3", LONG_AGO).accepted());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode seen = intake.get("/petitions/" + number, RunningIntake.CLERK).json();
            assertThat(seen.at("/status/code").asString()).isEqualTo("CLOSED");
            assertThat(seen.at("/furtherMatters/0/status/code").asString()).isEqualTo("CLOSED");
            assertThat(seen.at("/furtherMatters/1/status/code").asString()).isEqualTo("ACCEPTED");
            assertThat(seen.at("/furtherMatters/1/category").asString()).isEqualTo("EDUCATION");
            assertThat(seen.path("allDone").booleanValue()).isFalse();
        });
        publish(id + ".3", ends(id + ".3"));
        await().atMost(Duration.ofSeconds(30)).until(() -> intake
                .get("/petitions/" + number + "-3", RunningIntake.CLERK).json().path("allDone").asBoolean(false));
        assertThat(track(number).path("allDone").booleanValue()).isTrue();
    }

    @Test
    void one_code_shows_all_and_the_number_of_a_matter_shows_that_one() {
        publish(id + ".2", new CaseEventsBuilder(id + ".2", LONG_AGO).accepted());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                track(number).at("/furtherMatters/0/status/code").asString()).isEqualTo("ACCEPTED"));
        JsonNode all = track(number);
        assertThat(all.path("number").asString()).isEqualTo(number);
        assertThat(all.at("/matter/code").asString()).isEqualTo("LABOUR");
        assertThat(all.at("/status/code").asString()).isEqualTo("REGISTERED");
        assertThat(all.at("/furtherMatters/0/number").asString()).isEqualTo(number + "/2");
        assertThat(all.at("/furtherMatters/0/matter/code").asString()).isEqualTo("TRANSPORT");
        assertThat(track(number + "/2")).isEqualTo(all.at("/furtherMatters/0"));
        assertThat(answer("/tracking", number + "/4").status()).isEqualTo(404);
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "查询页告知信访人各事项的牵头单位", en = "tracking names the unit in the lead of all matters")
    void tracking_names_the_unit_in_the_lead_whom_the_petitioner_can_ask_article_24() {
        assertThat(track(number).has("leadUnit")).isFalse();
        publish(id, new CaseEventsBuilder(id, LONG_AGO).acceptedBy("431222-HRSS"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(track(number).path("leadUnit").asString()).isEqualTo("431222-HRSS"));

        publish(id + ".2", new CaseEventsBuilder(id + ".2", LONG_AGO).acceptedBy("431222-TRANSPORT").leadNamed());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(track(number).path("leadUnit").asString()).isEqualTo("431222-TRANSPORT"));
        assertThat(track(number + "/2").path("leadUnit").asString()).isEqualTo("431222-TRANSPORT");
    }

    @Test
    void each_answer_is_rated_by_itself_article_21() {
        assertThat(rate(number + "/2").status()).isEqualTo(202);
        assertThat(rate(number + "/2").status()).isEqualTo(409);
        assertThat(rate(number).status()).isEqualTo(202);
        JsonNode all = track(number);
        assertThat(all.path("requests").size()).isEqualTo(1);
        assertThat(all.at("/furtherMatters/0/requests").size()).isEqualTo(1);
        assertThat(all.at("/furtherMatters/1/requests").size()).isZero();
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            List<Event> events = topic.eventsOf(id, 5);
            assertThat(events.subList(3, 5)).extracting(event -> ((PetitionRated) event).petitionId())
                    .containsExactly(id + ".2", id);
        }
    }

    @Test
    void its_words_are_erased_only_when_every_matter_has_ended_and_then_for_all_of_them() {
        publish(id, ends(id));
        publish(id + ".2", ends(id + ".2"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> track(number).at("/furtherMatters/0/status/code").asString().equals("CLOSED")
                        && track(number).at("/status/code").asString().equals("CLOSED"));
        assertThat(erase().status()).isEqualTo(409);

        publish(id + ".3", ends(id + ".3"));
        await().atMost(Duration.ofSeconds(30)).until(() -> track(number).path("allDone").asBoolean(false));
        Response erased = erase();
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE);
                TestTopic sealed = new TestTopic(BROKERS, Topics.SEALED)) {
            assertThat(topic.eventsOf(id, 6).subList(3, 6))
                    .extracting(event -> ((PetitionErased) event).petitionId())
                    .containsExactly(id, id + ".2", id + ".3");
            assertThat(sealed.recordsOf(id, 2).getLast().value()).isNull();
        }
    }

    @Test
    void a_petition_with_one_matter_is_shown_as_ever() {
        Response alone = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        assertThat(alone.body()).doesNotContain("furtherMatters");
        Response seen = intake.get("/petitions/" + alone.text("number"), RunningIntake.CLERK);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).doesNotContain("furtherMatters", "allDone");
        String tracked = intake.postJson("/tracking", new JsonMapper().createObjectNode()
                .put("number", alone.text("number")).put("code", alone.text("trackingCode")).toString()).body();
        assertThat(tracked).doesNotContain("furtherMatters", "allDone", "leadUnit", "\"matter\"");
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            var record = topic.recordsOf(alone.text("petitionId"), 1).getFirst();
            assertThat(new String(record.value(), UTF_8)).doesNotContain("\"matters\"");
            assertThat(record.headers().lastHeader("ce_matter")).isNull();
        }
    }

    private static CaseEventsBuilder ends(String caseId) {
        return new CaseEventsBuilder(caseId, LONG_AGO).accepted().replied().closed(CaseEnd.WITHDRAWN);
    }

    private static void publish(String caseId, CaseEventsBuilder events) {
        assertThat(events.events()).allMatch(event -> event.petitionId().equals(caseId));
        TestTopic.publish(BROKERS, events.array());
    }

    private JsonNode track(String typed) {
        return answer("/tracking", typed).json();
    }

    private Response answer(String path, String typed) {
        return intake.postJson(path, key(typed).toString());
    }

    private ObjectNode key(String typed) {
        return new JsonMapper().createObjectNode().put("number", typed).put("code", receipt.text("trackingCode"));
    }

    private Response rate(String typed) {
        return intake.postJson("/tracking/rating",
                key(typed).put("bureau", "SATISFIED").put("unit", "NOT").toString());
    }

    private Response add(Response to, String body, String actor) {
        return intake.postJson("/petitions/" + to.text("number") + "/matters", body, actor);
    }

    private Response erase() {
        return intake.send(intake.request("/petitions/" + number + "/erasure", BUREAU)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ground\":\"RETENTION_EXPIRED\",\"note\":\"保存期限届满\"}")));
    }
}
