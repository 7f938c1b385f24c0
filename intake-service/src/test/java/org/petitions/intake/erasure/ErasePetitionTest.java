package org.petitions.intake.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.erasure.ErasePetition.CaseGoesOn;
import org.petitions.intake.erasure.ErasePetition.Erased;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredErasure;
import org.petitions.intake.petition.StoredRequest;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.sealing.SealedBox;

/** Whether the case has ended for good, on the grounds that want it. */
class ErasePetitionTest {
    /** Long after every window of the cases here. */
    private static final SealedBox SEALED = SealedBox.ofBase64("sealed");
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

    private final CaseEventsBuilder life = new CaseEventsBuilder("p-1", Instant.parse("2026-08-17T02:00:00Z"));
    private StoredPetition petition = petition();

    @ParameterizedTest
    @EnumSource(value = ErasureGround.class, names = {"PURPOSE_ACHIEVED", "RETENTION_EXPIRED"})
    void the_words_stay_until_the_last_day_to_ask_for_a_review_has_passed(ErasureGround ground) {
        life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "1").closed(CaseEnd.SETTLED);
        // Received on 2026-08-23: day 30 is 09-22.
        Instant end = LocalDate.of(2026, 9, 23).atStartOfDay(LegalCalendar.ZONE).toInstant();

        assertThat(decide(ground, end.minusMillis(1))).isInstanceOf(CaseGoesOn.class);
        assertThat(decide(ground, end)).isInstanceOf(Erased.class);
    }

    @Test
    void the_words_stay_while_the_opinion_was_not_given_in_writing() {
        life.accepted().replied().issued(DocumentKind.HANDLING_OPINION, "1").closed(CaseEnd.SETTLED);

        assertThat(decide(ErasureGround.RETENTION_EXPIRED, LATER)).isInstanceOf(CaseGoesOn.class);
    }

    @Test
    void an_end_that_leaves_no_remedy_lets_them_go() {
        life.accepted().replied().closed(CaseEnd.WITHDRAWN);

        assertThat(decide(ErasureGround.PURPOSE_ACHIEVED, life.lastEventAt().plus(Duration.ofDays(1))))
                .isInstanceOf(Erased.class);
    }

    @Test
    void the_words_stay_while_the_petitioner_is_still_to_be_told_in_writing() {
        life.dispatched().notAccepted(NonAcceptanceGround.NOT_A_PETITION).closedOwingNotice(CaseEnd.NOT_ACCEPTED);
        assertThat(decide(ErasureGround.PURPOSE_ACHIEVED, LATER)).isInstanceOf(CaseGoesOn.class);

        life.told(DocumentKind.NON_ACCEPTANCE_NOTICE, "1");
        assertThat(decide(ErasureGround.PURPOSE_ACHIEVED, LATER)).isInstanceOf(Erased.class);
    }

    @ParameterizedTest
    @EnumSource(value = ErasureGround.class, names = {"PURPOSE_ACHIEVED", "RETENTION_EXPIRED"})
    void a_case_that_is_only_set_aside_keeps_them_however_long(ErasureGround ground) {
        life.accepted().closed(CaseEnd.PROCEDURAL_SUSPENSION);
        assertThat(decide(ground, LATER)).isInstanceOf(CaseGoesOn.class);

        life.reopened().replied().closed(CaseEnd.WITHDRAWN);
        assertThat(decide(ground, LATER)).isInstanceOf(Erased.class);
    }

    @Test
    void a_case_that_is_only_set_aside_lets_go_what_must() {
        life.accepted().closed(CaseEnd.PROCEDURAL_SUSPENSION);

        assertThat(decide(ErasureGround.ORDERED, LATER)).isInstanceOf(Erased.class);
    }

    @Test
    void the_words_stay_while_the_case_waits_for_the_answer_of_the_one_it_was_merged_into() {
        life.accepted().mergedInto("p-2");
        assertThat(decide(ErasureGround.PURPOSE_ACHIEVED, LATER)).isInstanceOf(CaseGoesOn.class);

        life.answeredThrough("p-2").delivered(DocumentKind.HANDLING_OPINION, "1").closed(CaseEnd.SETTLED);
        assertThat(decide(ErasureGround.PURPOSE_ACHIEVED, LATER)).isInstanceOf(Erased.class);
    }

    @Test
    void what_was_merged_before_the_lead_was_named_waits_for_its_answer_too() {
        life.accepted().closed(CaseEnd.MERGED);

        assertThat(decide(ErasureGround.PURPOSE_ACHIEVED, LATER)).isInstanceOf(CaseGoesOn.class);
    }

    @Test
    void the_words_stay_while_a_request_waits_for_its_answer() {
        life.accepted().replied().closed(CaseEnd.WITHDRAWN);
        petition = petition.withRequests(List.of(
                new StoredRequest(2, PetitionerRequestKind.RATING, life.lastEventAt(), null)));

        assertThat(decide(ErasureGround.PURPOSE_ACHIEVED, LATER)).isInstanceOf(CaseGoesOn.class);

        life.requestRefused(PetitionerRequestKind.RATING, 2, RequestRefusalReason.NOT_REPLIED_YET, 21);
        assertThat(decide(ErasureGround.PURPOSE_ACHIEVED, LATER)).isInstanceOf(Erased.class);
    }

    @Test
    void a_case_of_which_nothing_is_known_goes_on() {
        assertThat(decide(ErasureGround.RETENTION_EXPIRED, LATER)).isInstanceOf(CaseGoesOn.class);
    }

    @ParameterizedTest
    @EnumSource(value = ErasureGround.class, names = {"UNLAWFUL_PROCESSING", "ORDERED"})
    void what_must_go_waits_for_nothing(ErasureGround ground) {
        life.accepted().replied();

        assertThat(decide(ground, life.lastEventAt())).isInstanceOf(Erased.class);
    }

    private ErasePetition.Decision decide(ErasureGround ground, Instant at) {
        StoredErasure erasure = new StoredErasure(ground, SEALED, "431222-PB", "b-01", at);
        return new ErasePetition(erasure, SEALED).decide(petition, _ -> life.trackedCase(), LegalCalendar.china());
    }

    private static StoredPetition petition() {
        CodedFields matter = new CodedFields("431222-PB", Channel.LETTER, Level.COUNTY, Purpose.CLAIM, false, null,
                Urgency.ORDINARY, Identity.REAL_NAME, 1, 0, Category.LABOUR, null, "431222", LocalDate.of(2026, 2, 1),
                null, null, List.of(), "zh", null);
        Instant at = Instant.parse("2026-08-01T00:00:00Z");
        return new StoredPetition("p-1", 1, "431222-20260801-L-00001-A", matter, at, at, null, SEALED, SEALED,
                null);
    }
}
