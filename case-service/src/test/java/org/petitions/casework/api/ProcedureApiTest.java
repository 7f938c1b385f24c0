package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.ReviewEvent.ReviewRequested;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalCalendar;
import tools.jackson.databind.JsonNode;

/** The ways of the procedure through the public API, by those who may take each step. */
class ProcedureApiTest extends ProcedureApiFixture {
    private static final String REVIEWER = "HANDLER/431200-HRSS/r-01";
    private static final String SETTLED = "{\"living\":\"SETTLED\",\"work\":\"NOT_AT_ISSUE\"}";
    private static final String REPLY = "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"支持。\"}";
    private static final String HEAD = "431222-HRSS.head";

    @Test
    @Proves(article = 23, paragraph = 3, zh = "异议经转送、交办机关同意后交还材料，退回次数可查", en = "an objection that its sender allows brings the material back, and hand-backs are counted")
    void an_objection_that_its_sender_allows_brings_the_material_back_and_is_counted() {
        CaseSession walk = dispatched(TestPetition.aboutWages());

        walk.step("object", AT_UNIT, "{\"reasons\":\"该事项属自然资源局职权：涉及土地权属。\"}");
        walk.step("allow-objection", AT_BUREAU, "{\"reasons\":\"同意。\"}");

        assertThat(walk.last.get("status")).isEqualTo("OPENED");
        assertThat(walk.last.json().path("handBacks").asInt()).isEqualTo(1);
        assertThat(walk.last.json().has("unit")).isFalse();
        walk.step("dispatch", AT_BUREAU, "{\"unit\":\"431222-NR\",\"kind\":\"TRANSFER\"}");
        assertThat(walk.last.get("unit")).isEqualTo("431222-NR");
    }

    @Test
    void the_reasons_of_an_objection_are_read_by_its_sender_and_stand_in_no_event() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("object", AT_UNIT, "{\"reasons\":\"理由甲乙丙\"}");

        JsonNode words = SERVICE.get(walk.petition.path("words?why=DISPATCH"), AT_BUREAU).json();

        assertThat(words.path(0).path("event").asString()).isEqualTo("ObjectionRaised");
        assertThat(words.path(0).path("text").asString()).isEqualTo("理由甲乙丙");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id())).hasSize(3));
        assertThat(EVENTS.ofCase(walk.petition.id()).toString()).doesNotContain("甲乙丙");
    }

    @Test
    void a_unit_that_has_signed_shows_how_long_it_lay_unsigned() {
        CaseSession walk = dispatched(TestPetition.aboutWages());

        walk.step("sign", AT_UNIT, null);

        assertThat(Instant.parse(walk.last.get("signedAt")))
                .isAfterOrEqualTo(Instant.parse(walk.last.get("arrivedAt")));
    }

    @Test
    @Proves(article = 22, paragraph = 1, item = 3, zh = "交办指定办结报告期限，未反馈的不能办结", en = "an assignment sets the day of its report, and the case does not end before it")
    void an_assignment_has_a_day_for_its_report_and_the_case_cannot_end_before_it() {
        TestPetition petition = TestPetition.aboutWages();
        CaseSession walk = dispatchedWithFacts(petition);
        walk.step("assign", AT_BUREAU, "{}");
        walk.step("accept", AT_UNIT, null);
        walk.step("reply", AT_UNIT, REPLY);

        Response refused = SERVICE.post(petition.path("close"), AT_UNIT, walk.last.version(), SETTLED);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.get("code")).isEqualTo("report-owed");
        assertThat(refused.get("article")).isEqualTo("第二十二条 / Art. 22");

        walk.step("report-back", AT_UNIT, "{\"reasons\":\"办结报告\"}");
        walk.deliverOpinion(1);
        walk.step("close", AT_UNIT, SETTLED);
        assertThat(walk.last.get("end")).isEqualTo("SETTLED");
    }

    @Test
    @Proves(article = 32, paragraph = 2, zh = "支持请求的，承诺事项未落实不能办结", en = "a promised measure keeps the case open until it is carried out")
    void a_promise_keeps_the_case_open_until_it_is_carried_out() {
        CaseSession walk = dispatchedWithFacts(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);
        walk.step("reply", AT_UNIT, REPLY);
        walk.step("promise", AT_UNIT,
                "{\"measure\":\"1\",\"by\":\"%s\",\"text\":\"补发工资\"}".formatted(today().plusDays(20)));

        assertThat(SERVICE.post(walk.petition.path("close"), AT_UNIT, walk.last.version(), SETTLED).get("code"))
                .isEqualTo("promises-left");
        walk.step("carry-out", AT_UNIT, "{\"measure\":\"1\"}");
        walk.deliverOpinion(1);
        walk.step("close", AT_UNIT, SETTLED);
        assertThat(walk.last.json().path("visitsDue").size()).isEqualTo(3);
    }

    @Test
    void a_review_asked_for_through_tracking_is_decided_by_the_next_level_up_alone() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);
        walk.step("reply", AT_UNIT, REPLY);

        EVENTS.publish(new IntakeEvent.ReviewAsked(walk.petition.id(), 2, Instant.now(), ReviewStep.REVIEW));
        walk.await("IN_REVIEW");

        assertThat(walk.last.get("reviewBody")).isEqualTo("431200-HRSS");
        assertThat(SERVICE.get("/cases?reviewBody=431200-HRSS&limit=200", REVIEWER).text())
                .contains(walk.petition.id());
        assertThat(SERVICE.get("/cases?reviewBody=431200-HRSS", AT_UNIT).status()).isEqualTo(403);
        String decision = "{\"outcome\":\"UPHELD\",\"text\":\"维持。\"}";
        assertThat(SERVICE.post(walk.petition.path("decide-review"), AT_UNIT, walk.last.version(), decision).status())
                .isEqualTo(403);
        walk.step("open-hearing", REVIEWER,
                "{\"noticeOn\":\"%s\",\"from\":\"%s\"}".formatted(today(), today().plusDays(3)));
        assertThat(SERVICE.post(walk.petition.path("close-hearing"), REVIEWER, walk.last.version(),
                "{\"to\":\"%s\",\"participants\":7,\"published\":true,\"record\":\"听证笔录\"}".formatted(today())).text())
                .contains("hearing-record-incomplete");
        walk.step("cancel-hearing", REVIEWER, "{\"reasons\":\"主持人因故不能到场\"}");
        walk.step("decide-review", REVIEWER, decision);
        assertThat(walk.last.get("status")).isEqualTo("REVIEWED");
        assertThat(legal(walk.last)).contains("REQUEST_REREVIEW").doesNotContain("REQUEST_REVIEW");
    }

    @Test
    void a_request_on_paper_is_recorded_with_its_day_and_its_words() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);
        walk.step("reply", AT_UNIT, REPLY);
        String request = "{\"receivedOn\":\"%s\",\"text\":\"请求复查甲乙丙\"}";

        assertThat(SERVICE.post(walk.petition.path("request-review"), AT_BUREAU, walk.last.version(),
                request.formatted(today().plusDays(1))).get("code")).isEqualTo("received-later");
        assertThat(SERVICE.post(walk.petition.path("request-review"), AT_BUREAU, walk.last.version(), "{}").status())
                .isEqualTo(400);
        walk.step("request-review", AT_BUREAU, request.formatted(today()));

        assertThat(walk.last.get("status")).isEqualTo("IN_REVIEW");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id())).hasSize(5));
        assertThat(EVENTS.ofCase(walk.petition.id()).toString()).doesNotContain("甲乙丙");
    }

    @Test
    @Proves(article = 35, paragraph = 1, zh = "直接向复查机关请求复查的，由该机关登记，自其收到之日起计算；其他单位无从知悉", en = "a request handed to who reviews is recorded there, and counts from its receipt there; no other office learns of the case by its number")
    void a_request_handed_to_the_review_body_is_recorded_there_with_the_day_it_came_article_35() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        String request = "{\"number\":\"%s\",\"step\":\"%s\",\"receivedOn\":\"%s\",\"text\":\"请求复查甲乙丙\"}";
        String review = request.formatted(walk.petition.number(), "REVIEW", today());
        assertThat(SERVICE.post("/review-requests", REVIEWER, 0, review).status()).as("no answer yet").isEqualTo(404);
        walk.step("accept", AT_UNIT, null);
        walk.step("reply", AT_UNIT, REPLY);
        assertThat(SERVICE.get(walk.petition.path(""), REVIEWER).status()).isEqualTo(404);

        for (String other : List.of("HANDLER/431200-NR/r-01", "CLERK/431200-NR/c-01", "HANDLER/431224-HRSS/h-01",
                "LEADER/431200-HRSS/431200-HRSS.head")) {
            assertThat(SERVICE.post("/review-requests", other, 0, review).status()).as(other)
                    .isEqualTo(other.startsWith("LEADER") ? 403 : 404);
        }
        assertThat(SERVICE.post("/review-requests", AT_UNIT, 0, review).status()).isEqualTo(403);
        assertThat(SERVICE.post("/review-requests", REVIEWER, 0,
                request.formatted(walk.petition.number(), "REREVIEW", today())).status()).isEqualTo(404);
        assertThat(SERVICE.post("/review-requests", REVIEWER, 0,
                request.formatted(walk.petition.number(), "REVIEW", today().plusDays(1))).get("code"))
                .isEqualTo("received-later");

        Response recorded = SERVICE.post("/review-requests", "CLERK/431200-HRSS/c-01", 0, review);

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        assertThat(recorded.get("receivedOn")).isEqualTo(today().toString());
        assertThat(SERVICE.get(walk.petition.path(""), REVIEWER).get("reviewBody")).isEqualTo("431200-HRSS");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id())).hasSize(5));
        assertThat(EVENTS.ofCase(walk.petition.id()).getLast()).isInstanceOfSatisfying(ReviewRequested.class,
                asked -> assertThat(asked.receivedOn()).isEqualTo(today()));
        assertThat(EVENTS.ofCase(walk.petition.id()).toString()).doesNotContain("甲乙丙");
        assertThat(SERVICE.post("/review-requests", REVIEWER, 0, review).status()).as("it waits").isEqualTo(409);
    }

    @Test
    void a_withdrawal_is_the_petitioners_alone() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);
        walk.step("note-withdrawal", AT_UNIT, null);
        assertThat(walk.last.get("status")).isEqualTo("ACCEPTED");

        EVENTS.publish(new IntakeEvent.WithdrawalAnswered(walk.petition.id(), 2, Instant.now(), false));
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id())).extracting(Object::getClass)
                .extracting(Class::getSimpleName).contains("WithdrawalDenied"));
        EVENTS.publish(new IntakeEvent.WithdrawalAnswered(walk.petition.id(), 3, Instant.now(), true));
        walk.await("CLOSED");

        assertThat(walk.last.get("end")).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_the_petitioner_said_and_is_read_twice_changes_nothing_the_second_time() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);
        walk.step("reply", AT_UNIT, REPLY);
        var asked = new IntakeEvent.ReviewAsked(walk.petition.id(), 2, Instant.now(), ReviewStep.REVIEW);

        EVENTS.publish(asked);
        walk.await("IN_REVIEW");
        walk.step("decide-review", REVIEWER, "{\"outcome\":\"SENT_BACK\",\"text\":\"重新办理。\"}");
        walk.step("reply", AT_UNIT, REPLY);
        EVENTS.publish(asked, new IntakeEvent.ReviewAsked(walk.petition.id(), 3, Instant.now(), ReviewStep.REVIEW));
        walk.await("IN_REVIEW");

        assertThat(walk.last.version()).isEqualTo(10);
    }

    @Test
    @Proves(article = 18, paragraph = 2, zh = "批示由责任领导作出，内容只有责任单位和信访局可以阅看", en = "a leader who answers for it gives the instruction; its words are read by the unit and the bureau alone")
    void a_leader_on_the_ladder_instructs_by_a_day_and_the_words_are_read_by_the_unit_and_stand_in_no_event_article_18() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        String instruction = "{\"by\":\"%s\",\"text\":\"请限期办结丙丁戊\"}".formatted(today().plusDays(5));

        for (String other : new String[]{AT_UNIT, AT_BUREAU, "LEADER/431222-OFFICE/431222.duty-desk",
                "LEADER/431202-OFFICE/431202.county-leader"}) {
            assertThat(SERVICE.post(walk.petition.path("instruct"), other, walk.last.version(), instruction).status())
                    .as(other).isEqualTo(other.startsWith("LEADER/431202") ? 404 : 403);
        }
        walk.step("instruct", "LEADER/431222-OFFICE/431222.county-leader", instruction);

        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id()).getLast()).isInstanceOfSatisfying(
                HandlingEvent.Instructed.class, told -> {
                    assertThat(told.post()).isEqualTo("431222.county-leader");
                    assertThat(told.by()).isEqualTo(today().plusDays(5));
                    assertThat(told.toString()).doesNotContain("丙丁戊");
                }));
        assertThat(SERVICE.get(walk.petition.path("words?why=HANDLING"), AT_UNIT).text()).contains("丙丁戊");
        assertThat(SERVICE.get(walk.petition.path("timeline"), AT_UNIT).json().path("entries").values())
                .anyMatch(line -> line.path("code").asString().equals("Instructed")
                        && line.path("by").path("id").asString().equals("431222.county-leader"));
        Response tooFar = SERVICE.post(walk.petition.path("instruct"), "LEADER/431222-HRSS/" + HEAD,
                walk.last.version(), "{\"by\":\"%s\",\"text\":\"慢慢来\"}".formatted(today().plusDays(16)));
        assertThat(tooFar.get("code")).isEqualTo("instruction-day");
        assertThat(tooFar.text()).contains("15");
    }

    @Test
    void whoever_stands_in_for_a_leader_instructs_under_an_own_account_and_account_and_post_are_recorded() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        String leader = "LEADER/431222-OFFICE/yuanling-02";
        String instruction = "{\"by\":\"%s\",\"text\":\"请抓紧办理\"}".formatted(today().plusDays(5));

        assertThat(SERVICE.post(walk.petition.path("instruct"), "LEADER/431224-OFFICE/xupu-07", walk.last.version(),
                instruction).status()).isEqualTo(404);
        walk.step("instruct", leader, instruction);

        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id()).getLast()).isInstanceOfSatisfying(
                HandlingEvent.Instructed.class, told -> assertThat(told.post()).isEqualTo("431222.county-leader")));
        assertThat(SERVICE.get(walk.petition.path("timeline"), leader).json().path("entries").values())
                .anyMatch(line -> line.path("code").asString().equals("Instructed")
                        && line.path("by").path("id").asString().equals("yuanling-02")
                        && line.path("by").path("actingFor").toString()
                                .equals("{\"post\":\"431222.county-leader\",\"capacity\":\"SUBSTITUTE\"}"));
        assertThat(SERVICE.get("/duty", leader).status()).isEqualTo(200);
    }

    @Test
    void what_is_published_has_no_room_for_a_name() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);

        for (var request : Map.of("recuse", "{\"official\":\"张某\",\"reason\":\"亲属\"}", "agree-in-mediation",
                "{\"agreement\":\"张某与某厂的协议\",\"signatures\":[{\"party\":1,\"on\":\"2026-03-09\"}]}", "end-with-relief",
                "{\"agreement\":\"张某的协议\",\"signed\":true}").entrySet()) {
            Response refused = SERVICE.post(walk.petition.path(request.getKey()), AT_UNIT, walk.last.version(),
                    request.getValue());
            assertThat(refused.status()).as(request.getKey()).isEqualTo(400);
            assertThat(refused.text()).doesNotContain("张某");
        }
    }

    private static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }
}
