package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.events.CaseEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.UrgentMatterEvent.OrganisationNotified;
import org.petitions.events.terms.CommitteeLeader;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Urgency;

/** Cases of one matter, urgent matters, and officials who stand aside. */
class CoordinationApiTest extends ProcedureApiFixture {
    @Test
    void the_same_matter_at_two_offices_goes_on_under_one_lead() {
        CaseSession lead = dispatched(TestPetition.aboutWages());
        CaseSession follower = dispatched(TestPetition.aboutWages());

        follower.step("merge", AT_BUREAU, "{\"lead\":\"%s\"}".formatted(lead.petition.id()));

        assertThat(follower.last.get("end")).isEqualTo("MERGED");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(lead.petition.id())).extracting(CaseEvent::version)
                .containsExactly(1L, 2L, 3L));
        assertThat(SERVICE.post(follower.petition.path("merge"), AT_BUREAU, follower.last.version(),
                "{\"lead\":\"%s\"}".formatted(lead.petition.id())).get("code")).isEqualTo("illegal-step");
    }

    @Test
    @Proves(article = 24, zh = "主办事项未经答复办结的，并入的事项恢复单独办理", en = "where the leading case ended without an answer, what was merged is handled by itself again")
    void article_24_what_was_merged_into_a_case_that_ended_unanswered_goes_on_where_it_stood() {
        CaseSession lead = dispatched(TestPetition.aboutWages());
        CaseSession follower = dispatched(TestPetition.aboutWages());
        follower.step("merge", AT_BUREAU, "{\"lead\":\"%s\"}".formatted(lead.petition.id()));
        lead.last = SERVICE.get(lead.petition.path(""), OPERATIONS);

        lead.step("not-accept", AT_UNIT, "{\"ground\":\"NOT_A_PETITION\"}");

        follower.await("DISPATCHED");
        assertThat(legal(follower.last)).contains("ACCEPT");
    }

    @Test
    void its_bureau_separates_what_waits_for_a_case_that_answers_nothing() {
        CaseSession lead = dispatched(TestPetition.aboutWages());
        CaseSession follower = dispatched(TestPetition.aboutWages());
        String lastly = "{\"lead\":\"%s\"}".formatted(lead.petition.id());
        follower.step("merge", AT_BUREAU, lastly);

        assertThat(SERVICE.post(follower.petition.path("separate"), AT_UNIT, follower.last.version(),
                "{\"reasons\":\"经核实，不是同一事项。\"}").status()).isEqualTo(403);
        follower.step("separate", AT_BUREAU, "{\"reasons\":\"经核实，不是同一事项。\"}");

        assertThat(follower.last.get("status")).isEqualTo("DISPATCHED");
        follower.step("merge", AT_BUREAU, lastly);
    }

    @Test
    void the_lead_names_who_goes_on_in_it_and_says_so_anew_when_what_parted_is_merged_again() {
        CaseSession lead = dispatched(TestPetition.aboutWages());
        CaseSession follower = dispatched(TestPetition.aboutWages());
        String id = follower.petition.id();
        String request = "{\"lead\":\"%s\"}".formatted(lead.petition.id());
        follower.step("merge", AT_BUREAU, request);
        assertThat(SERVICE.get(lead.petition.path(""), AT_BUREAU).text()).contains(id);

        follower.step("separate", AT_BUREAU, "{\"reasons\":\"经核实，不是同一事项。\"}");
        assertThat(SERVICE.get(lead.petition.path(""), AT_BUREAU).text()).doesNotContain(id);

        follower.step("merge", AT_BUREAU, request);
        assertThat(SERVICE.get(lead.petition.path(""), AT_BUREAU).text()).contains(id);
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(lead.petition.id()))
                .filteredOn(MergingEvent.Joined.class::isInstance).hasSize(2));
    }

    @Test
    void a_merge_whose_notice_cannot_be_made_leaves_the_leading_case_as_it_is() {
        CaseSession lead = dispatched(TestPetition.aboutWages());
        CaseSession follower = dispatched(TestPetition.aboutWages());
        for (String notice : List.of("\"how\":\"POST\"", "\"how\":\"POST\",\"receipt\":\"挂号信\"")) {
            Response refused = SERVICE.post(follower.petition.path("merge"), AT_BUREAU, follower.last.version(),
                    "{\"lead\":\"%s\",\"notice\":{%s}}".formatted(lead.petition.id(), notice));

            assertThat(refused.status()).as("without a receipt, or without the facts").isIn(400, 409);
        }

        assertThat(SERVICE.get(lead.petition.path(""), OPERATIONS).version()).isEqualTo(2);
        follower.step("merge", AT_BUREAU, "{\"lead\":\"%s\"}".formatted(lead.petition.id()));
        assertThat(SERVICE.get(lead.petition.path(""), OPERATIONS).version()).isEqualTo(3);
    }

    @Test
    void no_case_goes_on_in_one_that_has_ended_since_it_had_taken_it_in() {
        CaseSession lead = dispatched(TestPetition.aboutWages());
        CaseSession follower = dispatched(TestPetition.aboutWages());
        String request = "{\"lead\":\"%s\"}".formatted(lead.petition.id());
        follower.step("merge", AT_BUREAU, request);
        follower.step("separate", AT_BUREAU, "{\"reasons\":\"经核实，不是同一事项。\"}");
        lead.last = SERVICE.get(lead.petition.path(""), OPERATIONS);
        lead.step("not-accept", AT_UNIT, "{\"ground\":\"NOT_A_PETITION\"}");

        assertThat(SERVICE.post(follower.petition.path("merge"), AT_BUREAU, follower.last.version(), request)
                .get("code")).isEqualTo("illegal-step");
    }

    @Test
    void an_urgent_matter_that_was_not_reported_up_goes_on_in_no_case_that_need_not_be() {
        CaseSession lead = dispatched(TestPetition.aboutWages());
        TestPetition urgent = TestPetition.aboutWages().with(Urgency.GRAVE);
        CaseSession follower = dispatched(urgent);

        Response refused = SERVICE.post(urgent.path("merge"), AT_BUREAU, follower.last.version(),
                "{\"lead\":\"%s\"}".formatted(lead.petition.id()));

        assertThat(refused.get("code")).isEqualTo("report-up-left");
        assertThat(SERVICE.get(lead.petition.path(""), OPERATIONS).version()).isEqualTo(2);
    }

    @Test
    void an_accusation_joins_no_case_that_the_accused_can_see() {
        CaseSession lead = dispatched(TestPetition.aboutWages());
        CaseSession accusation = dispatched(TestPetition.aboutWages().accusing("431222-HRSS"));

        Response refused = SERVICE.post(accusation.petition.path("merge"), AT_BUREAU, accusation.last.version(),
                "{\"lead\":\"%s\"}".formatted(lead.petition.id()));

        assertThat(refused.get("code")).isEqualTo("dispatch-to-accused");
        assertThat(SERVICE.get(lead.petition.path("timeline"), AT_UNIT).text())
                .doesNotContain(accusation.petition.id());
    }

    @Test
    @Proves(article = 30, paragraph = 2, zh = "向组织（人事）部门通报反映干部问题的信访情况", en = "the organisation department of that level is told")
    void article_30_the_organisation_department_of_the_level_that_manages_the_accused_is_told_and_the_accused_nothing() {
        CaseSession accusation = dispatched(TestPetition.aboutWages().accusing("431222-NR", "431222.county-leader"));

        accusation.step("notify-organisation", AT_BUREAU,
                "{\"leaders\":[\"ORGANISATION\"],\"accused\":[\"PRINCIPAL\"]}");

        await().untilAsserted(() -> assertThat(EVENTS.ofCase(accusation.petition.id())).last()
                .isInstanceOfSatisfying(OrganisationNotified.class, told -> {
                    assertThat(told.levels()).containsExactly(Level.COUNTY, Level.CITY);
                    assertThat(told.leaders()).containsExactly(CommitteeLeader.ORGANISATION);
                    assertThat(told.toString()).doesNotContain("431222-NR", "county-leader", "PRINCIPAL");
                }));
        assertThat(SERVICE.post(accusation.petition.path("notify-organisation"), AT_BUREAU, accusation.last.version(),
                "{\"leaders\":[\"ORGANISATION\"]}").get("code")).isEqualTo("organisation-told");
        assertThat(SERVICE.get(accusation.petition.path("timeline"), "HANDLER/431222-NR/h-01").status()).isEqualTo(404);
    }

    @Test
    void article_30_it_is_the_bureaus_to_tell_the_organisation_department() {
        CaseSession accusation = dispatched(TestPetition.aboutWages().accusing("431222-NR"));

        assertThat(SERVICE.post(accusation.petition.path("notify-organisation"), "HANDLER/431222-CDI/h-01",
                accusation.last.version(), "{}").status()).isEqualTo(403);
        assertThat(SERVICE.post(accusation.petition.path("notify-organisation"), "HANDLER/431222-NR/h-01",
                accusation.last.version(), "{}").status()).isEqualTo(404);
    }

    @Test
    void who_stands_aside_takes_no_step_and_a_colleague_does() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("recuse", AT_UNIT, "{\"official\":\"h-01\",\"reason\":\"与信访人有亲属关系\"}");

        Response refused = SERVICE.post(walk.petition.path("accept"), AT_UNIT, walk.last.version(), null);

        assertThat(refused.get("code")).isEqualTo("recused");
        assertThat(refused.get("article")).isEqualTo("第二十八条 / Art. 28");
        walk.step("accept", "HANDLER/431222-HRSS/h-02", null);
    }

    @Test
    void no_unit_keeps_an_official_of_the_bureau_from_a_case_and_the_bureau_may() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        String request = "{\"official\":\"b-77\",\"reason\":\"与信访事项有利害关系\"}";

        assertThat(SERVICE.post(walk.petition.path("recuse"), AT_UNIT, walk.last.version(), request).get("code"))
                .isEqualTo("recusal-of-another");
        walk.step("recuse", AT_BUREAU, request);
    }

    @Test
    @Proves(article = 25, paragraph = 2, zh = "向条例所列各方分别报告并记录时间", en = "the report goes to each whom the article names, each with its time")
    @Proves(article = 22, paragraph = 1, item = 1, zh = "情况重大、紧急的，信访局提出建议，报请本级党委和政府决定，并记录其决定和日期", en = "of a grave or urgent matter the bureau puts a proposal to committee and government, and their decision is recorded with its day")
    void an_urgent_matter_is_reported_up_and_named_with_others_of_its_incident() {
        CaseSession walk = dispatched(TestPetition.aboutWages().with(Urgency.GRAVE));

        walk.step("report-up", AT_BUREAU, "{\"recipients\":[\"OWN_COMMITTEE\",\"OWN_GOVERNMENT\","
                + "\"JOINT_CONFERENCE_OFFICE\"],\"text\":\"紧急事项报告。\"}");
        assertThat(walk.last.get("reportUp")).isEqualTo("OWED");
        walk.step("report-up", AT_BUREAU,
                "{\"recipients\":[\"BUREAU_ABOVE\",\"NATIONAL_ADMINISTRATION\",\"COMPETENT_DEPARTMENT\"],"
                        + "\"departments\":[\"431222-HRSS\"],\"text\":\"紧急事项报告。\"}");
        assertThat(walk.last.get("reportUp")).isEqualTo("DONE");
        walk.step("propose-to-government", AT_BUREAU, "{\"text\":\"建议由分管负责同志牵头处置。\"}");
        walk.step("record-decision", AT_BUREAU, "{\"decision\":\"AGREED\",\"decidedOn\":\"%s\",\"text\":\"同意。\"}"
                .formatted(LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        walk.step("assign", AT_BUREAU, "{}");
        walk.step("name-incident", AT_BUREAU, "{\"incident\":\"2026-0007\"}");

        assertThat(legal(walk.last)).doesNotContain("REPORT_UP", "NAME_INCIDENT");
        assertThat(SERVICE.post(walk.petition.path("name-incident"), AT_BUREAU, walk.last.version(),
                "{\"incident\":\"某人上访\"}").status()).isEqualTo(400);
    }
}
