package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;

/** Within the unit, through the door: who holds a case is shown to the unit and its head, and who helps decides nothing. */
class WithinUnitApiTest extends ProcedureApiFixture {
    private static final String AT_HELPER = "HANDLER/431222-HRSS/h-03";

    @Test
    void a_case_is_handed_on_within_the_unit_and_helped_with() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("call-in-helper", AT_UNIT, "{\"helper\":\"431222-HRSS.h-03\"}");

        assertThat(SERVICE.post(walk.petition.path("accept"), AT_HELPER, walk.last.version(), null).get("code"))
                .isEqualTo("helper-writes-only");
        walk.step("draft", AT_HELPER, "{\"act\":\"ACCEPTANCE\",\"text\":\"拟予受理。\"}");
        walk.step("hand-on", AT_HEAD, "{\"to\":\"431222-HRSS.h-02\"}");
        assertThat(SERVICE.get(walk.petition.path(""), AT_HEAD).json().path("within").path("holder").asString())
                .isEqualTo("431222-HRSS.h-02");
        assertThat(SERVICE.get(walk.petition.path(""), AT_UNIT).json().path("within").path("helpers").path(0)
                .asString()).isEqualTo("431222-HRSS.h-03");
        walk.step("release-helper", "HANDLER/431222-HRSS/h-02", "{\"helper\":\"431222-HRSS.h-03\"}");
        walk.step("accept", AT_HELPER, null);
    }

    @Test
    void an_account_that_the_files_have_at_another_unit_is_no_colleague() {
        CaseSession walk = dispatched(TestPetition.aboutWages());

        for (var request : Map.of("hand-on", "to", "call-in-helper", "helper").entrySet()) {
            Response refused = SERVICE.post(walk.petition.path(request.getKey()), AT_UNIT, walk.last.version(),
                    "{\"%s\":\"431222-NR.deputy\"}".formatted(request.getValue()));
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.json().path("errors").path(0).path("field").asString()).isEqualTo(request.getValue());
            assertThat(refused.json().path("errors").path(0).path("code").asString()).isEqualTo("not-of-unit");
        }
        walk.step("call-in-helper", AT_UNIT, "{\"helper\":\"431222-HRSS.deputy\"}");
    }

    @Test
    void what_is_no_account_is_a_fault_of_its_field() {
        CaseSession walk = dispatched(TestPetition.aboutWages());

        assertThat(SERVICE.post(walk.petition.path("hand-on"), AT_UNIT, walk.last.version(),
                "{\"to\":\"李某 某\"}").text()).contains("\"to\"");
    }
}
