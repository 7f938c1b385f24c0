package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.routing.BureauNotice;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.RoutingEvent.BureauNoticeOwed;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;

/** Where the bureau ends a case itself, its written notice has the days of Art. 23 until it went out. */
class BureauNoticeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claim: open, not accept by bureau                                                                              | true
            claim: open, dispatch, not accept by bureau                                                                    | false
            claim: open, draft the bureau's non-acceptance as bureau, sign off with notice as bureau                       | true
            claim: open, dispatch, draft the bureau's non-acceptance as bureau, sign off with notice as bureau             | false
            repeat: open, no longer accept by bureau                                                                       | true
            visit: open, guide visitor                                                                                     | true
            visit: open, dispatch, guide visitor                                                                           | false
            """)
    @Proves(article = 23, paragraph = 3, zh = "信访局作出不予受理或者引导信访人的，书面告知发出之前，原单位告知期限的剩余日数由信访局承续，无此期限的自决定之日起十五日", en = "where the bureau refuses a petition or guides its visitor, the days to tell go on as the bureau's until the notice went out, or it has 15 of its own")
    void article_23_what_the_bureau_ended_it_tells_within_the_days_that_were_left(String path, boolean own) {
        ScriptedCase ended = ScriptedCase.of(path);

        assertThat(ended.state().documents().noticeOwed()).isTrue();
        assertThat(owed(ended)).singleElement().satisfies(event -> {
            assertThat(event.bureau()).isEqualTo(ProcedureSamples.BUREAU);
            assertThat(event.from() != null).isEqualTo(own);
            assertThat(ClockActs.of(event)).containsExactly(event.from() == null
                    ? new ClockAct.HandOver(ClockKind.ACCEPTANCE, ProcedureSamples.BUREAU)
                    : ClockAct.start(ClockKind.ACCEPTANCE, ProcedureSamples.BUREAU, event.from()));
        });
        assertThat(Procedure.legalSteps(ended.state(), ended.policy())).doesNotContain(Step.EXEMPT_NOTICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim: open, not accept by bureau, send notice",
            "claim: open, dispatch, draft the bureau's non-acceptance as bureau, sign off with notice as bureau, send notice",
            "visit: open, guide visitor, send note of guidance"})
    @Proves(article = 44, zh = "信访局的书面告知发出之前，告知期限继续计算", en = "the days to tell of what the bureau ended run until its notice went out")
    void article_44_the_notice_that_went_out_ends_the_duty(String path) {
        ScriptedCase told = ScriptedCase.of(path);

        assertThat(told.events()).last().isInstanceOfSatisfying(DocumentSent.class,
                sent -> assertThat(sent.tells()).isTrue());
        assertThat(told.state().documents().noticeOwed()).isFalse();
    }

    @Test
    void where_nobody_petitioned_nobody_is_told_and_no_limit_runs() {
        ScriptedCase ended = ScriptedCase.of("screened: open, dispatch, not accept by bureau untold");

        assertThat(owed(ended)).isEmpty();
        assertThat(ended.state().documents().noticeOwed()).isFalse();
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "信访件依法删除、无从告知的，信访局的告知期限终止", en = "where the petition is erased before the bureau's notice went out, nobody is left to be told and its clock ends")
    void article_23_of_what_was_erased_nobody_is_left_to_be_told_by_the_bureau() {
        ScriptedCase ended = ScriptedCase.of("claim: open, not accept by bureau");

        CaseEvent exempted = BureauNotice.voidByErasure(ended.state(), ended.at()).orElseThrow();

        assertThat(ClockActs.of(exempted)).containsExactly(ClockAct.stop(ClockKind.ACCEPTANCE));
        assertThat(BureauNotice.voidByErasure(Procedure.evolve(ended.state(), exempted), ended.at())).isEmpty();
    }

    private static List<BureauNoticeOwed> owed(ScriptedCase ended) {
        return ended.events().stream().filter(BureauNoticeOwed.class::isInstance).map(BureauNoticeOwed.class::cast)
                .toList();
    }
}
