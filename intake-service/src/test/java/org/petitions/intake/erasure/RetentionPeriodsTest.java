package org.petitions.intake.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FurtherMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.intake.status.TrackedCase;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.sealing.SealedBox;

/** When a petition has been kept for its time. */
class RetentionPeriodsTest {
    private static final SealedBox SEALED = SealedBox.ofBase64("sealed");
    private static final RetentionPeriods CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE = new RetentionPeriods(
            Map.of(Purpose.CLAIM, 2, Purpose.ACCUSATION, 5));

    private final TrackedCase ended = new CaseEventsBuilder("p-1", Instant.parse("2026-08-17T02:00:00Z")).accepted()
            .replied().delivered(DocumentKind.HANDLING_OPINION, "1").closed(CaseEnd.SETTLED).trackedCase();
    private final LocalDate end = LegalCalendar.dayOf(Objects.requireNonNull(ended.since()));

    @Test
    void it_is_over_on_the_day_after_the_last_one_of_its_time() {
        StoredPetition claim = petition(Purpose.CLAIM);

        assertThat(CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE.isOver(claim, _ -> ended, end.plusYears(2))).isFalse();
        assertThat(CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE.isOver(claim, _ -> ended, end.plusYears(2).plusDays(1)))
                .isTrue();
    }

    @Test
    void of_two_matters_the_one_that_is_kept_longest_decides() {
        LocalDate ofTheClaim = end.plusYears(2).plusDays(1);
        LocalDate ofTheAccusation = end.plusYears(5).plusDays(1);

        for (StoredPetition both : List.of(petition(Purpose.CLAIM, Purpose.ACCUSATION),
                petition(Purpose.ACCUSATION, Purpose.CLAIM))) {
            assertThat(CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE.isOver(both, _ -> ended, ofTheClaim)).isFalse();
            assertThat(CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE.isOver(both, _ -> ended, ofTheAccusation.minusDays(1)))
                    .isFalse();
            assertThat(CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE.isOver(both, _ -> ended, ofTheAccusation)).isTrue();
        }
    }

    @Test
    void one_matter_without_a_period_keeps_the_petition_for_good() {
        LocalDate muchLater = end.plusYears(100);

        assertThat(CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE.isOver(petition(Purpose.CLAIM, Purpose.SUGGESTION), _ -> ended,
                muchLater)).isFalse();
        assertThat(CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE.isOver(petition(Purpose.SUGGESTION, Purpose.CLAIM), _ -> ended,
                muchLater)).isFalse();
    }

    @Test
    void without_a_period_no_case_is_read() {
        Function<String, TrackedCase> unread = id -> {
            throw new AssertionError("was read: " + id);
        };

        assertThat(CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE.isOver(petition(Purpose.SUGGESTION), unread,
                end.plusYears(100))).isFalse();
        assertThat(new RetentionPeriods(Map.of()).isOver(petition(Purpose.CLAIM), unread, end.plusYears(100)))
                .isFalse();
    }

    @Test
    void what_goes_on_is_kept() {
        assertThat(CLAIMS_TWO_YEARS_ACCUSATIONS_FIVE.isOver(petition(Purpose.CLAIM), _ -> TrackedCase.NO_EVENTS_YET,
                end.plusYears(100))).isFalse();
    }

    private static StoredPetition petition(Purpose first, Purpose... further) {
        List<FurtherMatter> others = List.of(further).stream()
                .map(each -> new FurtherMatter(each, Category.LABOUR, null, "431222", Urgency.ORDINARY, null,
                        List.of()))
                .toList();
        CodedFields matter = new CodedFields("431222-PB", Channel.LETTER, Level.COUNTY, first, false, null,
                Urgency.ORDINARY, Identity.REAL_NAME, 1, 0, Category.LABOUR, null, "431222", LocalDate.of(2026, 2, 1),
                null, null, List.of(), "zh", null, others, null, null);
        Instant at = Instant.parse("2026-08-01T00:00:00Z");
        return new StoredPetition("p-1", 1, "431222-20260801-L-00001-A", matter, at, at, null, SEALED, SEALED, null);
    }
}
