package org.petitions.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PetitionIdTest {

    @Test
    void the_same_request_has_the_same_id() {
        assertThat(PetitionId.ofRequest("431222-PB", "key-0001"))
                .isEqualTo(PetitionId.ofRequest("431222-PB", "key-0001"));
    }

    @Test
    void another_office_or_key_or_kind_of_request_has_another_id() {
        assertThat(PetitionId.ofRequest("431222-PB", "key-0001")).isNotIn(PetitionId.ofRequest("431223-PB", "key-0001"),
                PetitionId.ofRequest("431222-PB", "key-0002"), PetitionId.ofLedgerRow("431222-PB", "key-0001", ""),
                PetitionId.ofLedgerRow("431222-PB", "", "key-0001"));
        assertThat(PetitionId.ofLedgerRow("431222-PB", "a", "bc"))
                .isNotEqualTo(PetitionId.ofLedgerRow("431222-PB", "ab", "c"));
    }

    @Test
    void an_id_is_a_uuid_made_from_a_name() {
        UUID id = UUID.fromString(PetitionId.ofRequest("431222-PB", "key-0001"));
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }
}
