package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.IntakeEvent.ReviewAsked;
import org.petitions.events.IntakeEvent.WithdrawalAnswered;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredRating;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.law.LegalCalendar;

class PetitionerRequestTest {
    private static final PetitionerRequest.RequestRules RULES = new PetitionerRequest.RequestRules(
            LegalCalendar.china(), 30);

    private final CaseEventsBuilder life = new CaseEventsBuilder("p-1", Instant.parse("2026-08-17T02:00:00Z"));
    private StoredPetition petition = petition(Purpose.CLAIM);

    @Test
    void each_reply_can_be_rated_once() {
        life.accepted();
        refused(rating(), RequestRefusal.NOT_REPLIED_YET, 21);
        life.replied();
        assertThat(taken(rating()).event()).isInstanceOfSatisfying(PetitionRated.class, rated -> {
            assertThat(rated.sequence()).isEqualTo(2);
            assertThat(rated.unit()).isEqualTo(Satisfaction.NOT);
        });
        refused(rating(), RequestRefusal.ALREADY_RATED, 21);
        life.rated().reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK);
        refused(rating(), RequestRefusal.NOT_REPLIED_YET, 21);
        life.replied();
        assertThat(taken(rating()).event().sequence()).isEqualTo(3);
    }

    @Test
    void a_reply_can_be_rated_to_the_end_of_its_window_and_after_the_end_of_the_case() {
        life.accepted().replied().closed(CaseEnd.SETTLED);
        // Replied on 2026-08-21; day 30 is Sunday 09-20, which is worked.
        Instant end = LocalDate.of(2026, 9, 21).atStartOfDay(LegalCalendar.ZONE).toInstant();
        assertThat(RatePetition.openWindow(petition, life.trackedCase(), RULES, life.lastEventAt())).get()
                .extracting(window -> window.lastDay()).isEqualTo(LocalDate.of(2026, 9, 20));
        refused(rating(end), RequestRefusal.RATING_WINDOW_PASSED, 21);
        assertThat(RatePetition.openWindow(petition, life.trackedCase(), RULES, end)).isEmpty();
        taken(rating(end.minusMillis(1)));
    }

    @Test
    void a_rating_of_a_release_that_asked_once_counts_for_the_reply_before_it() {
        life.accepted().replied();
        petition = petition.with(new StoredRating(Satisfaction.NOT, Satisfaction.NOT, life.lastEventAt(), null, null));
        refused(rating(), RequestRefusal.ALREADY_RATED, 21);
        life.replied();
        taken(rating());
    }

    @Test
    void a_petitioner_may_withdraw_unasked_from_the_registration_on_and_it_is_final() {
        assertThat(taken(withdrawal(true)).event()).isInstanceOfSatisfying(WithdrawalAnswered.class,
                answered -> assertThat(answered.confirmed()).isTrue());
        refused(withdrawal(true), RequestRefusal.ALREADY_WITHDRAWN, 0);
        refused(withdrawal(false), RequestRefusal.ALREADY_WITHDRAWN, 0);
        life.accepted().replied();
        refused(review(ReviewStep.REVIEW), RequestRefusal.ALREADY_WITHDRAWN, 35);
    }

    @Test
    void nothing_is_denied_where_nothing_was_noted() {
        life.accepted();
        refused(withdrawal(false), RequestRefusal.NO_WITHDRAWAL_NOTED, 0);
    }

    @Test
    void each_noted_withdrawal_is_answered_once() {
        life.accepted().withdrawalNoted();
        assertThat(AnswerWithdrawal.isAwaitingAnswer(petition, life.trackedCase())).isTrue();
        taken(withdrawal(false));
        assertThat(AnswerWithdrawal.isAwaitingAnswer(petition, life.trackedCase())).isFalse();
        refused(withdrawal(false), RequestRefusal.WITHDRAWAL_ANSWERED, 0);
        refused(withdrawal(true), RequestRefusal.WITHDRAWAL_ANSWERED, 0);
        life.withdrawalDenied();
        refused(withdrawal(false), RequestRefusal.NO_WITHDRAWAL_NOTED, 0);
        life.withdrawalNoted();
        taken(withdrawal(true));
    }

    @Test
    void an_ended_case_cannot_be_withdrawn() {
        life.accepted().replied().closed(CaseEnd.SETTLED);
        refused(withdrawal(true), RequestRefusal.CASE_ENDED, 0);
    }

    @Test
    void a_withdrawal_that_an_office_s_end_overtook_is_none_when_the_case_is_taken_up_again() {
        life.accepted();
        taken(withdrawal(true));
        life.closed(CaseEnd.PROCEDURAL_SUSPENSION).reopened();
        assertThat(AnswerWithdrawal.isWithdrawn(petition, life.trackedCase())).isFalse();
        taken(withdrawal(true));
    }

    @Test
    void review_then_re_review_each_within_30_days_of_receiving_the_written_opinion() {
        life.accepted();
        refused(review(ReviewStep.REVIEW), RequestRefusal.NO_OPINION_YET, 35);
        life.replied();
        assertThat(remedy(life.lastEventAt())).isEqualTo(new ReviewRemedy.Available(ReviewStep.REVIEW, 4, null));
        refused(review(ReviewStep.REREVIEW), RequestRefusal.OTHER_STEP_OPEN, 36);
        life.delivered(DocumentKind.HANDLING_OPINION, "1");
        assertThat(remedy(life.lastEventAt()))
                .isEqualTo(new ReviewRemedy.Available(ReviewStep.REVIEW, 4, LocalDate.of(2026, 9, 22)));
        assertThat(taken(review(ReviewStep.REVIEW)).event()).isInstanceOfSatisfying(ReviewAsked.class,
                asked -> assertThat(asked.step()).isEqualTo(ReviewStep.REVIEW));
        refused(review(ReviewStep.REVIEW), RequestRefusal.REVIEW_ASKED, 35);
        life.reviewAsked(ReviewStep.REVIEW);
        refused(review(ReviewStep.REREVIEW), RequestRefusal.UNDER_REVIEW, 36);
        life.reviewed(ReviewStep.REVIEW, ReviewOutcome.UPHELD);
        refused(review(ReviewStep.REVIEW), RequestRefusal.OTHER_STEP_OPEN, 35);
        life.delivered(DocumentKind.REVIEW_OPINION, "2");
        taken(review(ReviewStep.REREVIEW));
        life.reviewAsked(ReviewStep.REREVIEW).reviewed(ReviewStep.REREVIEW, ReviewOutcome.UPHELD);
        refused(review(ReviewStep.REREVIEW), RequestRefusal.NO_STEP_LEFT, 36);
    }

    @Test
    void the_window_is_that_of_the_worked_example() {
        // Received 2026-08-21: the last day is Sunday 09-20, which is worked.
        life.accepted().replied().issued(DocumentKind.HANDLING_OPINION, "1");
        Instant received = Instant.parse("2026-08-21T03:00:00Z");
        life.addEvent(e -> new org.petitions.events.DocumentEvent.DocumentDelivered(e.petition(), e.version(), e.at(),
                DocumentKind.HANDLING_OPINION, "1", org.petitions.events.terms.DeliveryMethod.POST, received));
        Instant end = LocalDate.of(2026, 9, 21).atStartOfDay(LegalCalendar.ZONE).toInstant();
        assertThat(remedy(end.minusMillis(1)))
                .isEqualTo(new ReviewRemedy.Available(ReviewStep.REVIEW, 4, LocalDate.of(2026, 9, 20)));
        assertThat(remedy(end)).isEqualTo(new ReviewRemedy.Unavailable(RequestRefusal.REVIEW_WINDOW_PASSED, 35));
        refused(new AskReview(ReviewStep.REVIEW, end), RequestRefusal.REVIEW_WINDOW_PASSED, 35);
    }

    @Test
    void an_opinion_that_was_sent_back_opens_nothing_and_the_next_one_opens_its_own() {
        life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "1");
        taken(review(ReviewStep.REVIEW));
        life.reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK);
        refused(review(ReviewStep.REREVIEW), RequestRefusal.NO_OPINION_YET, 36);
        life.replied();
        assertThat(remedy(life.lastEventAt()))
                .isEqualTo(new ReviewRemedy.Available(ReviewStep.REVIEW, life.events().size(), null));
        taken(review(ReviewStep.REVIEW));
    }

    @ParameterizedTest
    @EnumSource(CaseEnd.class)
    void an_end_that_the_petitioner_did_not_agree_to_leaves_the_remedy(CaseEnd end) {
        life.accepted().replied().closed(end);
        if (Set.of(CaseEnd.SETTLED, CaseEnd.HEARING_TERMINATION, CaseEnd.PROCEDURAL_SUSPENSION).contains(end)) {
            taken(review(ReviewStep.REVIEW));
        } else {
            refused(review(ReviewStep.REVIEW), RequestRefusal.CASE_ENDED, 35);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Purpose.class, names = {"SUGGESTION", "ACCUSATION"})
    void only_a_claim_is_reviewed(Purpose purpose) {
        petition = petition(purpose);
        life.accepted().replied();
        refused(review(ReviewStep.REVIEW), RequestRefusal.REVIEW_FOR_CLAIMS_ONLY, 35);
    }

    @Test
    void a_window_of_no_days_is_no_setting() {
        assertThatThrownBy(() -> new PetitionerRequest.RequestRules(LegalCalendar.china(), 0))
                .hasMessageContaining("petitions.practice.rating-days");
    }

    private ReviewRemedy remedy(Instant now) {
        return ReviewRemedy.of(petition, life.trackedCase(), RULES.calendar(), now);
    }

    private PetitionerRequest rating() {
        return rating(life.lastEventAt());
    }

    private static PetitionerRequest rating(Instant at) {
        return new RatePetition(Satisfaction.SATISFIED, Satisfaction.NOT, null, at);
    }

    private static PetitionerRequest withdrawal(boolean confirmed) {
        return new AnswerWithdrawal(confirmed, Instant.parse("2026-09-01T00:00:00Z"));
    }

    private PetitionerRequest review(ReviewStep step) {
        return new AskReview(step, life.lastEventAt());
    }

    private PetitionerRequest.Taken taken(PetitionerRequest word) {
        PetitionerRequest.RequestDecision decision = word.decide(petition, life.trackedCase(), RULES);
        assertThat(decision).isInstanceOf(PetitionerRequest.Taken.class);
        PetitionerRequest.Taken taken = (PetitionerRequest.Taken) decision;
        assertThat(taken.next().version()).isEqualTo(petition.version() + 1).isEqualTo(taken.event().sequence());
        petition = taken.next();
        return taken;
    }

    private void refused(PetitionerRequest word, RequestRefusal reason, int article) {
        assertThat(word.decide(petition, life.trackedCase(), RULES))
                .isEqualTo(new PetitionerRequest.Refused(reason, article));
    }

    private static StoredPetition petition(Purpose purpose) {
        CodedFields matter = new CodedFields("431222-PB", Channel.LETTER, Level.COUNTY, purpose, false, null,
                Urgency.ORDINARY, Identity.REAL_NAME, 1, 0, Category.LABOUR, null, "431222", LocalDate.of(2026, 2, 1),
                null, List.of(), "zh");
        Instant at = Instant.parse("2026-08-01T00:00:00Z");
        return new StoredPetition("p-1", 1, "431222-20260801-L-00001-A", matter, at, at, null, "sealed", "sealed");
    }
}
