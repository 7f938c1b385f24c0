package org.petitions.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.CorrectedFields;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.RunningCase;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.law.LegalCalendar;

class TrackedCaseTest {
    private final CaseEventsBuilder life = new CaseEventsBuilder("p-1", Instant.parse("2026-01-05T01:00:00Z"));

    @Test
    void an_extension_stays_until_the_unit_handles_it_anew() {
        assertThat(life.accepted().extended(20).trackedCase().handling().extendedBy()).isEqualTo(20);
        assertThat(life.replied().reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK)
                .trackedCase().handling()).isEqualTo(TrackedHandling.NONE);
    }

    @Test
    void a_suspension_is_told_with_its_ground_and_ends_when_handling_goes_on() {
        TrackedCase suspended = life.accepted().suspended().trackedCase();
        assertThat(suspended.status()).isEqualTo(PetitionStatus.SUSPENDED);
        assertThat(suspended.handling().suspendedFor()).isEqualTo(SuspensionGround.APPRAISAL);
        assertThat(suspended.since()).isEqualTo(life.lastEventAt());
        TrackedCase resumed = life.resumed().trackedCase();
        assertThat(resumed.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(resumed.handling().suspendedFor()).isNull();
    }

    @Test
    void what_was_handed_back_has_no_responsible_unit() {
        assertThat(life.dispatched().objectionAllowed().trackedCase().unit()).isNull();
    }

    @Test
    void a_review_that_sends_it_back_sets_reply_and_opinions_aside() {
        TrackedCase progress = life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "1")
                .reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK).trackedCase();
        assertThat(progress.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(progress.answer()).isNull();
        assertThat(progress.papers().windowFrom(DocumentKind.HANDLING_OPINION)).isEmpty();
        assertThat(progress.papers().all()).hasSize(1);
        assertThat(progress.review()).isNotNull().extracting(TrackedReview::outcome).isEqualTo(ReviewOutcome.SENT_BACK);
        TrackedCase again = life.replied().trackedCase();
        assertThat(again.review()).isNull();
        assertThat(again.answer()).isNotNull().extracting(TrackedReply::at).isEqualTo(life.lastEventAt());
    }

    @Test
    void a_request_found_inadmissible_leaves_all_as_it_was_before_it() {
        TrackedCase progress = life.accepted().replied().reviewAsked(ReviewStep.REVIEW)
                .reviewRefused(ReviewStep.REVIEW, true).trackedCase();
        assertThat(progress.status()).isEqualTo(PetitionStatus.REPLIED);
        assertThat(progress.review()).isNull();
        TrackedCase again = life.reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.UPHELD)
                .reviewAsked(ReviewStep.REREVIEW).reviewRefused(ReviewStep.REREVIEW, true).trackedCase();
        assertThat(again.status()).isEqualTo(PetitionStatus.REVIEWED);
        assertThat(again.review()).isNotNull().extracting(TrackedReview::outcome).isEqualTo(ReviewOutcome.UPHELD);
        assertThat(life.reviewAsked(ReviewStep.REREVIEW).reviewRefused(ReviewStep.REVIEW, false).trackedCase().status())
                .isEqualTo(PetitionStatus.IN_REREVIEW);
    }

    @Test
    void what_was_merged_waits_for_the_answer_of_its_lead_and_then_is_a_case_of_its_own() {
        assertThat(life.accepted().mergedInto("p-2").trackedCase().leadWaitedFor()).isEqualTo("p-2");

        TrackedCase answered = life.answeredThrough("p-2").trackedCase();
        assertThat(answered.leadWaitedFor()).isNull();
        assertThat(answered.status()).isEqualTo(PetitionStatus.REPLIED);
        assertThat(answered.isEnded()).isFalse();
        assertThat(answered.answer()).isNotNull().extracting(TrackedReply::at).isEqualTo(life.lastEventAt());
    }

    @Test
    void what_was_merged_into_a_case_that_ended_unanswered_waits_for_dispatch() {
        TrackedCase separated = life.accepted().extended(20).mergedInto("p-2").separatedFrom("p-2").trackedCase();

        assertThat(separated.status()).isEqualTo(PetitionStatus.OPENED);
        assertThat(separated.handling()).isEqualTo(TrackedHandling.NONE);
        assertThat(separated.unit()).isNull();
        assertThat(separated.isEnded()).isFalse();
        assertThat(separated.leadWaitedFor()).isNull();
    }

    @Test
    void what_was_merged_in_handling_and_goes_on_alone_is_in_handling_at_its_unit_again() {
        TrackedCase separated = life.accepted().suspended().mergedInto("p-2").separatedInHandling("p-2").trackedCase();

        assertThat(separated.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(separated.handling().suspendedFor()).as("its suspension ended with the merging").isNull();
        assertThat(separated.unit()).isEqualTo(CaseEventsBuilder.UNIT);
        assertThat(separated.leadWaitedFor()).isNull();
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "查询页面所示的复查、复核机关随承继单位更新；已作出的复查意见仍属原机关", en = "tracking names the successor as the reviewer of what waits for an opinion; what was decided stays whose it was")
    void article_24_the_reviewer_that_tracking_names_follows_a_succession() {
        TrackedCase waiting = life.accepted().replied().reviewAsked(ReviewStep.REVIEW)
                .addEvent(e -> new RoutingEvent.UnitSucceeded(e.petition(), e.version(), e.at(),
                        CaseEventsBuilder.BODY, "431200-CIVIL"))
                .trackedCase();
        assertThat(waiting.review()).isNotNull().extracting(TrackedReview::body).isEqualTo("431200-CIVIL");
        assertThat(waiting.unit()).isEqualTo(CaseEventsBuilder.UNIT);

        TrackedCase decided = new CaseEventsBuilder("p-2", Instant.parse("2026-01-05T01:00:00Z")).accepted().replied()
                .reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.UPHELD)
                .addEvent(e -> new RoutingEvent.UnitSucceeded(e.petition(), e.version(), e.at(),
                        CaseEventsBuilder.BODY, "431200-CIVIL"))
                .trackedCase();
        assertThat(decided.review()).isNotNull().extracting(TrackedReview::body).isEqualTo(CaseEventsBuilder.BODY);
    }

    @Test
    void whoever_has_to_answer_a_request_in_anothers_place_is_named_from_then_on() {
        TrackedCase waiting = life.accepted().replied().reviewAsked(ReviewStep.REVIEW).addEvent(
                e -> new ReviewEvent.ReviewBodyChanged(e.petition(), e.version(), e.at(), ReviewStep.REVIEW,
                        "430000-HRSS"))
                .trackedCase();

        assertThat(waiting.status()).isEqualTo(PetitionStatus.IN_REVIEW);
        assertThat(waiting.review()).isNotNull().extracting(TrackedReview::body).isEqualTo("430000-HRSS");
        assertThat(waiting.answer()).isNotNull();
    }

    @Test
    void what_was_accepted_and_redirected_is_in_handling_at_the_other_unit() {
        TrackedCase redirected = life.accepted()
                .addEvent(e -> new RoutingEvent.HandlingRedirected(e.petition(), e.version(), e.at(),
                        CaseEventsBuilder.UNIT, "431222-NR"))
                .trackedCase();

        assertThat(redirected.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(redirected.unit()).isEqualTo("431222-NR");
    }

    @Test
    void a_suspended_procedure_that_goes_on_keeps_the_extension_that_its_limit_has() {
        TrackedCase reopened = life.accepted().extended(20).closed(CaseEnd.PROCEDURAL_SUSPENSION).reopenedWith(20)
                .trackedCase();

        assertThat(reopened.handling().extendedBy()).isEqualTo(20);
        assertThat(life.reopened().trackedCase().handling().extendedBy()).as("a fresh limit").isZero();
    }

    @Test
    @Proves(article = 35, paragraph = 1, zh = "事项移交后，查询页面所示的答复、文书和请求复查的最后一日不变", en = "wherever the case has gone, tracking shows the same answer, documents and last day to ask for a review")
    void article_35_tracking_shows_the_same_answer_and_window_wherever_the_case_has_gone() {
        TrackedCase before = life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "1").trackedCase();
        TrackedCase after = life
                .addEvent(e -> new RoutingEvent.UnitSucceeded(e.petition(), e.version(), e.at(),
                        Objects.requireNonNull(before.unit()), "431222-NR"))
                .addEvent(e -> new RoutingEvent.RegistrationCorrected(e.petition(), e.version(), e.at(), "431222-PB",
                        "431222-PB", "431224-PB", new CorrectedFields(null, null, null, "431222", null),
                        new CorrectedFields(null, null, null, "431224", null), null, null))
                .trackedCase();

        assertThat(after.unit()).isEqualTo("431222-NR");
        assertThat(after).extracting(TrackedCase::status, TrackedCase::since, TrackedCase::answer, TrackedCase::papers)
                .containsExactly(before.status(), before.since(), before.answer(), before.papers());
        assertThat(ReviewRemedy.of(after, Purpose.CLAIM, LegalCalendar.china(), life.lastEventAt()))
                .isPresent()
                .isEqualTo(ReviewRemedy.of(before, Purpose.CLAIM, LegalCalendar.china(), life.lastEventAt()));
    }

    @Test
    @Proves(article = 21, paragraph = 2, zh = "信访人查询时只显示以信访人为受文人的文书，不显示机关、单位之间的转送函、交办函、督办函", en = "tracking shows the documents addressed to the petitioner, and no letter from one office to another")
    void article_21_letters_between_offices_are_shown_to_no_petitioner() {
        TrackedCase tracked = life.dispatched().issued(DocumentKind.TRANSFER_LETTER, "沅信转〔2026〕1号")
                .issued(DocumentKind.ACCEPTANCE_NOTICE, "沅人社信受〔2026〕1号")
                .issued(DocumentKind.SUPERVISION_LETTER, "沅信督〔2026〕1号").trackedCase();

        assertThat(tracked.papers().forPetitioner()).extracting(TrackedDocuments.TrackedDocument::kind)
                .containsExactly(DocumentKind.ACCEPTANCE_NOTICE);
    }

    @Test
    void a_review_that_upholds_leaves_the_reply_standing() {
        TrackedCase progress = life.accepted().replied().reviewAsked(ReviewStep.REVIEW)
                .reviewed(ReviewStep.REVIEW, ReviewOutcome.UPHELD).trackedCase();
        assertThat(progress.status()).isEqualTo(PetitionStatus.REVIEWED);
        assertThat(progress.answer()).isNotNull();
    }

    @Test
    void a_promise_that_was_taken_back_is_neither_left_nor_done() {
        TrackedCase progress = life.accepted().promised("a").promised("b").replied().measureTakenBack("a")
                .trackedCase();

        assertThat(progress.promises().left()).containsExactly("b");
        assertThat(progress.promises().done()).isZero();
    }

    @Test
    void what_the_parties_have_signed_is_owed_on_when_the_case_is_taken_back_article_33() {
        TrackedCase progress = life.accepted().promised("a").promised("b").promised("c").carriedOut("c")
                .takenBack(List.of("a")).trackedCase();

        assertThat(progress.promises().left()).containsExactly("b");
        assertThat(progress.promises().done()).isEqualTo(1);
        assertThat(life.takenBack(null).trackedCase().promises().left()).as("an event of before lapses were told")
                .isEmpty();
    }

    @Test
    void promised_measures_are_counted_done_and_left_and_outlive_the_end() {
        TrackedCase progress = life.accepted().promised("a").promised("b").carriedOut("a").carriedOut("a").replied()
                .closed(CaseEnd.PROCEDURAL_SUSPENSION).reopened().trackedCase();
        assertThat(progress.promises().done()).isEqualTo(1);
        assertThat(progress.promises().left()).containsExactly("b");
    }

    @Test
    void a_noted_withdrawal_waits_until_it_is_denied_or_the_case_ends() {
        assertThat(life.accepted().withdrawalNoted().trackedCase().ending().withdrawalNoted()).isEqualTo(4);
        assertThat(life.withdrawalDenied().trackedCase().ending().withdrawalNoted()).isNull();
        assertThat(life.withdrawalNoted().closed(CaseEnd.WITHDRAWN).trackedCase().ending())
                .isEqualTo(new TrackedEnding(CaseEnd.WITHDRAWN, null, null, null, null, null, null, null));
    }

    @Test
    @Proves(article = 19, paragraph = 3, zh = "查询页面显示同一事项正在办理的登记编号和单位", en = "whoever brought it to a higher level sees by tracking which case of the same matter runs where")
    void where_the_same_matter_runs_is_told_with_the_non_acceptance_article_19() {
        var running = new RunningCase("431222-20260105-L-00003-A", "431222-HRSS");
        assertThat(life.opened().notAccepted(NonAcceptanceGround.BEING_HANDLED, running).closed(CaseEnd.NOT_ACCEPTED)
                .trackedCase().ending().running()).isEqualTo(running);
    }

    @Test
    void an_end_is_told_with_what_led_to_it_and_is_gone_when_the_case_is_taken_up_again() {
        assertThat(life.dispatched().notAccepted(NonAcceptanceGround.NOT_A_PETITION).closed(CaseEnd.NOT_ACCEPTED)
                .trackedCase().ending())
                .isEqualTo(
                        new TrackedEnding(CaseEnd.NOT_ACCEPTED, NonAcceptanceGround.NOT_A_PETITION, null, null, null,
                                null,
                                null, null));
        TrackedCase led = new CaseEventsBuilder("p-2", life.lastEventAt()).dispatched()
                .ledElsewhere(HandlingWay.ARBITRATION)
                .closed(CaseEnd.OTHER_PROCEDURE).trackedCase();
        assertThat(led.ending().way()).isEqualTo(HandlingWay.ARBITRATION);
        TrackedCase reopened = new CaseEventsBuilder("p-3", life.lastEventAt()).accepted().replied()
                .closed(CaseEnd.PROCEDURAL_SUSPENSION)
                .reopened().trackedCase();
        assertThat(reopened.ending()).isEqualTo(TrackedEnding.reopened(6));
        assertThat(reopened.answer()).isNull();
        assertThat(reopened.status()).isEqualTo(PetitionStatus.ACCEPTED);
    }

    @Test
    void a_rating_belongs_to_the_reply_before_it() {
        assertThat(life.accepted().replied().rated().trackedCase().answer()).isNotNull()
                .extracting(TrackedReply::rated).isEqualTo(true);
        assertThat(life.reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK).replied()
                .trackedCase().answer()).isNotNull().extracting(TrackedReply::rated).isEqualTo(false);
    }
}
