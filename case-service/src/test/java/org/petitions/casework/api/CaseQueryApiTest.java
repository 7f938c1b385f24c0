package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import tools.jackson.databind.JsonNode;

/** Reading cases: one, by number, page by page, how many, and who may. */
class CaseQueryApiTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();

    @Test
    void a_case_is_found_by_its_number() {
        TestPetition petition = open(TestPetition.aboutWages());

        Response answer = SERVICE.get("/cases/by-number/" + petition.number(), AT_UNIT);

        assertThat(answer.get("petitionId")).isEqualTo(petition.id());
        assertThat(answer.version()).isEqualTo(2);
        assertThat(SERVICE.get("/cases/by-number/431222-20990101-L-00001-K", AT_UNIT).status()).isEqualTo(404);
    }

    @Test
    void pages_by_unit_and_status_hold_every_case_once() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(open(TestPetition.aboutWages().with(Category.TRANSPORT)).id());
        }
        String accepted = ids.removeFirst();
        SERVICE.post("/cases/" + accepted + "/accept", "HANDLER/431222-TRANSPORT/h-01", 2, null);

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Response page = SERVICE.get("/cases?status=DISPATCHED&limit=2" + (next.isEmpty() ? "" : "&after=" + next),
                    "HANDLER/431222-TRANSPORT/h-01");
            page.json().path("cases").forEach(each -> seen.add(each.path("petitionId").asString()));
            next = page.get("next");
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(SERVICE.get("/cases?unit=431222-TRANSPORT&status=ACCEPTED", OPERATIONS).text()).contains(accepted);
    }

    @Test
    void each_sees_the_own_cases_and_no_more() {
        TestPetition petition = open(TestPetition.aboutWages());

        assertThat(SERVICE.get("/cases?limit=200", AT_UNIT).text()).contains(petition.id());
        assertThat(SERVICE.get("/cases?limit=200", AT_BUREAU).text()).contains(petition.id());
        assertThat(SERVICE.get("/cases?limit=200", TestPetition.AT_CITY_BUREAU).text()).contains(petition.id());
        assertThat(SERVICE.get("/cases?limit=200", "BUREAU/431202-PB/b-01").text()).doesNotContain(petition.id());
        assertThat(SERVICE.get("/cases?unit=431222-HRSS", "HANDLER/431222-NR/h-01").status()).isEqualTo(403);
        for (String actor : List.of("CLERK/431222-PB/c-01", "ADMINISTRATOR/431222-PB/a-01", "AUDITOR/431200-PB/u-01")) {
            assertThat(SERVICE.get("/cases", actor).status()).as(actor).isEqualTo(403);
        }
        assertThat(SERVICE.get(petition.path(""), "LEADER/431222-HRSS/431222-HRSS.head").status()).isEqualTo(200);
        assertThat(SERVICE.get(petition.path(""), "LEADER/431222-NR/431222-NR.head").status()).isEqualTo(404);
    }

    @Test
    void a_unit_that_helps_finds_the_case_and_sees_what_it_is_held_to() {
        String helper = "HANDLER/431222-NR/h-05";
        LocalDate by = LegalCalendar.dayOf(Instant.now()).plusDays(60);
        TestPetition petition = open(TestPetition.ofNoCategory().with(Urgency.URGENT));
        assertThat(SERVICE.post(petition.path("dispatch"), AT_BUREAU, 1, """
                {"unit":"431222-HRSS","kind":"ASSIGNMENT","reportBackBy":"%s","helpers":["431222-NR"]}"""
                .formatted(by)).status()).isEqualTo(200);

        assertThat(SERVICE.get("/cases?involved=431222-NR&limit=200", helper).text()).contains(petition.id());
        assertThat(SERVICE.get("/cases?involved=431222-NR&limit=200", OPERATIONS).text()).contains(petition.id());
        assertThat(SERVICE.get("/cases?limit=200", helper).text()).doesNotContain(petition.id());
        assertThat(SERVICE.get("/cases?involved=431222-NR", "HANDLER/431222-EDU/h-01").status()).isEqualTo(403);
        JsonNode shown = SERVICE.get(petition.path(""), helper).json();
        assertThat(shown.path("dispatchedAs").asString()).isEqualTo("ASSIGNMENT");
        assertThat(shown.path("reportBackBy").asString()).isEqualTo(by + "T16:00:00Z");
        assertThat(shown.path("helpers").toString()).isEqualTo("[\"431222-NR\"]");
        assertThat(shown.path("reportUp").asString()).isEqualTo("OWED");
        assertThat(shown.has("objection")).isFalse();
        assertThat(shown.has("suspendedSince")).isFalse();
        assertThat(SERVICE.post(petition.path("object"), AT_UNIT, 2, "{\"reasons\":\"不属本局职权。\"}").get("objection"))
                .isEqualTo("PENDING");
    }

    @Test
    void who_reviewed_finds_the_case_though_it_was_sent_back() {
        String reviewer = "HANDLER/431200-HRSS/r-01";
        TestPetition petition = open(TestPetition.aboutWages());
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        SERVICE.post(petition.path("reply"), AT_UNIT, 3,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"属实。\"}");
        SERVICE.post(petition.path("request-review"), AT_BUREAU, 4, TestPetition.requestOnPaper());
        assertThat(SERVICE.get("/cases?reviewBody=431200-HRSS&limit=200", reviewer).text()).contains(petition.id());

        SERVICE.post(petition.path("decide-review"), reviewer, 5, "{\"outcome\":\"SENT_BACK\",\"text\":\"事实不清。\"}");

        assertThat(SERVICE.get("/cases?reviewBody=431200-HRSS&limit=200", reviewer).text())
                .doesNotContain(petition.id());
        assertThat(SERVICE.get("/cases?involved=431200-HRSS&limit=200", reviewer).text()).contains(petition.id());
        assertThat(SERVICE.get("/cases?involved=431200-HRSS&status=ACCEPTED&limit=200", reviewer).text())
                .contains(petition.id());
    }

    @Test
    void the_cases_of_one_incident_are_found_together() {
        TestPetition petition = open(TestPetition.aboutWages().with(Urgency.GRAVE));
        TestPetition another = open(TestPetition.aboutWages());
        String incident = "R-" + petition.number();
        assertThat(SERVICE.post(petition.path("name-incident"), AT_BUREAU, 2, "{\"incident\":\"" + incident + "\"}")
                .get("incident")).isEqualTo(incident);

        for (String actor : List.of(TestPetition.AT_CITY_BUREAU, OPERATIONS, AT_BUREAU)) {
            assertThat(SERVICE.get("/cases?incident=" + incident, actor).json().path("cases").values())
                    .extracting(each -> each.path("petitionId").asString()).containsExactly(petition.id())
                    .doesNotContain(another.id());
        }
        assertThat(SERVICE.get("/cases?incident=" + incident, "BUREAU/431202-PB/b-01").json().path("cases")).isEmpty();
    }

    @Test
    void a_page_is_bounded() {
        assertThat(SERVICE.get("/cases?limit=201", OPERATIONS).status()).isEqualTo(400);
        assertThat(SERVICE.get("/cases?limit=0", OPERATIONS).status()).isEqualTo(400);
        assertThat(SERVICE.get("/cases?status=LOST", OPERATIONS).status()).isEqualTo(400);
    }

    @Test
    void the_summary_counts_cases_by_status() {
        open(TestPetition.ofNoCategory());

        JsonNode summary = SERVICE.get("/cases/summary", OPERATIONS).json();

        assertThat(summary.path("byStatus").path("OPENED").asLong()).isPositive();
        assertThat(summary.path("byStatus").has("CLOSED")).isTrue();
        assertThat(summary.path("total").asLong()).isPositive();
        assertThat(SERVICE.get("/cases/summary", AT_UNIT).status()).isEqualTo(403);
    }

    @Test
    void the_summary_leaves_out_what_accuses_the_reader_as_the_list_does() {
        String operations = "OPERATIONS/431200-OFFICE/o-01";
        long seen = total(TestPetition.AT_CITY_BUREAU);
        long all = total(operations);

        TestPetition petition = TestPetition.aboutWages().accusing("431200-PB");
        EVENTS.publish(petition.registered());
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), operations).status()).isEqualTo(200));

        assertThat(total(operations)).isEqualTo(all + 1);
        assertThat(total(TestPetition.AT_CITY_BUREAU)).isEqualTo(seen);
        assertThat(total(OPERATIONS)).isEqualTo(seen);
    }

    @Test
    void the_summary_counts_a_countys_cases_for_its_bureau_and_a_leaders_for_the_leader() {
        String head = "LEADER/431222-HRSS/431222-HRSS.head";
        String county = "LEADER/431222-OFFICE/431222.county-leader";
        String city = "LEADER/431200-OFFICE/431200.city-leader";
        String bureauHead = "LEADER/431222-PB/431222-PB.head";
        long atBureau = total(AT_BUREAU);
        long atUnit = total(head);
        // Each by itself: what accuses one of them counts for the others alone (Art. 30).
        long ofCounty = total(county);
        long ofBureauHead = total(bureauHead);

        open(TestPetition.aboutWages());
        open(TestPetition.ofNoCategory());

        assertThat(total(AT_BUREAU)).isEqualTo(atBureau + 2);
        assertThat(total(county)).isEqualTo(ofCounty + 2);
        assertThat(total(bureauHead)).isEqualTo(ofBureauHead + 2);
        assertThat(total(head)).isEqualTo(atUnit + 1);
        assertThat(total(city)).isGreaterThanOrEqualTo(atBureau + 2);
        assertThat(total("BUREAU/431202-PB/b-01")).isZero();
        assertThat(total("LEADER/431202-OFFICE/431202.county-leader")).isZero();
        assertThat(SERVICE.get("/cases/summary", "LEADER/431222-PB/nobody").status()).isEqualTo(403);
    }

    private static long total(String actor) {
        return SERVICE.get("/cases/summary", actor).json().path("total").asLong();
    }

    @Test
    void the_timeline_says_who_did_what_when_and_which_limit_was_missed() {
        TestPetition petition = open(TestPetition.aboutWages());
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        Instant due = Instant.parse("2030-01-01T16:00:00Z");
        var missed = new LimitMissed(petition.id(), due, ClockKind.HANDLING, 1, "431222-HRSS", due, "2026-01");
        var alert = new AlertRaised(petition.id(), petition.id() + ":alert", due, ClockKind.HANDLING,
                AlertReason.values()[0], Rung.UNIT_HEAD, "431222-HRSS.head", "431222-HRSS", due, Urgency.ORDINARY,
                null, "2026-01");
        EVENTS.publish(missed, alert, missed);

        await().untilAsserted(() -> assertThat(kinds(petition)).containsExactly("STEP Opened PLATFORM",
                "STEP Dispatched PLATFORM", "STEP Accepted HANDLER", "LIMIT_MISSED HANDLING ",
                "ALERT_RAISED " + AlertReason.values()[0] + " "));
        EVENTS.publish(missed);
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text())
                .contains("\"dueAt\":\"2030-01-01T16:00:00Z\"");
    }

    private static List<String> kinds(TestPetition petition) {
        return SERVICE.get(petition.path("timeline"), OPERATIONS).json().path("entries").values().stream()
                .map(line -> line.path("kind").asString() + " " + line.path("code").asString() + " "
                        + line.path("by").path("role").asString(""))
                .toList();
    }

    private static TestPetition open(TestPetition petition) {
        EVENTS.publish(petition.registered());
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).status()).isEqualTo(200));
        return petition;
    }
}
