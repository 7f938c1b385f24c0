package org.petitions.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.petition.RegistrationRequest;

class RegisterPetitionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final ConfidentialFields CONFIDENTIAL = new ConfidentialFields("", null, "zh", null, null, "", "",
            "", null, List.of(), List.of(), null, List.of(), List.of());

    @ParameterizedTest
    @CsvSource({"PB, 2026-03-02T00:00:00Z, office, UNKNOWN_CODE",
            "431222-PB, 2200-01-01T00:00:00Z, registeredAt, OUT_OF_RANGE",
            "431222-PB, 1949-09-30T00:00:00Z, registeredAt, OUT_OF_RANGE"})
    void what_no_clock_could_hold_is_told_by_its_field_with_a_past_and_without(String office, Instant registeredAt,
            String field, FaultCode code) {
        FormFault fault = new FormFault(field, code);
        assertThat(firstUnusable(office, registeredAt, null)).contains(fault);
        assertThat(firstUnusable(office, registeredAt, past("431222-HRSS", "2026-03-02"))).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"HRSS, 2026-03-02, responsibleUnit, UNKNOWN_CODE",
            "431222-H R, 2026-03-02, responsibleUnit, UNKNOWN_CODE",
            "431222-HRSS, 2200-01-01, dispatchedOn, OUT_OF_RANGE"})
    void a_past_that_no_clock_could_hold_is_told_by_its_column(String unit, String dispatchedOn, String field,
            FaultCode code) {
        assertThat(firstUnusable("431222-PB", NOW, past(unit, dispatchedOn))).contains(new FormFault(field, code));
    }

    @ParameterizedTest
    @CsvSource({"acceptedOn, 2200-01-01, ''", "repliedOn, 2026-03-03, 2200-01-01"})
    void each_step_of_the_past_is_told_by_its_own_column(String field, LocalDate acceptedOn, String repliedOn) {
        var past = new LedgerHistory(LocalDate.of(2026, 3, 2), "431222-HRSS", acceptedOn,
                repliedOn.isEmpty() ? null : LocalDate.parse(repliedOn),
                repliedOn.isEmpty() ? null : HandlingOutcome.SUPPORTED, null, null);
        assertThat(firstUnusable("431222-PB", NOW, past)).contains(new FormFault(field, FaultCode.OUT_OF_RANGE));
    }

    @Test
    void a_registration_of_today_by_an_office_of_ours_is_let_by() {
        assertThat(firstUnusable("431222-PB", NOW, null)).isEmpty();
        assertThat(firstUnusable("431222-PB", NOW, past("431222-HRSS", "2026-03-02"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ACCUSATION, 1, 0, true", "ACCUSATION, 2, 1, true", "ACCUSATION, 1, 1, false",
            "ACCUSATION, 0, 0, false",
            "CLAIM, 2, 0, false"})
    void article_30_an_accusation_names_somebody_in_words_alone_where_it_names_more_persons_than_posts(Purpose purpose,
            int persons, int posts, boolean inWords) {
        var words = new ConfidentialFields("", null, "zh", null, null, "", "", "", null, List.of(),
                Collections.nCopies(persons, "杜撰人"), null, List.of(), List.of());
        var request = new RegistrationRequest("3f0c", fields("431222-PB", purpose,
                Collections.nCopies(posts, "431222-HRSS.head")), words, NOW, null, null);

        assertThat(request.accusesInWords()).isEqualTo(inWords);
    }

    private static LedgerHistory past(String unit, String dispatchedOn) {
        return new LedgerHistory(LocalDate.parse(dispatchedOn), unit, null, null, null, null, null);
    }

    private static Optional<FormFault> firstUnusable(String office, Instant registeredAt,
            @Nullable LedgerHistory past) {
        CodedFields fields = fields(office, Purpose.CLAIM, List.of());
        return RegisterPetition.firstUnusable(
                new RegistrationRequest("3f0c", fields, CONFIDENTIAL, registeredAt, past, null), registeredAt);
    }

    private static CodedFields fields(String office, Purpose purpose, List<String> posts) {
        return new CodedFields(office, Channel.LETTER, Level.COUNTY, purpose, false, null, Urgency.ORDINARY,
                Identity.REAL_NAME, 1, 0, Category.LABOUR, null, "431222", null, null, null, posts, "zh", null);
    }
}
