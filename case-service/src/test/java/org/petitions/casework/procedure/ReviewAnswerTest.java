package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.documents.DeliveryCorrection.CorrectDelivery;
import org.petitions.casework.procedure.documents.DocumentRules.IssueDocument;
import org.petitions.casework.procedure.documents.DocumentRules.SendDocument;
import org.petitions.casework.procedure.review.ReviewDecision;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.state.CaseDocuments.OwedAnswer;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.routing.CorrectionRules.Change;
import org.petitions.casework.procedure.routing.CorrectionRules.CorrectRegistration;
import org.petitions.casework.procedure.routing.CorrectionRules.Way;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.signing.SigningRules.SubmitDraft;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DocumentEvent.DeliveryDates;
import org.petitions.events.RoutingEvent.TakenBack;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.SigningEvent.DraftedDecision;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalCalendar;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Who asked for a review is answered in writing (Art. 35): its limit runs until the opinion went out, whatever was decided. */
class ReviewAnswerTest {
    private static final String DECIDED = "claim: open, dispatch, accept, reply, request review, +20, ";
    private static final String NUMBER = "复1";

    @ParameterizedTest
    @ValueSource(strings = {"post review opinion", "deliver review opinion", "open review opinion"})
    @Proves(article = 35, zh = "复查期限至书面复查意见发出或者送达之日止，仅作出决定的不视为已经答复", en = "the 30 days of a review end when its written opinion went out or was received, and not with the decision")
    void article_35_the_limit_of_a_review_ends_when_its_written_opinion_went_out_or_was_received(String out) {
        for (String outcome : List.of("uphold", "change", "send back")) {
            ScriptedCase story = ScriptedCase.of(DECIDED + outcome + ", +1, issue review opinion");
            assertThat(stops(story.events(), ClockKind.REVIEW)).as(outcome).isEmpty();
            assertThat(owing(story)).containsExactly("431200-HRSS");

            story.attempt(out);

            assertThat(stops(story.events(), ClockKind.REVIEW)).as(outcome).hasSize(1);
            assertThat(owing(story)).isEmpty();
        }
    }

    @Test
    void what_a_proxy_takes_along_answers_by_its_receipt() {
        ScriptedCase story = ScriptedCase
                .of(DECIDED + "uphold, issue review opinion, send review opinion through a proxy");
        assertThat(owing(story)).isNotEmpty();
        story.attempt("deliver review opinion");
        assertThat(owing(story)).isEmpty();
    }

    @Test
    @Proves(article = 36, paragraph = 1, zh = "复查意见尚未书面答复即请求复核的，复查机关仍须书面答复", en = "who asks for a re-review before the review opinion went out is still owed that")
    void article_36_a_request_for_a_rereview_leaves_the_first_opinion_owed() {
        ScriptedCase story = ScriptedCase.of(DECIDED + "uphold, request re-review, issue review opinion");
        assertThat(owing(story)).containsExactly("431200-HRSS");
        story.attempt("post review opinion");
        assertThat(owing(story)).isEmpty();
    }

    @Test
    void a_corrected_opinion_answers_in_the_place_of_the_one_that_had_not_gone_out() {
        ScriptedCase story = ScriptedCase.of(DECIDED + "uphold, issue review opinion, correct review opinion");
        story.attempt("post review opinion");
        assertThat(owing(story)).as("what was corrected goes out no more").isNotEmpty();
        story.attempt(new SendDocument("复2", DeliveryMethod.POST, LegalCalendar.dayOf(story.at())));
        assertThat(owing(story)).isEmpty();
    }

    @Test
    void an_opinion_of_the_review_before_answers_nothing() {
        ScriptedCase story = ScriptedCase.of(DECIDED
                + "send back, +1, issue review opinion, post review opinion, reply, request review, +1, uphold");
        story.attempt("post review opinion");
        assertThat(owing(story)).as("posted once more, it says another decision").isNotEmpty();
        story.attempt(new IssueDocument(DocumentKind.REVIEW_OPINION, "复3", "review-opinion/1"));
        story.attempt(new SendDocument("复3", DeliveryMethod.POST, LegalCalendar.dayOf(story.at())));
        assertThat(owing(story)).isEmpty();
    }

    @Test
    @Proves(article = 35, zh = "书面复查意见发出日期更正的，复查期限按更正后的日期认定", en = "where the day a review opinion went out is put right, its limit is judged by the right one")
    void article_35_a_day_of_sending_that_is_put_right_counts_for_the_limit() {
        ScriptedCase story = ScriptedCase.of(DECIDED + "uphold, issue review opinion, +5, post review opinion");
        LocalDate sent = LegalCalendar.dayOf(story.at());

        story.attempt(new CorrectDelivery(NUMBER, new DeliveryDates(sent, null),
                new DeliveryDates(sent.minusDays(3), null)));

        Instant end = sent.minusDays(2).atStartOfDay(LegalCalendar.ZONE).toInstant().minusMillis(1);
        assertThat(ClockActs.of(story.events().getLast())).containsExactly(new ClockAct.Redate(ClockKind.REVIEW,
                ClockAct.SOLE, story.state().version() - 1, end));
    }

    @Test
    void the_posting_that_is_noted_after_the_receipt_counts_from_its_own_day() {
        ScriptedCase story = ScriptedCase.of(DECIDED + "uphold, issue review opinion, +5, deliver review opinion");
        LocalDate posted = LegalCalendar.dayOf(story.at()).minusDays(4);

        story.attempt(new SendDocument(NUMBER, DeliveryMethod.POST, posted));

        assertThat(ClockActs.of(story.events().getLast())).singleElement().isInstanceOfSatisfying(
                ClockAct.Redate.class, redate -> assertThat(redate.kind()).isEqualTo(ClockKind.REVIEW));
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "复查机关被撤销、合并的，尚未发出的书面复查意见由承继单位发出", en = "a review opinion that had not gone out is its body's successor's to send")
    void article_24_who_goes_on_for_the_body_owes_its_opinion() {
        ScriptedCase story = ScriptedCase.of(
                "claim: open, dispatch, accept, reply, request review, uphold, succeed the reviewer");
        String successor = Objects.requireNonNull(story.state().documents().review(ReviewStep.REVIEW)).body();
        assertThat(successor).isNotEqualTo("431200-HRSS");
        assertThat(owing(story)).containsExactly(successor);
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "已经作出复查意见或者不予受理复查请求的机关被撤销、合并的，事项移交其承继单位", en = "a body that is no more is succeeded in what it decided on review, or refused to")
    void article_24_a_body_that_only_decided_or_refused_a_review_is_to_be_succeeded_too() {
        for (String path : List.of("uphold, issue review opinion, post review opinion",
                "correct to a suggestion, refuse for want of an opinion")) {
            CaseState decided = ScriptedCase.of("claim: open, dispatch, accept, reply, request review, " + path)
                    .state();

            assertThat(SuccessionRules.isDue(decided, gone("431200-HRSS"), LocalDate.of(2026, 3, 2))).as(path).isTrue();
            assertThat(SuccessionRules.isDue(decided, gone("431200-NR"), LocalDate.of(2026, 3, 2))).isFalse();
        }
    }

    private static Successions gone(String abolished) {
        return new Successions() {
            @Override
            public Optional<String> answering(LocalDate day, String unit, CaseMatter matter) {
                return Optional.empty();
            }

            @Override
            public boolean hasEnded(LocalDate day, String unit) {
                return unit.equals(abolished);
            }
        };
    }

    @Test
    void what_was_decided_elsewhere_is_recorded_from_its_written_opinion() {
        ScriptedCase story = ScriptedCase.of(DECIDED
                + "uphold, issue review opinion, post review opinion, request re-review, +1, uphold");
        assertThat(owing(story)).isEmpty();
        assertThat(stops(story.events(), ClockKind.REREVIEW)).hasSize(1);
    }

    @Test
    void nobody_is_late_to_answer_whose_words_are_gone() {
        ScriptedCase story = ScriptedCase.of(DECIDED + "uphold");

        List<CaseEvent> voided = ReviewDecision.voidByErasure(story.state(), story.at().plus(Duration.ofDays(1)));

        assertThat(voided).singleElement().satisfies(event -> assertThat(ClockActs.of(event))
                .containsExactly(ClockAct.cancel(ClockKind.REVIEW)));
        CaseState after = Procedure.evolveAll(story.state(), voided);
        assertThat(after.documents().unanswered()).isEmpty();
        assertThat(ReviewDecision.voidByErasure(after, story.at())).as("erased again").isEmpty();
    }

    @Test
    void what_the_petitioner_signs_ends_the_duty() {
        ScriptedCase story = ScriptedCase.of(DECIDED + "uphold, end with relief");
        assertThat(owing(story)).isEmpty();
    }

    @Test
    @Proves(article = 35, zh = "不予受理复查请求经签发的，至书面告知发出或者送达前仍负有告知义务，其间不得办结", en = "a refusal that was signed is owed to the petitioner until its notice went out, and no case is closed before")
    void article_35_a_signed_refusal_is_owed_until_its_notice_went_out() {
        ScriptedCase story = ScriptedCase
                .of("claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31,"
                        + " draft refusal of a late request as bureau, sign off with notice of refusal as bureau");
        assertThat(owing(story)).containsExactly("431222-PB");
        assertThat(story.events()).flatExtracting(ClockActs::of).anyMatch(act -> act instanceof ClockAct.Start start
                && start.kind() == ClockKind.REVIEW && start.unit().equals("431222-PB"));
        assertThat(story.attempt("close")).isInstanceOfSatisfying(CaseDecision.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(Reason.REVIEW_ANSWER_OWED);
            assertThat(refused.refusal().article().number()).isEqualTo(35);
        });

        story.attempt(new SendDocument("复不1", DeliveryMethod.POST, LegalCalendar.dayOf(story.at())));

        assertThat(owing(story)).isEmpty();
        assertThat(stops(story.events(), ClockKind.REVIEW)).hasSize(1);
        assertThat(story.attempt("close")).isInstanceOf(CaseDecision.Happens.class);
    }

    @Test
    @Proves(article = 35, zh = "已办结后请求复查被不予受理的，随即恢复办结，书面告知的期限继续计算", en = "of a case that ends again by the refusal the limit of its notice runs on")
    void article_35_the_limit_of_a_signed_refusal_outlives_the_end_that_it_brings_back() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, accept, issue notice, deliver notice, reply,"
                + " issue opinion, deliver opinion, close, request review, correct to a suggestion");
        story.attempt(new SubmitDraft(
                DraftedDecision.reviewRefusal(ReviewStep.REVIEW, ReviewRefusalGround.NO_HANDLING_OPINION, null)));
        story.attempt("sign off with notice of refusal");

        assertThat(story.state().phase()).isInstanceOf(Ended.class);
        assertThat(owing(story)).containsExactly("431200-HRSS");
        assertThat(stops(story.events(), ClockKind.REVIEW)).isEmpty();
        assertThat(story.events()).flatExtracting(ClockActs::of)
                .contains(new ClockAct.StopAll(ClockKind.REVIEW));

        story.attempt(new SendDocument("复不1", DeliveryMethod.POST, LegalCalendar.dayOf(story.at())));

        assertThat(owing(story)).isEmpty();
        assertThat(stops(story.events(), ClockKind.REVIEW)).hasSize(1);
    }

    @Test
    @Proves(article = 35, zh = "同一复查请求再次被不予受理的，先前尚未发出的告知义务不因此消灭", en = "a second refusal leaves the notice of the first owed until one went out")
    void article_35_a_second_refusal_leaves_the_first_owed_and_one_notice_tells_of_both() {
        ScriptedCase story = ScriptedCase
                .of("claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31,"
                        + " draft refusal of a late request as bureau, sign off with notice of refusal as bureau, +3,"
                        + " draft refusal of a late request as bureau, sign off with another notice of refusal as bureau");
        assertThat(owing(story)).containsExactly("431222-PB");

        post(story, "复不2");

        assertThat(owing(story)).isEmpty();
        assertThat(stops(story.events(), ClockKind.REVIEW)).hasSize(1);
    }

    @Test
    @Proves(article = 36, zh = "复查请求和复核请求先后被不予受理的，各自书面告知，期限分别计算；更正发出日期的，只影响所告知的请求", en = "a refused request for review and one for re-review are told each by its own notice, and a day put right counts for that one alone")
    void article_36_a_refused_review_and_a_refused_rereview_are_each_owed_a_notice_of_their_own() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, accept,"
                + " draft refusal of what is unanswered as bureau, sign off with notice of refusal as bureau, +1,"
                + " draft refusal of a re-review of what is unanswered as bureau,"
                + " sign off with another notice of refusal as bureau, +5");
        assertThat(owing(story)).containsExactly("431222-PB", "431222-PB");

        post(story, "复不1");
        assertThat(stops(story.events(), ClockKind.REVIEW)).hasSize(1);
        assertThat(stops(story.events(), ClockKind.REREVIEW)).isEmpty();
        LocalDate sent = LegalCalendar.dayOf(story.at());
        story.attempt(new CorrectDelivery("复不1", new DeliveryDates(sent, null),
                new DeliveryDates(sent.minusDays(3), null)));
        assertThat(ClockActs.of(story.events().getLast())).singleElement().isInstanceOfSatisfying(
                ClockAct.Redate.class, redate -> assertThat(redate.kind()).isEqualTo(ClockKind.REVIEW));
        post(story, "复不2");

        assertThat(owing(story)).isEmpty();
        assertThat(stops(story.events(), ClockKind.REREVIEW)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"propose redirect, agree to redirect", "correct to an accusation for inspection"})
    @Proves(article = 35, zh = "信访局不予受理复查请求后，事项改派或者收回的，书面告知仍由信访局发出，期限继续计算", en = "a refusal that the bureau has still to tell stays its own when the matter is redirected or taken back, and its limit runs on")
    void article_35_the_notice_of_a_refusal_is_the_bureaus_wherever_the_case_goes(String away) {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, draft refusal of what is unanswered as bureau,"
                + " sign off with notice of refusal as bureau, " + away);

        assertThat(owing(story)).containsExactly("431222-PB");
        assertThat(story.events()).flatExtracting(ClockActs::of)
                .noneMatch(act -> act instanceof ClockAct.Cancel && act.kind() == ClockKind.REVIEW);
        post(story, "复不1");
        assertThat(owing(story)).isEmpty();
        assertThat(stops(story.events(), ClockKind.REVIEW)).hasSize(1);
    }

    @Test
    @Proves(article = 35, zh = "复查请求和复核请求均被不予受理而尚未告知，事项收回的，两份书面告知均仍须发出，期限继续计算", en = "of a refused request for review and a refused one for re-review that are not told yet, both are still to be told when the matter is taken back")
    void article_35_the_notices_of_two_refusals_stay_owed_when_the_case_is_taken_back() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, draft refusal of what is unanswered as bureau,"
                + " sign off with notice of refusal as bureau, +1,"
                + " draft refusal of a re-review of what is unanswered as bureau,"
                + " sign off with another notice of refusal as bureau, correct to an accusation for inspection");

        assertThat(owing(story)).containsExactly("431222-PB", "431222-PB");
        assertThat(story.events()).flatExtracting(ClockActs::of).noneMatch(act -> act instanceof ClockAct.Cancel
                && (act.kind() == ClockKind.REVIEW || act.kind() == ClockKind.REREVIEW));
        post(story, "复不1");
        post(story, "复不2");
        assertThat(owing(story)).isEmpty();
    }

    @Test
    @Proves(article = 35, zh = "信访局不予受理复查请求后，更正登记信息使事项改由其他信访局承办的，书面告知仍由原信访局发出", en = "a refusal that a bureau has still to tell stays its own when a correction gives the matter to another bureau")
    void article_35_who_refused_tells_though_another_bureau_answers_for_the_case_now() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, draft refusal of what is unanswered as bureau,"
                + " sign off with notice of refusal as bureau");
        story.attempt(new CorrectRegistration("431222-PB", "431222-PB", story.at(),
                new Change(new CorrectedFields(Purpose.CLAIM, null, null, null, null),
                        new CorrectedFields(Purpose.ACCUSATION, null, null, null, null), null),
                new Way("431223-PB", "431222-HRSS", "431200-CDI")));

        assertThat(story.state().matter().bureau()).isEqualTo("431223-PB");
        assertThat(owing(story)).containsExactly("431222-PB");
        assertThat(story.events()).flatExtracting(ClockActs::of)
                .noneMatch(act -> act instanceof ClockAct.Cancel && act.kind() == ClockKind.REVIEW);
        Actor former = SampleActors.actor("b-01", Role.BUREAU, "431222-PB");
        assertThat(CaseAccessRules.mayTake(Step.SEND_DOCUMENT, story.state(), former)).isTrue();
        assertThat(CaseAccessRules.mayHandOver("复不1", story.state(), former)).isTrue();
        assertThat(CaseAccessRules.mayTake(Step.ISSUE_DOCUMENT, story.state(), former)).as("that is all").isFalse();
        assertThat(CaseAccessRules.mayTake(Step.SEND_DOCUMENT, story.state(),
                SampleActors.actor("b-02", Role.BUREAU, "431224-PB"))).isFalse();
    }

    @Test
    void a_taking_back_of_before_that_was_told_leaves_no_notice_owed() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, draft refusal of what is unanswered as bureau,"
                + " sign off with notice of refusal as bureau");
        CaseEvent old = new TakenBack(story.state().id(), story.state().nextVersion(), story.at(), "431222-PB", null);

        assertThat(Procedure.evolve(story.state(), old).documents().owedAnswers()).isEmpty();
        assertThat(ClockActs.of(old)).contains(ClockAct.cancel(ClockKind.REVIEW), ClockAct.cancel(ClockKind.REREVIEW));
    }

    private static void post(ScriptedCase story, String number) {
        story.attempt(new SendDocument(number, DeliveryMethod.POST, LegalCalendar.dayOf(story.at())));
    }

    private static List<String> owing(ScriptedCase story) {
        return story.state().documents().owedAnswers().stream().map(OwedAnswer::body).toList();
    }

    private static List<ClockAct> stops(List<CaseEvent> events, ClockKind kind) {
        return events.stream().flatMap(event -> ClockActs.of(event).stream())
                .filter(act -> act instanceof ClockAct.Stop && act.kind() == kind).toList();
    }
}
