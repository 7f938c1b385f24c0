package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import org.junit.jupiter.api.Test;
import org.petitions.casework.TestPetition;
import org.petitions.events.RoutingEvent.DisputeClimbed;
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
