package org.petitions.casework.procedure;

import org.petitions.casework.procedure.routing.BureauNotice;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.CaseEvent;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.MergingEvent.MergingNoticeOwed;
import org.petitions.events.MergingEvent.SeparatedFromLead;

/** Whoever is merged is told in writing in which case the matter goes on: no office's merging ends the duty of Art. 23. */
class MergingNoticeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            claim: open, merge                                                         | 0
            claim: open, dispatch, +5, merge                                           |
            claim: open, dispatch, accept, +5, merge                                   |
            claim: open, dispatch, accept, issue notice, send notice, +5, merge        | 5
            """)
    @Proves(article = 23, paragraph = 3, zh = "并案的书面告知信访人与哪件事项一并办理、由谁办理，期限为原告知期限的剩余日数，此前无须告知或者已经告知的自并案之日起十五日", en = "whoever is merged is told in writing in which case the matter goes on, within the days that were left to tell, or 15 of its own")
    void article_23_whoever_is_merged_is_to_be_told_by_the_days_that_were_left(String path, Long ownDaysFrom) {
        ScriptedCase merged = ScriptedCase.of(path);

        assertThat(merged.state().documents().noticeOwed()).isTrue();
        assertThat(owed(merged).bureau()).isEqualTo(ProcedureSamples.BUREAU);
        Instant from = ownDaysFrom == null ? null : ProcedureSamples.AT.plus(Duration.ofDays(ownDaysFrom));
        assertThat(owed(merged).from()).isEqualTo(from);
    }

    @Test
    @Proves(article = 44, zh = "并案告知书发出之前，告知期限继续计算", en = "the days to tell of a merging run until its notice went out")
    void article_44_nothing_but_the_notice_that_went_out_ends_the_duty() {
        ScriptedCase merged = ScriptedCase.of("claim: open, dispatch, accept, issue notice, merge");
        merged.attempt("send notice");
        assertThat(merged.state().documents().noticeOwed()).as("the acceptance notice says less").isTrue();

        ScriptedCase told = ScriptedCase.of("claim: open, dispatch, merge, issue merging notice, send notice");
        assertThat(told.state().documents().noticeOwed()).isFalse();
        assertThat(told.events()).last().isInstanceOfSatisfying(DocumentSent.class,
                sent -> assertThat(sent.tells()).isTrue());
    }

    @Test
    void who_was_answered_before_the_notice_went_out_is_still_told_by_it() {
        ScriptedCase answered = ScriptedCase
                .of("claim: open, dispatch, merge, issue merging notice, answer with the lead");
        assertThat(answered.state().documents().noticeOwed()).isTrue();

        answered.attempt("send notice");

        assertThat(answered.state().documents().noticeOwed()).isFalse();
    }

    /** What is handled by itself again is told of by its unit, as it would have been; that it was merged is not so any more. */
    @Test
    void a_notice_of_a_merging_that_was_undone_tells_nothing() {
        ScriptedCase separated = ScriptedCase
                .of("claim: open, dispatch, accept, merge, issue merging notice, separate");

        assertThat(separated.state().documents().noticeOwed()).isTrue();
        separated.attempt("send notice");
        assertThat(separated.state().documents().noticeOwed()).isTrue();
        assertThat(separated.events()).filteredOn(SeparatedFromLead.class::isInstance).singleElement()
                .isInstanceOfSatisfying(SeparatedFromLead.class,
                        event -> assertThat(event.back()).isNotNull().satisfies(
                                back -> assertThat(back.toldFrom()).isEqualTo(ProcedureSamples.AT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"screened: open, dispatch, merge", "screened: open, merge"})
    void where_nobody_petitioned_nobody_is_told(String path) {
        ScriptedCase merged = ScriptedCase.of(path);

        assertThat(merged.events()).noneMatch(MergingNoticeOwed.class::isInstance);
        assertThat(merged.state().documents().noticeOwed()).isFalse();
        assertThat(Procedure.legalSteps(merged.state(), merged.policy())).doesNotContain(Step.EXEMPT_NOTICE);
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "并入的信访件依法删除、无从告知的，不再计算并案告知期限", en = "where a merged petition is erased before its notice went out, nobody is left to be told and its clock ends")
    void article_23_of_what_was_erased_nobody_is_left_to_be_told_of_the_merging() {
        ScriptedCase merged = ScriptedCase.of("claim: open, merge");

        CaseEvent exempted = BureauNotice.voidByErasure(merged.state(), merged.at()).orElseThrow();

        assertThat(ClockActs.of(exempted)).containsExactly(ClockAct.stop(ClockKind.ACCEPTANCE));
        CaseState after = Procedure.evolve(merged.state(), exempted);
        assertThat(after.documents().noticeOwed()).isFalse();
        assertThat(BureauNotice.voidByErasure(after, merged.at())).as("erased again").isEmpty();
        assertThat(BureauNotice.voidByErasure(ScriptedCase.of("claim: open, dispatch, accept").state(),
                merged.at())).as("what a unit handles it still can exempt itself").isEmpty();
    }

    private static MergingNoticeOwed owed(ScriptedCase merged) {
        return merged.events().stream().filter(MergingNoticeOwed.class::isInstance).map(MergingNoticeOwed.class::cast)
                .findFirst().orElseThrow();
    }
}
