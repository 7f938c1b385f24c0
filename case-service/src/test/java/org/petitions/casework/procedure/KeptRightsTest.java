package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.procedure.ProcedureSamples.BUREAU;
import static org.petitions.casework.procedure.ProcedureSamples.CONTENT;
import static org.petitions.casework.procedure.ProcedureSamples.OTHER_UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.handling.RatingRules.Rate;
import org.petitions.casework.procedure.review.ReviewRules.RequestReview;
import org.petitions.casework.procedure.routing.CorrectionRules.Change;
import org.petitions.casework.procedure.routing.CorrectionRules.CorrectRegistration;
import org.petitions.casework.procedure.routing.CorrectionRules.Way;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewStep;

/** Nobody loses a right by an office's convenience: the case is handed over, renamed or moved, and what the petitioner has stays. */
class KeptRightsTest {
    private static final String SERVED = "claim: open, dispatch, accept, reply, issue opinion, deliver opinion";
    private static final RequestReview REVIEW = new RequestReview(ReviewStep.REVIEW, null);

    @ParameterizedTest
    @ValueSource(strings = {"succeed unit", "correct the category", "move to another county"})
    @Proves(article = 35, paragraph = 1, zh = "单位合并、更名或者事项移交其他信访局的，请求复查的三十日仍自信访人本人收到书面意见之日起算", en = "whoever has the case since, the thirty days to ask for a review run from the petitioner's own receipt of the opinion")
    void article_35_the_window_stays_where_the_petitioners_own_receipt_put_it(String moved) {
        ScriptedCase before = moved(ScriptedCase.of(SERVED), moved);
        before.passDays(30);
        assertThat(before.attempt(REVIEW)).isInstanceOf(Happens.class);

        ScriptedCase after = moved(ScriptedCase.of(SERVED), moved);
        after.passDays(31);
        assertThat(after.attempt(REVIEW)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.REVIEW_WINDOW_PASSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"succeed unit", "correct the category", "move to another county"})
    @Proves(article = 21, paragraph = 2, zh = "事项移交后，信访人仍可以评价原答复", en = "the answer can be rated wherever the case has gone since")
    void article_21_the_answer_and_its_rating_stay(String moved) {
        ScriptedCase answered = moved(ScriptedCase.of(SERVED), moved);

        assertThat(answered.state().answer()).isNotNull();
        assertThat(answered.state().documents().receivedAt(DocumentKind.HANDLING_OPINION)).isNotNull();
        assertThat(answered.attempt(new Rate(CONTENT))).isInstanceOf(Happens.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"object, allow objection, dispatch elsewhere",
            "raise dispute, decline unit, climb dispute, settle dispute elsewhere", "correct the category"})
    @Proves(article = 23, paragraph = 3, zh = "退回、移送或者决定由其他单位受理的，新的单位仍须书面告知信访人", en = "who gets the case after an objection, a dispute or a correction owes the petitioner the written notice as the first did")
    void article_23_the_next_unit_owes_the_petitioner_the_notice_as_the_first_did(String handedOver) {
        ScriptedCase before = ScriptedCase.of("claim: open, dispatch");
        ScriptedCase after = ScriptedCase.of("claim: open, dispatch, " + handedOver);

        assertThat(before.state().documents().noticeOwed()).isTrue();
        assertThat(after.state().unit()).isEqualTo(OTHER_UNIT);
        assertThat(after.state().documents().noticeOwed()).isTrue();
        assertThat(after.state().id()).as("under the same number and code").isEqualTo(before.state().id());
        assertThat(after.state().matter().number()).isEqualTo(before.state().matter().number());
    }

    @Test
    @Proves(article = 34, cityRule = true, zh = "信访局征得承办单位同意可以在答复前改派；已经受理的，受理继续有效，六十日自原受理之日起接续计算，已经延期的不再延期，并书面告知改派去向", en = "the bureau may redirect a case before its answer where the unit that has it agrees; what was accepted stays accepted, its 60 days go on from the first acceptance with their one extension, and its petitioner is told in writing where it went")
    void article_34_what_was_accepted_stays_accepted_in_its_days_wherever_it_is_redirected() {
        ScriptedCase redirected = ScriptedCase.of("claim: open, dispatch, accept, issue notice, send notice, "
                + "request extension, approve extension, propose redirect, agree to redirect and tell");

        assertThat(redirected.state().unit()).isEqualTo(OTHER_UNIT);
        assertThat(redirected.state().phase()).isInstanceOfSatisfying(InHandling.class, here -> {
            assertThat(here.since()).isEqualTo(acceptedAt(redirected));
            assertThat(here.extendedBy()).isPositive();
        });
        assertThat(redirected.state().documents().noticeOwed()).as("the acceptance was told").isFalse();
        assertThat(redirected.events().getLast()).isInstanceOfSatisfying(DocumentIssued.class,
                notice -> assertThat(notice.kind()).isEqualTo(DocumentKind.REDIRECT_NOTICE));
        assertThat(redirected.attempt("accept")).isInstanceOf(Refused.class);
        assertThat(redirected.attempt("request extension")).as("one extension for one petition")
                .isInstanceOf(Refused.class);
        assertThat(redirected.attempt("reply")).isInstanceOf(Happens.class);
        assertThat(redirected.attempt(new Rate(CONTENT))).isInstanceOf(Happens.class);
        assertThat(redirected.attempt(REVIEW)).isInstanceOf(Happens.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide visitor", "not accept by bureau"})
    @Proves(article = 25, paragraph = 2, zh = "重大、紧急信访事项未报告之前，信访局不得引导办结或者不予受理", en = "before an urgent matter is reported the bureau neither guides its visitor away nor refuses it")
    void article_25_no_end_by_the_bureau_spares_it_the_report(String ended) {
        assertThat(ScriptedCase.of("urgent visit: open").attempt(ended)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.REPORT_UP_LEFT));
        assertThat(ScriptedCase.of("urgent visit: open, report up").attempt(ended)).isInstanceOf(Happens.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open directly", "open directly above, send on", "open, dispatch, object",
            "open, dispatch, raise dispute, decline unit, climb dispute, settle dispute"})
    @Proves(article = 23, paragraph = 1, zh = "走访人直接向单位提出的、单位提出异议尚未答复的、已经由上级机关决定受理机关的，信访局不得引导办结", en = "the bureau guides away no visitor who came to a unit itself, nor while an objection waits or after an office above decided")
    void article_23_the_bureau_guides_away_nobody_who_is_before_another_office(String where) {
        assertThat(ScriptedCase.of("visit: " + where).attempt("guide visitor")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatch, object", "dispatch, raise dispute",
            "dispatch, raise dispute, decline unit, climb dispute, settle dispute"})
    @Proves(article = 24, paragraph = 1, zh = "异议、受理争议未了结或者已经由上级决定受理机关的，信访局不得自行以不属于信访事项为由不予受理；同一事项正在下级办理的除外", en = "while an objection or a dispute waits, or after an office above decided, the bureau refuses nothing as no petition by itself, unless the same matter runs below")
    void article_24_the_bureau_refuses_nothing_that_is_before_another_office(String where) {
        ScriptedCase before = ScriptedCase.of("claim: open, " + where);

        assertThat(before.attempt("not accept by bureau")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.BEFORE_ANOTHER_OFFICE));
        assertThat(before.attempt("name the running case")).isInstanceOf(Happens.class);
    }

    @Test
    void a_notice_that_went_out_before_the_unit_was_abolished_is_not_owed_again() {
        ScriptedCase told = ScriptedCase
                .of("claim: open, dispatch, accept, issue notice, send notice, succeed unit");

        assertThat(told.state().documents().noticeOwed()).isFalse();
    }

    private static Instant acceptedAt(ScriptedCase scripted) {
        return scripted.events().stream().filter(CaseEvent.Accepted.class::isInstance).findFirst().orElseThrow().at();
    }

    private static ScriptedCase moved(ScriptedCase scripted, String how) {
        CaseDecision decision = how.equals("move to another county")
                ? scripted.attempt(new CorrectRegistration(BUREAU, BUREAU, scripted.at(),
                        new Change(new CorrectedFields(null, null, null, "431222", null),
                                new CorrectedFields(null, null, null, "431224", null), null),
                        new Way("431224-PB", UNIT, "431224-HRSS")))
                : scripted.attempt(how);
        assertThat(decision).isInstanceOf(Happens.class);
        return scripted;
    }
}
