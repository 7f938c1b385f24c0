package org.petitions.intake.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PetitionIdsTest {

    @Test
    void the_same_request_has_the_same_id() {
        assertThat(PetitionIds.ofRequest("431222-PB", "key-0001"))
                .isEqualTo(PetitionIds.ofRequest("431222-PB", "key-0001"));
    }

    @Test
    void another_office_or_key_or_kind_of_request_has_another_id() {
        assertThat(PetitionIds.ofRequest("431222-PB", "key-0001")).isNotIn(
                PetitionIds.ofRequest("431223-PB", "key-0001"),
                PetitionIds.ofRequest("431222-PB", "key-0002"), PetitionIds.ofLedgerRow("431222-PB", "key-0001", ""),
                PetitionIds.ofLedgerRow("431222-PB", "", "key-0001"));
        assertThat(PetitionIds.ofLedgerRow("431222-PB", "a", "bc"))
                .isNotEqualTo(PetitionIds.ofLedgerRow("431222-PB", "ab", "c"));
    }

    @Test
    void an_id_is_a_uuid_made_from_a_name() {
        UUID id = UUID.fromString(PetitionIds.ofRequest("431222-PB", "key-0001"));
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }
}
