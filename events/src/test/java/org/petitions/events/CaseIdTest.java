package org.petitions.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIdTest {
    private static final String PETITION = "0198d3a2-0000-7b60-9d1f-2f6f2c1a7e10";
    private static final String NUMBER = "431222-20260301-L-00017-K";

    @Test
    void the_first_matter_has_the_petitions_id_and_number() {
        assertThat(new CaseId(PETITION, 1)).hasToString(PETITION);
        assertThat(new CaseId(PETITION, 1).number(NUMBER)).isEqualTo(NUMBER);
        assertThat(CaseId.parse(PETITION)).isEqualTo(new CaseId(PETITION, 1));
    }

    @Test
    void a_further_matter_has_its_place_behind_them() {
        assertThat(new CaseId(PETITION, 2)).hasToString(PETITION + ".2");
        assertThat(new CaseId(PETITION, 2).number(NUMBER)).isEqualTo("431222-20260301-L-00017-K/2");
        assertThat(CaseId.petitionOf(PETITION + ".12")).isEqualTo(PETITION);
    }

    @Test
    void every_id_is_read_as_it_was_written() {
        for (int place = CaseId.FIRST; place <= CaseId.MOST; place++) {
            CaseId id = new CaseId(PETITION, place);
            assertThat(CaseId.parse(id.toString())).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.1", "p.0", "p.02", "p.100", "p.", ".2", "p.x"})
    void what_ends_in_no_place_of_a_further_matter_is_an_id_as_it_is(String id) {
        assertThat(CaseId.parse(id)).isEqualTo(new CaseId(id, 1));
    }

    @Test
    void there_is_no_matter_before_the_first_nor_after_the_last() {
        assertThatThrownBy(() -> new CaseId(PETITION, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseId(PETITION, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
