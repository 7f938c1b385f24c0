package org.petitions.casework.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.accountability.AccountabilityMeasure.Act;
import org.petitions.casework.erasure.CaseErasure;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.AccountabilityEvent;
import org.petitions.events.AccountabilityEvent.AnswerAsked;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalCalendar;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** How a bureau holds units to their duty and how these answer, from the pages of both. */
class SupervisionPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String UNIT = "431222-HRSS";
    private static final String OTHER_UNIT = "HANDLER/431222-EDU/h-02";
    private static final String OTHER_BUREAU = "BUREAU/431224-PB/b-09";
    private static final String LEADER = "431222.county-leader";
    private static final String AT_LEADER = "LEADER/431222-OFFICE/" + LEADER;
    private static final CardRule CARDS = new CardRule(30, 365, 15);

    static TestPetition opened() {
        return new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
    }

    static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String page(String id) {
        return "/supervision/" + id + ".html";
    }

    private static String form(String id, MeasureKind kind, MeasureGround ground, String more) {
        return "key=%s&kind=%s&ground=%s&text=%s%s".formatted(id, kind, ground, typed("请说明甲乙丙"), more);
    }

    private static String open(MeasureKind kind, MeasureGround ground, String more) {
        String id = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> answer = SERVICE.submitAs(AT_BUREAU, "/supervision/new.html",
                    form(id, kind, ground, more));
            assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        }
        return id;
    }

    private static void act(String id, String act, String actor, String fields) {
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> answer = SERVICE.submitAs(actor, "/supervision/" + id + "/" + act + ".html", fields);
            assertThat(answer.statusCode()).as("%s, time %s: %s", act, twice, answer.body()).isIn(302, 303);
        }
    }

    private static String supervision(TestPetition petition) {
        return open(MeasureKind.SUPERVISION, MeasureGround.LIMIT_MISSED,
                "&unit=%s&number=%s&by=%s".formatted(UNIT, petition.number(), today().plusDays(10)));
    }

    @Test
    void N7_a_unit_is_supervised_over_a_case_answers_in_writing_is_asked_again_and_is_done() {
        TestPetition petition = opened();
        String id = supervision(petition);
        assertThat(SERVICE.get("/supervision.html", AT_UNIT).text()).contains(petition.number(), "待书面反馈");
        assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_BUREAU).text()).contains(page(id), "督办：");
        assertThat(SERVICE.get(page(id), AT_UNIT).text()).doesNotContain("甲乙丙");
        assertThat(SERVICE.submitAs(AT_UNIT, "/supervision/" + id + "/opened.html?why=HANDLING", "").body())
                .contains("甲乙丙");
        for (String stranger : List.of(OTHER_UNIT, OTHER_BUREAU)) {
            assertThat(SERVICE.get(page(id), stranger).status()).as(stranger).isEqualTo(404);
            assertThat(SERVICE.get("/supervision.html", stranger).text()).doesNotContain(petition.number());
        }
        assertThat(SERVICE.submitAs(AT_BUREAU, "/supervision/" + id + "/accepted.html", "version=1").statusCode())
                .as("not answered yet").isEqualTo(422);

        HttpResponse<String> empty = SERVICE.submitAs(AT_UNIT, "/supervision/" + id + "/answer.html", "version=1");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("请填写内容");
        act(id, "answer", AT_UNIT, "version=1&text=" + typed("已整改丁戊己"));
        HttpResponse<String> stale = SERVICE.submitAs(AT_BUREAU, "/supervision/" + id + "/again.html",
                "version=1&by=%s&text=%s".formatted(today().plusDays(5), typed("仍不清楚")));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("仍不清楚");
        act(id, "again", AT_BUREAU, "version=2&by=%s&text=%s".formatted(today().plusDays(5), typed("仍不清楚")));
        act(id, "answer", AT_HEAD, "version=3&text=" + typed("补充说明"));
        act(id, "accepted", AT_BUREAU, "version=4");
        assertThat(SERVICE.get(page(id), AT_UNIT).text()).contains("已办结", "要求重新反馈", "审核认可");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()))
                .as("its clock, each once, though sent twice")
                .filteredOn(AccountabilityEvent.class::isInstance)
                .extracting(event -> event instanceof AnswerAsked asked ? asked.unit() + " " + asked.by() : "answered")
                .containsExactly(UNIT + " " + today().plusDays(10), "answered", UNIT + " " + today().plusDays(5),
                        "answered"));
        assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_UNIT).text()).contains("已要求单位限期书面反馈");

        SERVICE.bean(CaseErasure.class).erase(petition.id(), Instant.now());
        assertThat(SERVICE.bean(MongoTemplate.class).findById(id, AccountabilityMeasure.class)).satisfies(
                kept -> assertThat(kept.words()).isEmpty());
    }

    @Test
    void N7_who_is_accused_hears_of_nothing_and_a_unit_without_part_is_not_supervised() {
        TestPetition petition = opened();
        HttpResponse<String> refused = SERVICE.submitAs(AT_BUREAU, "/supervision/new.html",
                form(UUID.randomUUID().toString(), MeasureKind.SUPERVISION, MeasureGround.LIMIT_MISSED,
                        "&unit=431222-EDU&number=%s&by=%s".formatted(petition.number(), today().plusDays(10))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("该单位没有承办过", "请说明甲乙丙");
        assertThat(SERVICE.submitAs(AT_BUREAU, "/supervision/new.html", "kind=RED_CARD&by=x").body())
                .contains("请选择种类", "请选择情形", "请选择责任单位", "请填写内容", "请填写日期");
        assertThat(SERVICE.submitAs(AT_UNIT, "/supervision/new.html", "").statusCode()).isEqualTo(403);
        assertThat(SERVICE.submitAs(AT_BUREAU, "/supervision/new.html",
                form(UUID.randomUUID().toString(), MeasureKind.IMPROVEMENT, MeasureGround.PERFUNCTORY,
                        "&unit=431224-EDU&by=" + today().plusDays(10)))
                .body()).contains("不在本机关督办范围");
    }

    @Test
    void Art28_who_stands_aside_in_a_case_neither_supervises_nor_answers_over_it() {
        TestPetition petition = opened();
        String id = supervision(petition);
        assertThat(SERVICE.get(page(id), AT_UNIT).text()).contains("/answer.html");
        for (String each : List.of(AT_UNIT, AT_BUREAU)) {
            assertThat(SERVICE.post(petition.path("recuse"), each, SERVICE.get(petition.path(""), each).version(),
                    "{\"official\":\"%s\",\"reason\":\"亲属\"}".formatted(each.substring(each.lastIndexOf('/') + 1)))
                    .status()).as(each).isEqualTo(200);
            assertThat(SERVICE.get(page(id), each).text()).doesNotContain("/answer.html", "/opened.html");
        }
        assertThat(SERVICE.submitAs(AT_UNIT, "/supervision/" + id + "/answer.html", "version=1&text=x").statusCode())
                .isEqualTo(422);
        act(id, "answer", "HANDLER/431222-HRSS/h-02", "version=1&text=" + typed("已整改"));
        assertThat(SERVICE.submitAs(AT_BUREAU, "/supervision/" + id + "/accepted.html", "version=2").statusCode())
                .isEqualTo(422);
        assertThat(SERVICE.submitAs(AT_BUREAU, "/supervision/new.html", form(UUID.randomUUID().toString(),
                MeasureKind.SUPERVISION, MeasureGround.LIMIT_MISSED,
                "&unit=%s&number=%s&by=%s".formatted(UNIT, petition.number(), today().plusDays(10)))).statusCode())
                .isEqualTo(422);
        act(id, "accepted", "BUREAU/431222-PB/b-02", "version=2");
    }

    @Test
    void X2_a_late_answer_gets_its_card_by_rule_and_once() {
        String id = supervision(opened());
        SERVICE.bean(MongoTemplate.class).updateFirst(Query.query(where("_id").is(id)),
                Update.update("by", today().minusDays(30)), AccountabilityMeasure.class);
        assertThat(SERVICE.get("/supervision.html?kind=SUPERVISION&stage=ASKED", AT_BUREAU).text())
                .contains("逾期 30 日", "发出黄牌、红牌");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(SERVICE.submitAs(AT_BUREAU, "/supervision/cards.html", "").statusCode()).isIn(302, 303);
        }
        act(id, "answer", AT_UNIT, "version=1&text=" + typed("迟了"));
        String card = id + ".1.RED_CARD";
        assertThat(SERVICE.get(page(card), AT_UNIT).text()).contains("红牌", "书面反馈严重逾期", page(id));
        assertThat(SERVICE.get("/supervision.html?kind=RED_CARD", AT_UNIT).text()).containsOnlyOnce(page(card));
        act(card, "answer", AT_UNIT, "version=1&text=" + typed("说明原因"));
    }

    @Test
    void N7_what_broke_off_before_the_case_told_it_is_told_with_the_next() {
        AccountabilityMeasure asked = about(late("9f.1.RED_CARD", 0));
        AnswerAsked first = (AnswerAsked) AnswersInCases.untold(asked, null, List.of(), 7, Instant.EPOCH).orElseThrow();
        assertThat(first.measure()).as("a key of a clock").isEqualTo("9f-1-RED-CARD");
        assertThat(AnswersInCases.untold(asked, null, List.of(first), 8, Instant.EPOCH)).as("told").isEmpty();
        AccountabilityMeasure answered = asked.after(new Act(ActKind.ANSWERED, today(), "h", null),
                MeasureStage.ANSWERED, asked.by(), today());
        assertThat(AnswersInCases.untold(answered, null, List.of(), 8, Instant.EPOCH)).as("nothing runs").isEmpty();
        AccountabilityMeasure again = answered.after(
                new Act(ActKind.ASKED_AGAIN, today(), "b", today().plusDays(3)), MeasureStage.ASKED,
                today().plusDays(3), null);
        assertThat(AnswersInCases.untold(again, null, List.of(first), 8, Instant.EPOCH)).hasValueSatisfying(
                event -> assertThat(((AnswerAsked) event).by()).isEqualTo(today().plusDays(3)));
    }

    private static AccountabilityMeasure about(AccountabilityMeasure measure) {
        return new AccountabilityMeasure(measure.id(), 1, measure.kind(), measure.bureau(), measure.unit(), null,
                measure.ground(), "c", "n", null, measure.stage(), measure.openedOn(), measure.by(), null,
                measure.acts(), Map.of());
    }

    @Test
    void X2_the_first_late_answer_is_yellow_the_second_red_and_thirty_days_are_red_at_once() {
        AccountabilityMeasure late = late("one", 1);
        AccountabilityMeasure yellow = CARDS.due(late, List.of(), "b-01", today()).orElseThrow();
        assertThat(yellow.kind()).isEqualTo(MeasureKind.YELLOW_CARD);
        assertThat(CARDS.due(late, List.of(yellow), "b-01", today())).as("given").isEmpty();
        assertThat(CARDS.due(late("two", 1), List.of(yellow), "b-01", today()).orElseThrow().ground())
                .isEqualTo(MeasureGround.ANSWER_LATE_AGAIN);
        assertThat(CARDS.due(late("one", 30), List.of(yellow), "b-01", today()).orElseThrow().kind())
                .as("later still").isEqualTo(MeasureKind.RED_CARD);
        assertThat(CARDS.due(late("one", 0), List.of(), "b-01", today())).as("on the last day").isEmpty();
        assertThat(CARDS.due(yellow, List.of(), "b-01", today().plusDays(90))).as("no card for a card").isEmpty();
        assertThat(CARDS.due(new AccountabilityMeasure("talk", 1, MeasureKind.TALK, "431222-PB", "431222-OFFICE",
                LEADER,
                MeasureGround.BROUGHT_UPWARD, null, null, null, MeasureStage.ASKED, late.openedOn(), late.by(), null,
                late.acts(), Map.of()), List.of(), "b-01", today())).as("addressed to a post").isEmpty();
        var given = new ArrayList<>(List.of(yellow));
        given.add(CARDS.due(late("two", 1), given, "b-01", today()).orElseThrow());
        assertThat(CARDS.due(late("two", 40), given, "b-01", today())).as("red already").isEmpty();
    }

    private static AccountabilityMeasure late(String id, int days) {
        LocalDate by = today().minusDays(days);
        return new AccountabilityMeasure(id, 1, MeasureKind.SUPERVISION, "431222-PB", UNIT, null,
                MeasureGround.LIMIT_MISSED, null, null, null, MeasureStage.ASKED, by, by, null,
                List.of(new Act(ActKind.ASKED, by, "b-01", by)), Map.of());
    }

    @Test
    void N7_a_talk_is_put_before_the_joint_conference_and_only_its_decision_reaches_the_leader() {
        String id = open(MeasureKind.TALK, MeasureGround.BROUGHT_UPWARD, "&post=" + LEADER);
        assertThat(SERVICE.get(page(id), AT_BUREAU).text()).contains("提请联席会议决定");
        assertThat(SERVICE.get(page(id), AT_LEADER).status()).isEqualTo(404);
        assertThat(SERVICE.submitAs(AT_BUREAU, "/supervision/" + id + "/decision.html",
                "version=1&agreed=true&on=%s".formatted(today().plusDays(1))).body()).contains("请填写日期");
        act(id, "decision", AT_BUREAU, "version=1&agreed=true&on=%s&by=%s&text=%s".formatted(today(),
                today().plusDays(20), typed("会议决定约谈")));
        assertThat(SERVICE.get("/supervision.html", AT_LEADER).text()).contains(page(id), "约谈");
        act(id, "answer", AT_LEADER, "version=2&text=" + typed("已整改"));
        act(id, "accepted", AT_BUREAU, "version=3");

        String declined = open(MeasureKind.LISTED, MeasureGround.PERFUNCTORY, "&unit=" + UNIT);
        act(declined, "decision", AT_BUREAU, "version=1&agreed=false&on=" + today());
        assertThat(SERVICE.get(page(declined), AT_UNIT).status()).as("what was not decided on").isEqualTo(404);
    }

    @Test
    void N7_a_county_bureau_answers_the_citys_and_does_not_judge_it() {
        String id = UUID.randomUUID().toString();
        assertThat(SERVICE.submitAs(AT_CITY_BUREAU, "/supervision/new.html", form(id, MeasureKind.IMPROVEMENT,
                MeasureGround.PERFUNCTORY, "&unit=431222-PB&by=" + today().plusDays(10))).statusCode()).isIn(302, 303);
        assertThat(SERVICE.get("/supervision.html", AT_BUREAU).text()).contains(page(id));
        assertThat(SERVICE.get(page(id), OTHER_BUREAU).status()).isEqualTo(404);
        act(id, "answer", AT_BUREAU, "version=1&text=" + typed("已改进"));
        assertThat(SERVICE.submitAs(AT_BUREAU, "/supervision/" + id + "/accepted.html", "version=2").statusCode())
                .isEqualTo(422);
        act(id, "accepted", AT_CITY_BUREAU, "version=2");
    }

    private static TestPetition broughtUpward(TestPetition earlier) {
        TestPetition again = TestPetition.aboutWages();
        PetitionRegistered one = again.registered();
        EVENTS.publish(new PetitionRegistered(one.petitionId(), 1, Instant.now(), one.number(), one.office(),
                one.channel(), Level.PROVINCE, one.purpose(), true, earlier.id(), one.urgency(), one.identity(), 1, 0,
                one.category(), one.matterDivision(), null, one.complainedOfPosts()));
        return again;
    }

    @Test
    void N9_X9_H9_what_is_brought_upward_is_a_signal_on_the_unit_by_level_and_month_with_its_cases() {
        TestPetition earlier = opened();
        List<TestPetition> upward = List.of(broughtUpward(earlier), broughtUpward(earlier), broughtUpward(earlier));
        String ofMonth = "/supervision/upward.html?month=%s&level=PROVINCE&unit=%s"
                .formatted(YearMonth.from(today()), UNIT);
        await().untilAsserted(() -> assertThat(SERVICE.get(ofMonth, AT_BUREAU).text())
                .contains(upward.stream().map(TestPetition::number).toArray(String[]::new))
                .contains("越级", "期限内未见逾期", "建议确定包案领导", "已要求说明原因",
                        page("up-" + upward.getFirst().id())));
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(earlier.id())).as("once a signal")
                .filteredOn(AnswerAsked.class::isInstance)
                .extracting(event -> ((AnswerAsked) event).unit() + " " + ((AnswerAsked) event).broughtTo() + " "
                        + ((AnswerAsked) event).by())
                .containsOnly(UNIT + " PROVINCE " + today().plusDays(5)).hasSize(3));
        act("up-" + upward.getFirst().id(), "answer", AT_UNIT, "version=1&text=" + typed("此前已多次协调"));
        assertThat(SERVICE.get("/supervision/upward.html?level=CENTRE", AT_BUREAU).text())
                .doesNotContain(upward.getFirst().number());
        assertThat(SERVICE.get("/supervision/upward.html", OTHER_BUREAU).text())
                .doesNotContain(upward.getFirst().number());
        assertThat(SERVICE.get("/supervision/upward.html", AT_HEAD).text()).as("the unit's own head")
                .contains(upward.getFirst().number());
        assertThat(SERVICE.get("/supervision/upward.html", AT_UNIT).status()).isEqualTo(403);

        String asked = open(MeasureKind.ROOT_CAUSE, MeasureGround.BROUGHT_UPWARD,
                "&unit=%s&number=%s&by=%s".formatted(UNIT, earlier.number(), today().plusDays(5)));
        act(asked, "answer", AT_UNIT, "version=1&text=" + typed("未及时告知进展"));
    }

    @Test
    void N9_the_change_on_the_year_before_is_a_number_with_its_sign_and_causes_follow_from_missed_limits() {
        assertThat(UpwardPage.change(5, 8)).isEqualTo("-3");
        assertThat(UpwardPage.change(8, 5)).isEqualTo("+3");
        assertThat(UpwardPage.change(5, 5)).isEqualTo("0");
        assertThat(UpwardRules.causes(false, List.of())).containsExactly(UpwardCause.NOT_KNOWN_BEFORE);
        assertThat(UpwardRules.causes(true, List.of(missed(ClockKind.MEASURE, 1), missed(ClockKind.ACCEPTANCE, 1),
                missed(ClockKind.HANDLING, 0), missed(ClockKind.CHARGE, 1)))).containsExactlyInAnyOrder(
                        UpwardCause.COMMITMENT_BROKEN, UpwardCause.NEVER_TOLD);
        assertThat(UpwardRules.causes(true, List.of(missed(ClockKind.HANDLING, 0))))
                .containsExactly(UpwardCause.NOTHING_MISSED);
    }

    private static CaseLimit missed(ClockKind clock, int misses) {
        return new CaseLimit("l", clock, null, 1, 1, CaseLimit.State.RUNNING, UNIT, null, null, null, null, "1", misses,
                0, null);
    }

    @Test
    void X2_what_the_record_shows_of_article_40_is_proposed_to_the_bureau() {
        var changed = new ReviewDecided("c", 9, Instant.now(), ReviewStep.REVIEW, "431222-GOV", ReviewOutcome.SENT_BACK,
                UNIT, null, null, null);
        assertThat(Situations.of(List.of(changed),
                List.of(missed(ClockKind.MEASURE, 1), missed(ClockKind.ACKNOWLEDGEMENT, 1)))).containsExactly(
                        new Situations.Situation(UNIT, MeasureGround.NOT_CARRIED_OUT),
                        new Situations.Situation(UNIT, MeasureGround.AGAINST_RULES));
        assertThat(SERVICE.get("/supervision/proposed.html", AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/supervision/proposed.html", AT_UNIT).status()).isEqualTo(403);
    }

    @Test
    void X2_the_five_faults_are_figures_about_offices_that_open_their_cases() {
        TestPetition petition = opened();
        String period = "from=2026-01-01&to=" + today();
        assertThat(SERVICE.get("/bureau/duty/faults.html?" + period, AT_BUREAU).text()).contains("等、拖、推、浮、倦");
        assertThat(SERVICE.get("/bureau/duty/faults/cases.html?unit=%s&fault=WAITING&%s".formatted(UNIT, period),
                AT_BUREAU).text()).as("unsigned for less than an hour").doesNotContain(petition.number());
        assertThat(SERVICE.get("/bureau/duty/faults/cases.html?unit=431224-EDU&fault=WAITING&" + period, AT_UNIT)
                .status()).isEqualTo(403);
    }

    @Test
    void a_proposal_needs_no_case_and_the_list_leaves_with_a_purpose() {
        open(MeasureKind.IMPROVEMENT, MeasureGround.PERFUNCTORY,
                "&unit=%s&by=%s".formatted(UNIT, today().plusDays(10)));
        assertThat(SERVICE.get("/supervision.html?kind=IMPROVEMENT&unit=" + UNIT, AT_BUREAU).text())
                .contains("改进工作建议");
        assertThat(SERVICE.get("/supervision/export.xlsx?why=SUPERVISION", AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/supervision/export.xlsx", AT_BUREAU).status()).isIn(400, 422);
        assertThat(SERVICE.get("/supervision.html?lang=en", AT_UNIT).text()).contains("Asked of our unit in writing");
    }
}
