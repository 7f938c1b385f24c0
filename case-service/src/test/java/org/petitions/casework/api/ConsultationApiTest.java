package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.events.CompetenceEvent.DisputeClimbed;
import org.petitions.events.terms.DisputeRung;

/** Art. 24 through the door: consultation, the common superior's decision, and who sees it. */
class ConsultationApiTest extends ProcedureApiFixture {
    private static final String AT_OTHER = "HANDLER/431222-NR/h-07";
    private static final String AT_GOVERNMENT = "HANDLER/431222-GOV/h-08";
    private static final String REASONS = "{\"reasons\":\"不属本单位职权范围\"}";

    @Test
    void art_24_units_that_agree_settle_it_themselves_and_it_goes_there() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("raise-dispute", AT_UNIT, "{\"unit\":\"431222-NR\",\"reasons\":\"属自然资源部门职权\"}");

        assertThat(SERVICE.post(walk.petition.path("agree-to-unit"), AT_UNIT, walk.last.version(), null).status())
                .isEqualTo(403);
        assertThat(SERVICE.get("/cases?involved=431222-NR", AT_OTHER).text()).contains(walk.petition.id());
        walk.step("agree-to-unit", AT_OTHER, null);

        assertThat(walk.last.get("unit")).isEqualTo("431222-NR");
        assertThat(walk.last.json().path("dispute").isMissingNode()).isTrue();
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "认为应当由本单位受理的单位，凭登记编号即可提出协商；事项移交前看不到信访人的陈述", en = "a unit that says 'it is ours' begins the consultation by the registration number, and reads nothing the petitioner wrote before it has it")
    void art_24_a_unit_that_says_it_is_ours_begins_by_the_number_alone() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        String claim = "{\"number\":\"" + walk.petition.number() + "\",\"reasons\":\"属本单位职权范围\"}";
        assertThat(SERVICE.get(walk.petition.path(""), AT_OTHER).status()).isEqualTo(404);

        assertThat(SERVICE.post("/disputes", AT_UNIT, 0, claim).status()).isEqualTo(403);
        Response claimed = SERVICE.post("/disputes", AT_OTHER, 0, claim);

        assertThat(claimed.status()).isEqualTo(200);
        assertThat(claimed.json().path("dispute").path("proposal").path("by").asString()).isEqualTo("431222-NR");
        assertThat(SERVICE.get(walk.petition.path(""), AT_OTHER).status()).isEqualTo(200);
        assertThat(SERVICE.get(walk.petition.path("facts?why=HANDLING"), AT_OTHER).status()).isEqualTo(403);
        walk.last = SERVICE.get(walk.petition.path(""), AT_UNIT);
        walk.step("agree-to-unit", AT_UNIT, null);
        assertThat(walk.last.get("unit")).isEqualTo("431222-NR");
    }

    @Test
    void art_24_of_three_units_each_agrees() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("raise-dispute", AT_UNIT, "{\"unit\":\"431222-NR\",\"others\":[\"431222-HC\"]}");

        walk.step("agree-to-unit", "HANDLER/431222-HC/h-09", null);
        assertThat(walk.last.get("unit")).isEqualTo("431222-HRSS");
        assertThat(walk.last.json().path("dispute").path("proposal").path("agreed").get(0).asString())
                .isEqualTo("431222-HC");
        walk.step("agree-to-unit", AT_OTHER, null);
        assertThat(walk.last.get("unit")).isEqualTo("431222-NR");
    }

    @Test
    void a_further_unit_that_is_not_there_is_named_by_its_field() {
        CaseSession walk = dispatched(TestPetition.aboutWages());

        assertThat(SERVICE.post(walk.petition.path("raise-dispute"), AT_UNIT, walk.last.version(),
                "{\"unit\":\"431222-NR\",\"others\":[\"431222-NOWHERE\"]}").text()).contains("others[0]");
    }

    @Test
    void art_24_failing_that_their_common_superior_decides() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("raise-dispute", AT_UNIT, "{\"unit\":\"431222-NR\"}");
        assertThat(SERVICE.post(walk.petition.path("climb-dispute"), AT_BUREAU, walk.last.version(), null).get("code"))
                .isEqualTo("consultation-runs");
        walk.step("decline-unit", AT_OTHER, REASONS);
        walk.step("climb-dispute", AT_BUREAU, null);

        assertThat(walk.last.json().path("dispute").path("decider").asString()).isEqualTo("431222-GOV");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id()).getLast())
                .isInstanceOfSatisfying(DisputeClimbed.class, climbed -> {
                    assertThat(climbed.rung()).isEqualTo(DisputeRung.COMMON_SUPERIOR);
                    assertThat(climbed.decider()).isEqualTo("431222-GOV");
                }));
        assertThat(SERVICE.post(walk.petition.path("settle-dispute"), AT_BUREAU, walk.last.version(),
                "{\"unit\":\"431222-NR\"}").status()).isEqualTo(403);
        walk.step("settle-dispute", AT_GOVERNMENT, "{\"unit\":\"431222-NR\",\"reasons\":\"按照职责分工决定\"}");
        assertThat(walk.last.get("unit")).isEqualTo("431222-NR");
    }
}
