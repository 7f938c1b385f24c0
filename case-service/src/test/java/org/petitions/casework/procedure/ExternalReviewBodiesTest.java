package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;

/** Review bodies that are not on this platform. */
class ExternalReviewBodiesTest {
    private static final String ANSWERED = "claim: open, dispatch, accept, reply, request review";

    @Test
    void what_the_province_decides_the_citys_bureau_records_and_no_countys() {
        CaseState state = ScriptedCase.of(ANSWERED + ", uphold, request re-review").state();

        assertThat(state.reviewBody()).isEqualTo("430000-HRSS");
        assertThat(mayDecide(state, Role.BUREAU, "431200-PB")).isTrue();
        assertThat(mayDecide(state, Role.HANDLER, "430000-HRSS")).isTrue();
        assertThat(mayDecide(state, Role.BUREAU, "431222-PB")).isFalse();
        assertThat(mayDecide(state, Role.HANDLER, "431200-HRSS")).isFalse();
    }

    @Test
    void what_the_citys_own_office_decides_no_bureau_records() {
        CaseState state = ScriptedCase.of(ANSWERED).state();

        assertThat(state.reviewBody()).isEqualTo("431200-HRSS");
        assertThat(mayDecide(state, Role.HANDLER, "431200-HRSS")).isTrue();
        assertThat(mayDecide(state, Role.BUREAU, "431200-PB")).isFalse();
    }

    private static boolean mayDecide(CaseState state, Role role, String unit) {
        return CaseAccessRules.mayTake(Step.DECIDE_REVIEW, state, SampleActors.actor("a-01", role, unit));
    }
}
