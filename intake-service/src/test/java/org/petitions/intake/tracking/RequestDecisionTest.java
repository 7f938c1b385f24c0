package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.IntakeEvent.ReviewAsked;
import org.petitions.events.IntakeEvent.WithdrawalAnswered;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredRequest;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.intake.tracking.PetitionerRequest.AnswerWithdrawal;
import org.petitions.intake.tracking.PetitionerRequest.AskReview;
import org.petitions.intake.tracking.PetitionerRequest.RatePetition;
import org.petitions.starter.sealing.SealedBox;

class RequestDecisionTest {
    private static final SealedBox SEALED = SealedBox.ofBase64("sealed");
    private static final Instant AT = Instant.parse("2026-09-01T00:00:00Z");
    private static final PetitionerRequest RATING = new RatePetition(Satisfaction.SATISFIED, Satisfaction.NOT,
            SEALED);
    private static final PetitionerRequest REVIEW = new AskReview(ReviewStep.REVIEW);

    private final CaseEventsBuilder life = new CaseEventsBuilder("p-1", Instant.parse("2026-08-17T02:00:00Z"));
    private StoredPetition petition = petition(Purpose.CLAIM);

    @Test
    void anything_may_be_asked_for_at_any_time_and_is_the_case_s_to_answer() {
        assertThat(asked(RATING).event()).isEqualTo(
                new PetitionRated("p-1", 2, AT, Satisfaction.SATISFIED, Satisfaction.NOT));
        assertThat(asked(new AnswerWithdrawal(false)).event()).isEqualTo(new WithdrawalAnswered("p-1", 3, AT, false));
        assertThat(asked(new AskReview(ReviewStep.REREVIEW)).event())
                .isEqualTo(new ReviewAsked("p-1", 4, AT, ReviewStep.REREVIEW));
        assertThat(petition.requests()).extracting(StoredRequest::kind).containsExactly(PetitionerRequestKind.RATING,
                PetitionerRequestKind.WITHDRAWAL_DENIAL, PetitionerRequestKind.REREVIEW);
        assertThat(petition.requests().getFirst().sealedReason()).isEqualTo(SEALED);
    }

    @Test
    void one_of_a_kind_is_under_way_at_a_time() {
        asked(REVIEW);
        assertThat(decide(REVIEW, null)).isInstanceOf(RequestDecision.StillPending.class);
        asked(new AskReview(ReviewStep.REREVIEW));
        life.accepted().requestTaken(PetitionerRequestKind.REVIEW, 2);
        asked(REVIEW);
    }

    @Test
    void what_was_refused_can_be_asked_for_again_and_the_refusal_is_settled() {
        IntakeEvent first = asked(REVIEW).event();
        life.accepted().requestRefused(PetitionerRequestKind.REVIEW, first.sequence(),
                RequestRefusalReason.NO_OPINION_YET, 35);
        IntakeEvent second = asked(REVIEW).event();
        assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
        assertThat(petition.requests()).extracting(StoredRequest::sequence).containsExactly(second.sequence());
    }

    @Test
    void what_was_taken_is_kept() {
        asked(RATING);
        life.accepted().replied().requestTaken(PetitionerRequestKind.RATING, 2);
        asked(RATING);
        assertThat(petition.requests()).hasSize(2);
    }

    @Test
    void the_same_key_is_the_same_request_even_after_its_answer() {
        StoredRequest first = ((RequestDecision.Asked) decide(REVIEW, "key-00001")).request();
        petition = ((RequestDecision.Asked) decide(REVIEW, "key-00001")).next();
        assertThat(decide(REVIEW, "key-00001")).isEqualTo(new RequestDecision.AskedBefore(first));
        life.accepted().requestTaken(PetitionerRequestKind.REVIEW, 2);
        assertThat(decide(REVIEW, "key-00001")).isEqualTo(new RequestDecision.AskedBefore(first));
        assertThat(decide(REVIEW, "key-00002")).isInstanceOf(RequestDecision.Asked.class);
    }

    @Test
    void the_same_key_for_another_request_is_told_apart() {
        petition = ((RequestDecision.Asked) decide(RATING, "key-00001")).next();
        assertThat(decide(REVIEW, "key-00001")).isInstanceOf(RequestDecision.KeyReused.class);
        assertThat(decide(new RatePetition(Satisfaction.NOT, Satisfaction.NOT, null), "key-00001"))
                .isInstanceOf(RequestDecision.KeyReused.class);
        assertThat(decide(new RatePetition(Satisfaction.SATISFIED, Satisfaction.SATISFIED, null), "key-00001"))
                .isInstanceOf(RequestDecision.KeyReused.class);
        assertThat(decide(RATING, "key-00001")).isInstanceOf(RequestDecision.AskedBefore.class);
    }

    @Test
    void a_rating_that_was_kept_without_its_satisfaction_is_known_by_its_key() {
        StoredRequest old = new StoredRequest(2, PetitionerRequestKind.RATING, AT, "key-00001");
        petition = petition.withRequests(List.of(old));
        assertThat(decide(RATING, "key-00001")).isEqualTo(new RequestDecision.AskedBefore(old));
    }

    @Test
    void there_is_an_end_to_it() {
        for (int i = 0; i < RequestDecision.MOST_REQUESTS; i++) {
            long sequence = asked(RATING).event().sequence();
            life.requestRefused(PetitionerRequestKind.RATING, sequence, RequestRefusalReason.NOT_REPLIED_YET, 21);
        }
        assertThat(decide(RATING, null)).isInstanceOf(RequestDecision.TooMany.class);
        assertThat(petition.requests()).hasSize(1);
        assertThat(life.trackedCase().requests().answers()).hasSize(1);
    }

    private RequestDecision decide(PetitionerRequest request, @Nullable String key) {
        return RequestDecision.decide(PetitionMatter.first(petition), life.trackedCase().requests(), request, key, AT);
    }

    private RequestDecision.Asked asked(PetitionerRequest request) {
        RequestDecision decision = decide(request, null);
        assertThat(decision).isInstanceOf(RequestDecision.Asked.class);
        RequestDecision.Asked asked = (RequestDecision.Asked) decision;
        assertThat(asked.next().version()).isEqualTo(petition.version() + 1).isEqualTo(asked.event().sequence());
        petition = asked.next();
        return asked;
    }

    static StoredPetition petition(Purpose purpose) {
        CodedFields matter = new CodedFields("431222-PB", Channel.LETTER, Level.COUNTY, purpose, false, null,
                Urgency.ORDINARY, Identity.REAL_NAME, 1, 0, Category.LABOUR, null, "431222", LocalDate.of(2026, 2, 1),
                null,
                null, List.of(), "zh", null);
        Instant at = Instant.parse("2026-08-01T00:00:00Z");
        return new StoredPetition("p-1", 1, "431222-20260801-L-00001-A", matter, at, at, null, SEALED, SEALED,
                null);
    }
}
