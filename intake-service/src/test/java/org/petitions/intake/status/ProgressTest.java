package org.petitions.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.SuspensionGround;

class ProgressTest {
    private final Life life = new Life("p-1", Instant.parse("2026-01-05T01:00:00Z"));

    @Test
    void an_extension_stays_until_the_unit_handles_it_anew() {
        assertThat(life.accepted().extended(20).progress().handling().extendedBy()).isEqualTo(20);
        assertThat(life.replied().reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK)
                .progress().handling()).isEqualTo(Handling.NONE);
    }

    @Test
    void a_suspension_is_told_with_its_ground_and_ends_when_handling_goes_on() {
        Progress suspended = life.accepted().suspended().progress();
        assertThat(suspended.status()).isEqualTo(PetitionStatus.SUSPENDED);
        assertThat(suspended.handling().suspendedFor()).isEqualTo(SuspensionGround.APPRAISAL);
        assertThat(suspended.since()).isEqualTo(life.now());
        Progress resumed = life.resumed().progress();
        assertThat(resumed.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(resumed.handling().suspendedFor()).isNull();
    }

    @Test
    void what_was_handed_back_has_no_responsible_unit() {
        assertThat(life.dispatched().objectionAllowed().progress().unit()).isNull();
    }

    @Test
    void a_review_that_sends_it_back_sets_reply_and_opinions_aside() {
        Progress progress = life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "1")
                .reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK).progress();
        assertThat(progress.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(progress.answer()).isNull();
        assertThat(progress.papers().receivedAt(DocumentKind.HANDLING_OPINION)).isEmpty();
        assertThat(progress.papers().all()).hasSize(1);
        assertThat(progress.review()).isNotNull().extracting(Review::outcome).isEqualTo(ReviewOutcome.SENT_BACK);
        Progress again = life.replied().progress();
        assertThat(again.review()).isNull();
        assertThat(again.answer()).isNotNull().extracting(Answer::at).isEqualTo(life.now());
    }

    @Test
    void a_review_that_upholds_leaves_the_reply_standing() {
        Progress progress = life.accepted().replied().reviewAsked(ReviewStep.REVIEW)
                .reviewed(ReviewStep.REVIEW, ReviewOutcome.UPHELD).progress();
        assertThat(progress.status()).isEqualTo(PetitionStatus.REVIEWED);
        assertThat(progress.answer()).isNotNull();
    }

    @Test
    void promised_measures_are_counted_done_and_left_and_outlive_the_end() {
        Progress progress = life.accepted().promised("a").promised("b").carriedOut("a").carriedOut("a").replied()
                .closed(CaseEnd.PROCEDURAL_SUSPENSION).reopened().progress();
        assertThat(progress.promises().done()).isEqualTo(1);
        assertThat(progress.promises().left()).containsExactly("b");
    }

    @Test
    void a_noted_withdrawal_waits_until_it_is_denied_or_the_case_ends() {
        assertThat(life.accepted().withdrawalNoted().progress().ending().withdrawalNoted()).isEqualTo(4);
        assertThat(life.withdrawalDenied().progress().ending().withdrawalNoted()).isNull();
        assertThat(life.withdrawalNoted().closed(CaseEnd.WITHDRAWN).progress().ending())
                .isEqualTo(new Ending(CaseEnd.WITHDRAWN, null, null, null, null));
    }

    @Test
    void an_end_is_told_with_what_led_to_it_and_is_gone_when_the_case_is_taken_up_again() {
        assertThat(life.dispatched().notAccepted(NonAcceptanceGround.NOT_A_PETITION).closed(CaseEnd.NOT_ACCEPTED)
                .progress().ending())
                .isEqualTo(new Ending(CaseEnd.NOT_ACCEPTED, NonAcceptanceGround.NOT_A_PETITION, null, null, null));
        Progress led = new Life("p-2", life.now()).dispatched().ledElsewhere(HandlingWay.ARBITRATION)
                .closed(CaseEnd.OTHER_PROCEDURE).progress();
        assertThat(led.ending().way()).isEqualTo(HandlingWay.ARBITRATION);
        Progress reopened = new Life("p-3", life.now()).accepted().replied().closed(CaseEnd.PROCEDURAL_SUSPENSION)
                .reopened().progress();
        assertThat(reopened.ending()).isEqualTo(Ending.reopened(6));
        assertThat(reopened.answer()).isNull();
        assertThat(reopened.status()).isEqualTo(PetitionStatus.ACCEPTED);
    }

    @Test
    void a_rating_belongs_to_the_reply_before_it() {
        assertThat(life.accepted().replied().rated().progress().answer()).isNotNull()
                .extracting(Answer::rated).isEqualTo(true);
        assertThat(life.reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK).replied()
                .progress().answer()).isNotNull().extracting(Answer::rated).isEqualTo(false);
    }
}
