package org.petitions.starter.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorNamesTest {
    @Test
    void a_recusal_of_before_names_a_person_of_the_own_unit_by_the_short_name() {
        assertThat(new Actor("431222-HRSS.h-01", Role.HANDLER, "431222-HRSS").names())
                .containsExactlyInAnyOrder("431222-HRSS.h-01", "h-01");
        assertThat(new Actor("431222-HRSS.h-01", Role.HANDLER, "431222-NR").names())
                .containsExactly("431222-HRSS.h-01");
        assertThat(new Actor("h-01", Role.HANDLER, "431222-HRSS").names()).containsExactly("h-01");
    }

    @Test
    void for_whom_somebody_acts_is_no_matter_of_short_names() {
        assertThat(new Actor("431222-HRSS.head", Role.LEADER, "431222-HRSS").actingFor())
                .containsExactly("431222-HRSS.head");
    }
}
