package org.petitions.casework.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_DEPUTY;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.erasure.CaseErasure;
import org.petitions.events.ChargeEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.ChargeSituation;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Leaders in charge of cases, from the pages of the bureau and of the leader, and what is told of it. */
class ChargePagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String LEADER = "431222.county-leader";
    private static final String AT_LEADER = "LEADER/431222-OFFICE/" + LEADER;
    private static final String PRINCIPAL = "431200.principal-leader";
    private static final String AT_PRINCIPAL = "LEADER/431200-OFFICE/" + PRINCIPAL;
    private static final String ELSEWHERE = "LEADER/431224-OFFICE/431224.county-leader";

    static TestPetition opened() {
        return new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
    }

    static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    static String step(TestPetition petition, String step) {
        return "/cases/" + petition.id() + "/steps/" + step + ".html";
    }

    private static void take(TestPetition petition, String step, String actor, String fields) {
        long version = SERVICE.get(petition.path(""), AT_BUREAU).version();
        HttpResponse<String> answer = SERVICE.submitAs(actor, step(petition, step), "version=" + version + fields);
        assertThat(answer.statusCode()).as("%s: %s", step, answer.body()).isIn(302, 303);
        HttpResponse<String> again = SERVICE.submitAs(actor, step(petition, step), "version=" + version + fields);
        assertThat(again.statusCode()).as("%s sent twice", step).isIn(302, 303);
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void L3_a_leader_is_named_does_something_and_ends_the_charge_in_time_and_both_lists_show_it() {
        TestPetition petition = opened();
        assertThat(SERVICE.get(step(petition, "name-leader"), AT_BUREAU).text()).contains("value=\"" + LEADER + "\"");

        take(petition, "name-leader", AT_BUREAU, "&post=" + LEADER + "&by=" + today().plusDays(30));
        assertThat(SERVICE.get("/charge.html", AT_LEADER).text()).contains(petition.number(), "剩余 30 日");
        assertThat(SERVICE.get(petition.path(""), AT_UNIT).json().path("charge").path("post").asString())
                .isEqualTo(LEADER);
        assertThat(SERVICE.get("/charge.html?leader=" + LEADER + "&stage=OPEN", AT_BUREAU).text())
                .contains(petition.number());
        assertThat(SERVICE.get("/charge.html", ELSEWHERE).text()).doesNotContain(petition.number());
        assertThat(SERVICE.get("/charge.html", AT_UNIT).status()).isEqualTo(403);
        assertThat(SERVICE.get("/charge.html", AT_DEPUTY).status()).as("acts for no post").isEqualTo(403);
        assertThat(SERVICE.get("/charge/export.xlsx?why=SUPERVISION", AT_DEPUTY).status()).isEqualTo(403);
        assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_UNIT).text()).contains("领导包案", "指定包案");

        HttpResponse<String> early = SERVICE.submitAs(AT_LEADER, step(petition, "end-charge"),
                "version=" + SERVICE.get(petition.path(""), AT_BUREAU).version() + "&settled=true&text=" + typed("化解"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("没有记录任何包案工作");

        take(petition, "record-deed", AT_LEADER, "&deed=MET&on=" + today() + "&text=" + typed("当面听取诉求丙丁戊"));
        take(petition, "end-charge", AT_LEADER, "&settled=true&text=" + typed("双方达成一致"));
        assertThat(SERVICE.get("/charge.html?stage=SETTLED", AT_LEADER).text()).contains(petition.number(), "按期化解");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()))
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(
                        ChargeEvent.ChargeEnded.class, ended -> assertThat(ended.inTime()).isTrue())));
        assertThat(EVENTS.ofCase(petition.id()).toString()).doesNotContain("丙丁戊");
    }

    @Test
    void L5_what_is_handed_down_is_taken_over_and_reported_back_on() {
        TestPetition petition = opened();
        take(petition, "name-leader", AT_BUREAU, "&post=" + PRINCIPAL + "&by=" + today().plusDays(30));
        take(petition, "hand-down", AT_PRINCIPAL, "&post=" + LEADER + "&by=" + today().plusDays(20));

        long version = SERVICE.get(petition.path(""), AT_BUREAU).version();
        assertThat(SERVICE.submitAs(AT_LEADER, step(petition, "record-deed"),
                "version=" + version + "&deed=MET&on=" + today() + "&text=x").statusCode()).isEqualTo(422);
        take(petition, "accept-charge", AT_LEADER, "");
        take(petition, "record-deed", AT_LEADER, "&deed=VISITED&on=" + today() + "&text=" + typed("下访"));
        take(petition, "report-charge", AT_LEADER, "&text=" + typed("已走访"));
        take(petition, "end-charge", AT_LEADER, "&settled=true&text=" + typed("化解"));
        assertThat(SERVICE.get("/charge.html", AT_PRINCIPAL).text()).as("who handed it down hears of it")
                .contains(petition.number());
    }

    @Test
    void H6_what_was_brought_to_the_province_gets_a_leader_by_rota_at_once_and_the_page_says_how() {
        TestPetition petition = TestPetition.aboutWages();
        PetitionRegistered one = petition.registered();
        EVENTS.publish(new PetitionRegistered(one.petitionId(), 1, one.at(), one.number(), one.office(), one.channel(),
                Level.PROVINCE, one.purpose(), false, null, one.urgency(), one.identity(), 1, 0, one.category(),
                one.matterDivision(), null, one.complainedOfPosts()));
        await().untilAsserted(() -> assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_LEADER).text())
                .contains("随机包案", "赴省进京事项。包案最少", "领导1名"));
        assertThat(SERVICE.get("/charge.html", AT_LEADER).text()).contains(petition.number());
    }

    @Test
    void H6_the_rota_is_fair_and_can_be_done_again_and_the_gravest_occasion_counts() {
        var candidates = IntStream.rangeClosed(1, 4).mapToObj(n -> new Rota.Candidate("p-" + n, n == 1 ? 1 : 0))
                .toList();
        var drawn = Stream.generate(UUID::randomUUID).limit(300).map(UUID::toString)
                .map(id -> Rota.draw(id, candidates).orElseThrow()).map(each -> each.leader().post()).toList();
        assertThat(Set.copyOf(drawn)).as("who has one already waits").containsExactlyInAnyOrder("p-2", "p-3", "p-4");
        assertThat(Rota.draw("one", candidates)).isEqualTo(Rota.draw("one", candidates.reversed()));
        assertThat(ChargeAtOnce.situation(TestPetition.aboutWages().with(Urgency.GRAVE).registered(),
                Set.of(ChargeSituation.values()))).contains(ChargeSituation.SUDDEN);
        assertThat(ChargeAtOnce.situation(TestPetition.aboutWages().registered(), Set.of(ChargeSituation.SUDDEN)))
                .isEmpty();
        assertThat(ChargeAtOnce.situation(TestPetition.aboutWages().accusing(null).with(Urgency.GRAVE).registered(),
                Set.of(ChargeSituation.values()))).as("whom it accuses its words may say").isEmpty();
    }

    @Test
    void H7_a_session_hands_out_many_cases_and_says_which_it_could_not() {
        TestPetition one = opened();
        TestPetition other = opened();
        String session = session("HAND_OUT", PRINCIPAL);
        String form = "post=%s&by=%s&numbers=%s".formatted(LEADER, today().plusDays(60),
                typed(one.number() + "\n" + other.number() + "\nNO-SUCH-NUMBER"));

        HttpResponse<String> partly = SERVICE.submitAs(AT_BUREAU, session + "/cases.html", form);
        assertThat(partly.statusCode()).isEqualTo(422);
        assertThat(partly.body()).contains("NO-SUCH-NUMBER：").contains(one.number(), other.number());
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/cases.html", form.replace("%0ANO-SUCH-NUMBER", ""))
                .statusCode()).as("the same again hands out nothing twice").isIn(302, 303);
        assertThat(SERVICE.get(one.path(""), AT_BUREAU).version()).isEqualTo(SERVICE.get(other.path(""), AT_BUREAU)
                .version());
        assertThat(SERVICE.submitAs(AT_BUREAU, session("HAND_OUT", PRINCIPAL) + "/cases.html", form).body())
                .as("in charge already, and not handed out at this session").contains(one.number() + "：该领导已是包案领导");
        assertThat(SERVICE.get("/charge.html", AT_LEADER).text()).contains(one.number(), other.number());
        assertThat(SERVICE.get(session + ".html", "BUREAU/431224-PB/b-09").status()).isEqualTo(404);
        assertThat(SERVICE.get(session + ".html", AT_LEADER).status()).isEqualTo(403);
    }

    @Test
    void L8_a_review_has_its_agenda_asks_for_more_and_keeps_its_minutes_sealed() {
        TestPetition petition = opened();
        take(petition, "name-leader", AT_BUREAU, "&post=" + LEADER + "&by=" + today().plusDays(30));
        String session = session("REVIEW", LEADER);
        assertThat(SERVICE.get(session + ".html", AT_BUREAU).text()).contains(petition.number());

        String key = UUID.randomUUID().toString();
        String ask = "key=" + key
                + "&number=%s&day=%s&text=%s".formatted(petition.number(), today().plusDays(7), typed("约见用人单位"));
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/follow-ups.html", ask).statusCode()).isIn(302, 303);
        long version = SERVICE.get(petition.path(""), AT_BUREAU).version();
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/follow-ups.html", ask).statusCode()).isIn(302, 303);
        assertThat(SERVICE.get(petition.path(""), AT_BUREAU).version()).as("sent twice").isEqualTo(version);
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/follow-ups.html",
                ask.replace(key, UUID.randomUUID().toString())).statusCode()).isIn(302, 303);
        assertThat(SERVICE.get(petition.path(""), AT_BUREAU).version()).as("another of the same day")
                .isEqualTo(version + 1);
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/minutes.html",
                "version=3&minutes=" + typed("会议议定甲乙丙")).statusCode()).isIn(302, 303);
        assertThat(SERVICE.get(session + ".html", AT_BUREAU).text()).doesNotContain("甲乙丙");
        String opening = session + "/opened.html?why=SUPERVISION";
        assertThat(SERVICE.submitAs(AT_BUREAU, opening, "").body()).contains("甲乙丙");
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/opened.html", "").statusCode()).as("what for")
                .isEqualTo(400);
        assertThat(SERVICE.submitAs("HANDLER/431222-PB/h-01", opening, "").statusCode()).isEqualTo(403);
        assertThat(SERVICE.stored("chargeSessions")).doesNotContain("甲乙丙");
        String tooLong = "长".repeat(20_001);
        HttpResponse<String> refused = SERVICE.submitAs(AT_BUREAU, session + "/minutes.html",
                "version=3&minutes=" + typed(tooLong));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("过长", tooLong);

        take(petition, "finish-follow-up", AT_LEADER, "&followUp=" + version);
        take(petition, "finish-follow-up", AT_LEADER, "&followUp=" + (version + 1));
        assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_LEADER).text()).doesNotContain("待落实的后续事项");

        SERVICE.bean(CaseErasure.class).erase(petition.id(), Instant.now());
        assertThat(SERVICE.submitAs(AT_BUREAU, opening, "").body()).as("erased with the petition")
                .doesNotContain("甲乙丙").contains(petition.number());
    }

    private static String session(String kind, String leader) {
        HttpResponse<String> answer = SERVICE.submitAs(AT_BUREAU, "/charge/sessions.html",
                "key=%s&kind=%s&leader=%s&on=%s".formatted(UUID.randomUUID(), kind, leader, today()));
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "")
                .replace(".html", "");
    }

    @Test
    void whom_an_accusation_is_against_is_never_put_in_charge_and_never_hears_of_it() {
        TestPetition petition = TestPetition.aboutWages().accusing(null, LEADER);
        EVENTS.publish(petition.registered());
        await().untilAsserted(() -> assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_BUREAU).status())
                .isEqualTo(200));
        assertThat(SERVICE.get(step(petition, "name-leader"), AT_BUREAU).text()).contains(PRINCIPAL)
                .doesNotContain("value=\"" + LEADER + "\"");
        long version = SERVICE.get(petition.path(""), AT_BUREAU).version();
        Response refused = SERVICE.post(petition.path("name-leader"), AT_BUREAU, version,
                "{\"post\":\"%s\",\"by\":\"%s\"}".formatted(LEADER, today().plusDays(5)));
        assertThat(refused.get("code")).isEqualTo("leader-accused");
        assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_LEADER).status()).isEqualTo(404);
    }

    @Test
    void the_list_comes_by_last_days_and_page_by_page_it_is_the_same() {
        for (int days : new int[]{40, 20, 40}) {
            take(opened(), "name-leader", AT_BUREAU, "&post=" + PRINCIPAL + "&by=" + today().plusDays(days));
        }
        ChargeLists lists = SERVICE.bean(ChargeLists.class);
        Actor bureau = SampleActors.actor("b-01", Role.BUREAU, "431222-PB");
        List<CaseRow> all = lists.first(PRINCIPAL, null, 500, bureau);
        List<CaseRow> paged = new ArrayList<>();
        String after = null;
        do {
            ChargeLists.Page page = lists.page(PRINCIPAL, null, after, 1, bureau);
            paged.addAll(page.rows());
            after = page.next();
        } while (after != null && paged.size() <= all.size());

        assertThat(paged).extracting(CaseRow::id).isEqualTo(all.stream().map(CaseRow::id).toList());
        assertThat(all).hasSizeGreaterThan(2).extracting(row -> Objects.requireNonNull(row.charge()).by()).isSorted();
    }

    @Test
    void the_list_leaves_the_platform_with_a_purpose() {
        assertThat(SERVICE.get("/charge/export.xlsx?why=SUPERVISION", AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/charge/export.xlsx", AT_BUREAU).status()).isIn(400, 422);
    }
}
