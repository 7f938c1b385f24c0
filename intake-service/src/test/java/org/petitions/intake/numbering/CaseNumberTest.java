package org.petitions.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.events.terms.Channel;

class CaseNumberTest {
    private static final RegistrationNumber PETITION = new RegistrationNumber("431222", LocalDate.of(2026, 3, 1),
            Channel.LETTER, 17);

    @Test
    void a_petitions_own_number_is_that_of_its_first_matter() {
        assertThat(CaseNumber.parse(PETITION.toString())).contains(new CaseNumber(PETITION, 1));
        assertThat(CaseNumber.parse(PETITION + "/1")).contains(new CaseNumber(PETITION, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2", "-2", "／2", " / 2", "－２"})
    void a_further_matter_is_named_by_its_place_however_it_is_typed(String place) {
        assertThat(CaseNumber.parse(PETITION + place)).contains(new CaseNumber(PETITION, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0", "/02", "/100", "/", "/x", "2"})
    void what_is_no_place_makes_it_no_number(String place) {
        assertThat(CaseNumber.parse(PETITION + place)).isEmpty();
    }
}
