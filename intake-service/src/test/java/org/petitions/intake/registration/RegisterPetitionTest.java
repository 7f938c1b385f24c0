package org.petitions.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.numbering.RegistrationNumber;

class RegisterPetitionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"PB, 2026-03-02T00:00:00Z, office, UNKNOWN_CODE",
            "431222-PB, 2200-01-01T00:00:00Z, registeredAt, OUT_OF_RANGE",
            "431222-PB, 1949-09-30T00:00:00Z, registeredAt, OUT_OF_RANGE"})
    void what_no_clock_could_hold_is_told_by_its_field_with_a_past_and_without(String office, Instant registeredAt,
            String field, FaultCode code) {
        FormFault fault = new FormFault(field, code);
        assertThat(registration(office, registeredAt, false).unusable()).contains(fault);
        assertThat(registration(office, registeredAt, true).unusable()).contains(fault);
    }

    @Test
    void a_registration_of_today_by_an_office_of_ours_is_let_by() {
        assertThat(registration("431222-PB", NOW, false).unusable()).isEmpty();
        assertThat(registration("431222-PB", NOW, true).unusable()).isEmpty();
    }

    private static RegisterPetition registration(String office, Instant registeredAt, boolean withPast) {
        var fields = new CodedFields(office, Channel.LETTER, Level.COUNTY, Purpose.CLAIM, false, null, Urgency.ORDINARY,
                Identity.REAL_NAME, 1, 0, Category.LABOUR, null, "431222", null, null, null, List.of(), "zh");
        var past = withPast
                ? new LedgerHistory(LocalDate.of(2026, 3, 2), "431222-HRSS", null, null, null, null, null)
                : null;
        return new RegisterPetition("3f0c", fields,
                new RegistrationNumber("431222", LocalDate.of(2026, 3, 2), Channel.LETTER, 17), null, registeredAt, NOW,
                past, Map.of());
    }
}
