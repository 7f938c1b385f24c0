package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.procedure.ProcedureSamples.BUREAU;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.MergingEvent.BackAtUnit;
import org.petitions.events.MergingEvent.SeparatedFromLead;
import org.petitions.events.RoutingEvent.CorrectedNotice;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.NoticeDuty;

/** Who proves to have given a name is told what became of the petition, whatever became of it; who gave none is owed nothing (Art. 23, 44). */
class CorrectedIdentityTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            claim: open directly, correct to no name, accept                       | 431222-HRSS
            claim: open directly, correct to no name, not accept                   | 431222-HRSS
            claim: open directly, correct to no name, send to who is competent     | 431222-HRSS
            claim: open directly, correct to no name, lead elsewhere               | 431222-HRSS
            claim: open directly, correct to no name, accept, suspend procedure    | 431222-HRSS
            claim: open, correct to no name, not accept by bureau untold           | 431222-PB
            claim: open, dispatch, correct to no name, not accept by bureau untold | 431222-PB
            claim: open, correct to no name, merge                                 | 431222-PB
            claim: open directly, correct to no name, accept, merge                | 431222-PB
            """)
    @Proves(article = 44, zh = "登记为匿名的事项已经不予受理、导入其他程序、程序中止或者并案，更正为实名的，自更正之日起十五日内书面告知", en = "who proves to have given a name is told within 15 days that the petition was not accepted, led elsewhere, suspended or merged")
    void article_44_who_proves_to_have_given_a_name_is_told_what_became_of_it(String story, String office) {
        ScriptedCase decided = ScriptedCase.of(story);
        assertThat(decided.state().documents().noticeOwed()).isFalse();
        decided.attempt("correct to a name");

        assertThat(corrected(decided).notice()).isEqualTo(new CorrectedNotice(office, NoticeDuty.OWED));
        assertThat(decided.state().documents().noticeOwed()).isTrue();
        assertThat(ClockActs.of(corrected(decided)))
                .contains(ClockAct.start(ClockKind.ACCEPTANCE, office, ProcedureSamples.AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit: open, correct to no name, guide visitor untold",
            "claim: open directly, correct to no name, accept, reply", "claim: open, correct to no name, withdraw",
            "claim: open, correct to no name, dispatch",
            "screened: open directly, correct to no name, not accept"})
    void who_was_told_face_to_face_or_by_the_answer_is_told_nothing_twice(String story) {
        assertThat(noticeAfter(story + ", correct to a name")).isNull();
    }

    @Test
    void the_bureaus_notice_of_what_no_unit_had_ends_its_days() {
        ScriptedCase refused = ScriptedCase.of("claim: open, correct to no name, not accept by bureau untold,"
                + " correct to a name");
        assertThat(Procedure.legalSteps(refused.state(), refused.policy())).doesNotContain(Step.EXEMPT_NOTICE);
        refused.attempt("issue notice of non-acceptance");
        refused.attempt("send notice");

        assertThat(refused.state().documents().noticeOwed()).isFalse();
    }

    @Test
    void what_was_suspended_and_goes_on_is_told_still() {
        assertThat(ScriptedCase.of("claim: open directly, correct to no name, accept, suspend procedure,"
                + " correct to a name, reopen").state().documents().noticeOwed()).isTrue();
    }

    @Test
    @Proves(article = 23, paragraph = 2, zh = "并案期间更正为实名、其后恢复单独办理的，由责任单位自更正之日起告知", en = "whose name came out while merged is told by the unit, by the days from the correction, once it goes on by itself again")
    void article_23_whose_name_came_out_while_merged_is_told_by_the_unit_when_it_goes_on_alone() {
        ScriptedCase named = ScriptedCase.of("claim: open directly, correct to no name, accept, merge, +3,"
                + " correct to a name, +2, separate");
        ScriptedCase nameless = ScriptedCase.of("claim: open directly, accept, merge, correct to no name, separate");

        assertThat(back(named).toldFrom()).isEqualTo(ProcedureSamples.AT.plus(Duration.ofDays(3)));
        assertThat(named.state().documents().noticeOwed()).isTrue();
        assertThat(back(nameless).toldFrom()).isNull();
        assertThat(nameless.state().documents().noticeOwed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim: open, merge", "claim: open, dispatch, merge",
            "claim: open directly, accept, merge"})
    @Proves(article = 23, paragraph = 3, zh = "并案后更正为匿名的，信访局不再负有并案告知责任", en = "of a merging nobody has to be told who proves to have given no name")
    void article_23_who_proves_to_have_given_no_name_is_owed_no_notice_of_a_merging(String story) {
        ScriptedCase merged = ScriptedCase.of(story + ", correct to no name");

        assertThat(corrected(merged).notice()).isEqualTo(new CorrectedNotice(BUREAU, NoticeDuty.UNCLEAR));
        assertThat(merged.state().documents().noticeOwed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", request review, uphold"})
    @Proves(article = 35, zh = "匿名事项答复后更正为实名的，处理意见书须依法送达后方可办结", en = "who proves to have given a name after the answer gets the opinion before the case is closed, for the window runs from its receipt")
    void article_35_who_proves_to_have_given_a_name_after_the_answer_gets_the_opinion(String then) {
        ScriptedCase nameless = ScriptedCase
                .of("claim: open directly, correct to no name, accept, reply" + then);
        ScriptedCase named = ScriptedCase
                .of("claim: open directly, correct to no name, accept, reply" + then + ", correct to a name");

        assertThat(nameless.attempt("close")).isInstanceOf(Happens.class);
        assertThat(named.attempt("close")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.OPINION_NOT_DELIVERED));
    }

    @Test
    void an_answer_of_another_way_has_no_opinion_to_be_owed() {
        ScriptedCase named = ScriptedCase.of("claim: open directly, correct to no name, accept by duty application,"
                + " perform the duty, correct to a name");

        assertThat(named.state().documents().opinionOwed()).isFalse();
    }

    private static @Nullable CorrectedNotice noticeAfter(String story) {
        return corrected(ScriptedCase.of(story)).notice();
    }

    private static RegistrationCorrected corrected(ScriptedCase story) {
        return (RegistrationCorrected) story.events().getLast();
    }

    private static BackAtUnit back(ScriptedCase separated) {
        return Objects.requireNonNull(((SeparatedFromLead) separated.events().getLast()).back());
    }
}
