package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.documents.DocumentRules.DeliverDocument;
import org.petitions.casework.procedure.documents.DocumentRules.NoteExternalDocument;
import org.petitions.casework.procedure.review.HearingRules.CancelHearing;
import org.petitions.casework.procedure.review.HearingRules.CloseHearing;
import org.petitions.casework.procedure.review.HearingRules.OpenHearing;
import org.petitions.casework.procedure.review.ReviewRules.RefuseReview;
import org.petitions.casework.procedure.review.ReviewRequestCorrection.CorrectReviewRequest;
import org.petitions.casework.procedure.review.ReviewRules.RequestReview;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.ReviewEvent;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalCalendar;

/** What came before a hearing, and before a request for review, and bounds the days that are typed for it (Art. 35, 36). */
class ReviewDaysTest {

    @ParameterizedTest
    @CsvSource({"-4, false", "-3, true", "-1, true", "0, false"})
    void notice_of_a_hearing_is_given_from_the_receipt_of_a_request_on_paper_however_late_it_is_recorded(int noticeOn,
            boolean taken) {
        ScriptedCase walked = ScriptedCase.of("claim: open, dispatch, accept, reply, +10");
        assertThat(walked.attempt(new RequestReview(ReviewStep.REVIEW, today(walked).minusDays(3))))
                .isInstanceOf(Happens.class);
        assertThat(walked.events().getLast()).isInstanceOfSatisfying(ReviewEvent.ReviewRequested.class,
                asked -> assertThat(asked.receivedOn()).isEqualTo(today(walked).minusDays(3)));

        assertThat(walked.attempt(new OpenHearing(today(walked).plusDays(noticeOn), today(walked))))
                .isInstanceOf(taken ? Happens.class : Refused.class);
    }

    @Test
    @Proves(article = 36, paragraph = 2, cityRule = true, zh = "再次听证的，写明此前各次听证已用的日数，取消的不计", en = "a further hearing says how many days those before it took; one that was called off took none")
    void a_further_hearing_of_a_re_review_says_how_long_those_before_it_kept_the_answer_waiting() {
        ScriptedCase walked = ScriptedCase.of("claim: open, dispatch, accept, reply, request review, uphold, "
                + "issue review opinion, post review opinion, request re-review");
        hearFor(walked, 9);
        open(walked);
        assertThat(walked.attempt(new CancelHearing())).isInstanceOf(Happens.class);
        assertThat(walked.state().hearing()).isNotNull().satisfies(held -> assertThat(held.isOpen()).isFalse());
        hearFor(walked, 4);
        open(walked);

        assertThat(walked.events().stream().filter(ReviewEvent.HearingOpened.class::isInstance)
                .map(event -> ((ReviewEvent.HearingOpened) event).heardBefore())).containsExactly(null, 10, 10, 15);
    }

    private static void hearFor(ScriptedCase walked, int days) {
        open(walked);
        walked.passDays(days);
        assertThat(walked.attempt(new CloseHearing(today(walked), 3, false))).isInstanceOf(Happens.class);
    }

    private static void open(ScriptedCase walked) {
        walked.passDays(1);
        assertThat(walked.attempt(new OpenHearing(today(walked).minusDays(1), today(walked))))
                .isInstanceOf(Happens.class);
    }

    @Test
    void a_unit_that_has_had_the_matter_for_long_may_have_given_notice_long_ago() {
        ScriptedCase walked = ScriptedCase.of("claim: open, dispatch, accept, suspend, +70, resume");
        assertThat(walked.attempt(new OpenHearing(today(walked).minusDays(70), today(walked))))
                .isInstanceOf(Happens.class);
    }

    @ParameterizedTest
    @CsvSource({"-4, false", "-3, true", "0, true"})
    void a_request_for_re_review_comes_after_the_review_opinion_which_may_be_recorded_late(int receivedOn,
            boolean taken) {
        ScriptedCase walked = ScriptedCase.of("claim: open");
        assertThat(walked.attempt(Dispatch.transfer("431200-HRSS"))).isInstanceOf(Happens.class);
        for (String step : List.of("accept", "reply", "request review")) {
            assertThat(walked.attempt(ProcedureSamples.command(step, walked.at()))).isInstanceOf(Happens.class);
        }
        walked.passDays(10);
        assertThat(walked.attempt(ProcedureSamples.command("uphold", walked.at()))).isInstanceOf(Happens.class);
        assertThat(walked.attempt(new NoteExternalDocument(DocumentKind.REVIEW_OPINION, "湘人社复〔2026〕1号",
                DeliveryMethod.POST, walked.at().minus(Duration.ofDays(3))))).isInstanceOf(Happens.class);

        CaseDecision decision = walked
                .attempt(new RequestReview(ReviewStep.REREVIEW, today(walked).plusDays(receivedOn)));
        if (taken) {
            assertThat(decision).isInstanceOf(Happens.class);
        } else {
            assertThat(decision).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                    refused.refusal().reason()).isEqualTo(Reason.RECEIVED_BEFORE_ANSWER));
        }
    }

    @Test
    @Proves(article = 35, zh = "收到复查请求的日期登记有误的，可以更正，复查的30日自更正后的收到之日起算", en = "a wrong day of a request's receipt is put right, and the 30 days run from the right one")
    void art_35_the_day_on_which_a_request_was_received_is_put_right() {
        ScriptedCase walked = ScriptedCase.of("claim: open, dispatch, accept, reply, +20, request review");
        LocalDate wrong = today(walked);
        LocalDate right = wrong.minusDays(15);

        assertThat(walked.attempt(new CorrectReviewRequest(wrong, wrong, right))).isInstanceOf(Happens.class);

        assertThat(walked.state().phase()).isInstanceOfSatisfying(UnderReview.class,
                here -> assertThat(here.requestedOn()).isEqualTo(right));
        assertThat(ClockActs.of(walked.events().getLast())).hasSize(2).last()
                .isEqualTo(new ClockAct.Start(ClockKind.REVIEW, ClockAct.SOLE, "431200-HRSS",
                        right.atStartOfDay(LegalCalendar.ZONE).toInstant(), null));
        assertThat(walked.attempt(new CorrectReviewRequest(wrong, right, wrong.plusDays(1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void art_35_a_pending_request_turns_out_late_when_the_receipt_of_the_opinion_is_found_and_the_answer_stands_again() {
        ScriptedCase walked = ScriptedCase.of("claim: open, dispatch, accept, reply, issue opinion");
        Instant handedOver = walked.at();
        walked.passDays(40);
        RefuseReview late = new RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, null,
                ProcedureSamples.REFUSAL_NOTICE);
        assertThat(walked.attempt(new RequestReview(ReviewStep.REVIEW, null))).isInstanceOf(Happens.class);
        assertThat(walked.attempt(late)).isInstanceOf(Refused.class);
        String number = walked.state().documents().all().getFirst().number();
        assertThat(walked.attempt(new DeliverDocument(number, DeliveryMethod.IN_PERSON, handedOver)))
                .isInstanceOf(Happens.class);

        assertThat(walked.attempt(late)).isInstanceOf(Happens.class);

        assertThat(walked.state().status()).isEqualTo(CaseStatus.REPLIED);
        assertThat(walked.state().isReviewer("431200-HRSS")).isTrue();
        assertThat(walked.events()).filteredOn(ReviewEvent.ReviewRefused.class::isInstance).singleElement()
                .isInstanceOfSatisfying(ReviewEvent.ReviewRefused.class, refused -> {
                    assertThat(refused.body()).isEqualTo("431200-HRSS");
                    assertThat(refused.pending()).isTrue();
                });
        assertThat(walked.attempt(new RequestReview(ReviewStep.REVIEW, null))).isInstanceOf(Refused.class);
    }

    @Test
    void art_35_a_pending_request_that_the_bureau_refuses_is_refused_by_the_bureau() {
        ScriptedCase walked = ScriptedCase
                .of("claim: open, dispatch, accept, reply, request review, correct to a suggestion");

        assertThat(walked.attempt("refuse for want of an opinion as bureau")).isInstanceOf(Happens.class);

        assertThat(walked.events()).filteredOn(ReviewEvent.ReviewRefused.class::isInstance).singleElement()
                .isInstanceOfSatisfying(ReviewEvent.ReviewRefused.class, refused -> {
                    assertThat(refused.body()).isEqualTo(ProcedureSamples.BUREAU);
                    assertThat(refused.pending()).isTrue();
                });
        assertThat(walked.state().isReviewer("431200-HRSS")).isFalse();
    }

    @Test
    @Proves(article = 35, zh = "已办结事项的复查请求被驳回后，恢复原办结状态", en = "an ended case stands ended again once a request for its review is refused")
    void art_35_a_case_that_had_ended_is_ended_again_when_the_request_is_refused() {
        ScriptedCase walked = ScriptedCase.of("claim: open, dispatch, accept, reply, issue opinion, post opinion");
        Instant handedOver = walked.at();
        walked.passDays(30);
        for (String step : List.of("close")) {
            assertThat(walked.attempt(ProcedureSamples.command(step, walked.at()))).isInstanceOf(Happens.class);
        }
        int visits = walked.state().followUp().visitsDue().size();
        walked.passDays(40);
        assertThat(walked.attempt(new RequestReview(ReviewStep.REVIEW, null))).isInstanceOf(Happens.class);
        String number = walked.state().documents().all().getFirst().number();
        assertThat(walked.attempt(new DeliverDocument(number, DeliveryMethod.IN_PERSON, handedOver)))
                .isInstanceOf(Happens.class);

        assertThat(walked.attempt(new RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, null,
                ProcedureSamples.REFUSAL_NOTICE)))
                .isInstanceOf(Happens.class);

        assertThat(walked.state().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(walked.state().followUp().visitsDue()).hasSize(visits);
    }

    @Test
    @Proves(article = 35, zh = "期限内收到的书面复查请求，依法终结后仍可补录", en = "a request received on paper in time is recorded after the termination")
    void art_35_a_request_received_in_time_is_recorded_after_the_termination() {
        ScriptedCase walked = ScriptedCase
                .of("claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +30");
        LocalDate received = today(walked);
        walked.passDays(2);
        assertThat(walked.attempt(ProcedureSamples.command("terminate by law", walked.at())))
                .isInstanceOf(Happens.class);

        assertThat(walked.attempt(new RequestReview(ReviewStep.REVIEW, null))).isInstanceOf(Refused.class);
        assertThat(walked.attempt(new RequestReview(ReviewStep.REVIEW, received))).isInstanceOf(Happens.class);
    }

    @Test
    @Proves(article = 35, zh = "直接向复查机关逾期请求的，由该机关登记，不予受理并书面告知", en = "what came late to who reviews is recorded there, and refused in writing by that body itself")
    void art_35_a_late_request_that_came_to_who_reviews_is_recorded_there_and_refused_by_that_body() {
        ScriptedCase walked = ScriptedCase
                .of("claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31");
        LocalDate today = today(walked);
        assertThat(walked.attempt(new RequestReview(ReviewStep.REVIEW, today))).as("at the bureau, which refuses it")
                .isInstanceOf(Refused.class);

        assertThat(walked.attempt(new RequestReview(ReviewStep.REVIEW, today, true))).isInstanceOf(Happens.class);
        assertThat(walked.state().status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(walked.attempt(new RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, null,
                ProcedureSamples.REFUSAL_NOTICE))).isInstanceOf(Happens.class);

        assertThat(walked.events()).filteredOn(ReviewEvent.ReviewRefused.class::isInstance).singleElement()
                .isInstanceOfSatisfying(ReviewEvent.ReviewRefused.class, refused -> {
                    assertThat(refused.body()).isEqualTo(ProcedureSamples.UPPER_UNIT);
                    assertThat(refused.receivedOn()).isEqualTo(today);
                });
        assertThat(walked.state().status()).isEqualTo(CaseStatus.REPLIED);
    }

    @Test
    @Proves(article = 36, paragraph = 1, zh = "复核意见未书面答复信访人的，不能依法终结", en = "nothing is terminated before the petitioner has the re-review opinion in writing")
    void art_36_nothing_is_terminated_before_the_petitioner_has_the_rereview_opinion() {
        ScriptedCase walked = ScriptedCase
                .of("claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, "
                        + "post review opinion, request re-review, uphold, +100");

        assertThat(walked.attempt(ProcedureSamples.command("terminate by law", walked.at())))
                .isInstanceOf(Refused.class);
        assertThat(walked.attempt("note re-review opinion")).isInstanceOf(Happens.class);
        assertThat(walked.attempt(ProcedureSamples.command("terminate by law", walked.at())))
                .isInstanceOf(Happens.class);
    }

    private static LocalDate today(ScriptedCase walked) {
        return LegalCalendar.dayOf(walked.at());
    }
}
