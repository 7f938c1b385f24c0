package org.petitions.casework.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.erasure.CaseErasure;
import org.petitions.law.LegalCalendar;

/** Sessions of the joint conference from the bureau's pages, and what they do in cases, with measures and for who is asked. */
class ConferencePagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String LEADER = "431222.county-leader";
    private static final String AT_LEADER = "LEADER/431222-OFFICE/" + LEADER;
    private static final String CHAIR = "431200.principal-leader";
    private static final String AT_CHAIR = "LEADER/431200-OFFICE/" + CHAIR;
    private static final String OTHER_UNIT = "HANDLER/431222-EDU/h-02";
    private static final String OTHER_BUREAU = "BUREAU/431224-PB/b-09";

    static TestPetition opened() {
        return new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
    }

    static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends a form twice: a double click does no harm. */
    private static void send(String actor, String address, String fields) {
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> answer = SERVICE.submitAs(actor, address, fields);
            assertThat(answer.statusCode()).as("%s, time %s: %s", address, twice, answer.body()).isIn(302, 303);
        }
    }

    @Test
    void Art30_of_an_accusation_the_conference_asks_nobody_who_has_no_part_in_it() {
        TestPetition accusing = TestPetition.aboutWages().accusing(null, "431222-HRSS.head");
        EVENTS.publish(accusing.registered());
        await().untilAsserted(() -> assertThat(SERVICE.get("/cases/" + accusing.id() + ".html", AT_BUREAU).status())
                .isEqualTo(200));
        String session = session(today());
        send(AT_BUREAU, session + "/matters.html", "number=" + accusing.number());
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/matters/0/decision.html",
                "kind=TASK&who=431222-EDU&text=x&by=" + today().plusDays(10)).statusCode()).isEqualTo(422);
        assertThat(SERVICE.get("/conference.html", OTHER_UNIT).text()).doesNotContain(accusing.number());
    }

    private static String session(LocalDate on) {
        String id = UUID.randomUUID().toString();
        send(AT_BUREAU, "/conference.html",
                "key=%s&on=%s&chair=%s&units=431222-HRSS&units=431222-NR".formatted(id, on, CHAIR));
        return "/conference/" + id;
    }

    @Test
    void H4_a_session_decides_who_does_what_by_when_and_the_unit_sees_that_alone() {
        TestPetition petition = opened();
        TestPetition other = opened();
        HttpResponse<String> wrong = SERVICE.submitAs(AT_BUREAU, "/conference.html", "on=x&units=431222-HRSS");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请选择主持人", "请填写日期").contains("value=\"x\"");
        String session = session(today());
        HttpResponse<String> reworded = SERVICE.submitAs(AT_BUREAU, "/conference.html",
                "key=%s&on=%s&chair=%s&units=431222-NR".formatted(session.substring("/conference/".length()), today(),
                        CHAIR));
        assertThat(reworded.statusCode()).as("the same form with other units").isEqualTo(422);
        assertThat(reworded.body()).contains("已经提交过");
        send(AT_BUREAU, session + "/matters.html", "number=" + petition.number());
        send(AT_BUREAU, session + "/matters.html", "number=" + other.number());
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/matters.html", "number=NO-SUCH").statusCode())
                .isEqualTo(422);
        String matter = session + "/matters/0";
        String decision = "kind=TASK&who=431222-HRSS&text=%s&by=".formatted(typed("限期落实甲乙丙"));
        HttpResponse<String> undated = SERVICE.submitAs(AT_BUREAU, matter + "/decision.html", decision);
        assertThat(undated.statusCode()).isEqualTo(422);
        assertThat(undated.body()).contains("限期落实甲乙丙", "请填写日期");
        send(AT_BUREAU, matter + "/decision.html", decision + today().plusDays(10));
        assertThat(SERVICE.submitAs(AT_BUREAU, matter + "/decision.html", decision + today().plusDays(11)).body())
                .contains("该议题已有其他决定");

        assertThat(SERVICE.get("/conference.html", AT_UNIT).text()).contains(petition.number(), "待落实");
        assertThat(SERVICE.get(session + ".html", AT_UNIT).text()).contains(petition.number())
                .doesNotContain(other.number(), "甲乙丙");
        assertThat(SERVICE.get(session + "/matters/1.html", AT_UNIT).status()).isEqualTo(404);
        assertThat(SERVICE.submitAs(AT_UNIT, matter + "/opened.html?why=HANDLING", "").body()).contains("甲乙丙");
        assertThat(SERVICE.stored("conferenceSessions")).doesNotContain("甲乙丙");
        for (String stranger : new String[]{OTHER_UNIT, OTHER_BUREAU, AT_LEADER}) {
            assertThat(SERVICE.get(session + ".html", stranger).status()).as(stranger).isEqualTo(404);
            assertThat(SERVICE.get("/conference.html", stranger).text()).doesNotContain(petition.number());
        }
        assertThat(SERVICE.get("/conference.html", AT_CHAIR).text()).contains(session + ".html");
        assertThat(SERVICE.get(session + ".html", AT_CHAIR).text()).contains(petition.number(), other.number())
                .doesNotContain("name=\"minutes\"", "name=\"number\"");
        assertThat(SERVICE.submitAs(AT_CHAIR, session + "/minutes.html", "version=1&minutes=x").statusCode())
                .isEqualTo(403);
        send(AT_BUREAU, matter + "/tasks.html",
                "key=%s&who=%s&by=%s".formatted(UUID.randomUUID(), LEADER, today().plusDays(5)));
        assertThat(SERVICE.get("/conference.html", AT_LEADER).text()).contains(petition.number());
        send(AT_UNIT, session + "/tasks/0/done.html", "");
        assertThat(SERVICE.get(session + ".html", AT_BUREAU).text()).contains(today() + " 已落实");
        assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_UNIT).text())
                .contains("联席会议协调", "明确落实单位和期限");
        assertThat(SERVICE.bytes(session + "/export.xlsx?why=SUPERVISION", AT_BUREAU)).startsWith('P', 'K');

        String version = SERVICE.get(session + ".html", AT_BUREAU).text()
                .replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/minutes.html", "version=1&minutes=" + typed("纪要丁戊己"))
                .statusCode()).as("a stale version").isEqualTo(422);
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/minutes.html",
                "version=" + version + "&minutes=" + typed("纪要丁戊己")).statusCode()).isIn(302, 303);
        String minutes = session + "/opened.html?why=SUPERVISION";
        assertThat(SERVICE.submitAs(AT_BUREAU, minutes, "").body()).contains("丁戊己");
        assertThat(SERVICE.submitAs(AT_UNIT, minutes, "").statusCode()).isEqualTo(403);
        SERVICE.bean(CaseErasure.class).erase(petition.id(), Instant.now());
        assertThat(SERVICE.submitAs(AT_BUREAU, minutes, "").body()).doesNotContain("丁戊己");
        assertThat(SERVICE.submitAs(AT_UNIT, matter + "/opened.html?why=HANDLING", "").body())
                .doesNotContain("甲乙丙").contains("明确落实单位和期限");
        assertThat(SERVICE.get("/conference.html?from=%s&until=%s".formatted(today().minusYears(1), today()), AT_BUREAU)
                .text()).contains("排查化解", "复查复核", "一般信访事项办理");
    }

    @Test
    void H4_what_waits_is_on_the_agenda_and_what_is_decided_there_is_decided_once() {
        TestPetition petition = opened();
        act(petition, "raise-dispute", AT_UNIT, "{\"unit\":\"431222-PLC\",\"reasons\":\"属其职权\"}");
        act(petition, "decline-unit", "HANDLER/431222-PLC/h-07", "{\"reasons\":\"不属本单位\"}");
        act(petition, "climb-dispute", AT_BUREAU, null);
        String measure = UUID.randomUUID().toString();
        send(AT_BUREAU, "/supervision/new.html", "key=%s&kind=TALK&ground=BROUGHT_UPWARD&text=x&post=%s"
                .formatted(measure, LEADER));
        String session = session(today());
        String waiting = SERVICE.get(session + ".html", AT_BUREAU).text();
        assertThat(waiting).contains("DISPUTE~" + petition.id(), "MEASURE~" + measure);
        send(AT_BUREAU, session + "/matters.html",
                "waiting=DISPUTE~%s&waiting=MEASURE~%s".formatted(petition.id(), measure));
        assertThat(SERVICE.get(session + ".html", AT_BUREAU).text()).doesNotContain("MEASURE~" + measure);

        int dispute = SERVICE.get(session + "/matters/0.html", AT_BUREAU).text().contains(petition.number()) ? 0 : 1;
        String matter = session + "/matters/" + dispute;
        assertThat(SERVICE.submitAs(AT_BUREAU, matter + "/decision.html", "kind=COMPETENT&who=431222-EDU").body())
                .contains("请选择参与争议的一个单位");
        send(AT_BUREAU, matter + "/decision.html", "kind=COMPETENT&who=431222-PLC&text=x");
        assertThat(SERVICE.get(petition.path(""), AT_BUREAU).get("unit")).isEqualTo("431222-PLC");
        String talk = session + "/matters/" + (1 - dispute);
        send(AT_BUREAU, talk + "/decision.html", "kind=TAKEN&by=" + today().plusDays(20));
        assertThat(SERVICE.get("/supervision.html", AT_LEADER).text()).contains("/supervision/" + measure + ".html");

        TestPetition difficult = opened();
        String ahead = session(today().plusDays(3));
        send(AT_BUREAU, ahead + "/matters.html", "number=" + difficult.number());
        String fields = "kind=LEADER&who=%s&by=%s".formatted(LEADER, today().plusDays(30));
        assertThat(SERVICE.submitAs(AT_BUREAU, ahead + "/matters/0/decision.html", fields).body()).contains("会议尚未召开");
        String now = session(today());
        send(AT_BUREAU, now + "/matters.html", "number=" + difficult.number());
        send(AT_BUREAU, now + "/matters/0/decision.html", fields);
        assertThat(SERVICE.get("/charge.html", AT_LEADER).text()).contains(difficult.number());
    }

    private static void act(TestPetition petition, String step, String actor, @Nullable String body) {
        long version = SERVICE.get(petition.path(""), AT_BUREAU).version();
        Response answer = SERVICE.post(petition.path(step), actor, version, body);
        assertThat(answer.status()).as("%s: %s", step, answer.text()).isEqualTo(200);
    }
}
