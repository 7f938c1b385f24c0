package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.procedure.ProcedureSamples.BUREAU;
import static org.petitions.casework.procedure.ProcedureSamples.CALENDAR;
import static org.petitions.casework.procedure.ProcedureSamples.OTHER_UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.another;
import static org.petitions.casework.procedure.ProcedureSamples.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.routing.CoordinationRules.Join;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.routing.FollowingRules.AnswerThroughLead;
import org.petitions.casework.procedure.routing.FollowingRules.Separate;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.MergingEvent.BackAtUnit;
import org.petitions.events.MergingEvent.SeparatedFromLead;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/** What goes into which case, and what goes on by itself again: an office puts cases together, and no petitioner pays for it. */
class SeparatedCaseTest {
    private static final String LEAD = "7a11";

    @Test
    @Proves(article = 34, zh = "并案后恢复单独办理的，六十日仍自原受理之日起算，不重新计算", en = "what was accepted, merged and goes on by itself again has the sixty days from its acceptance and no fresh ones")
    void article_34_the_sixty_days_are_those_of_the_first_acceptance() {
        ScriptedCase alone = ScriptedCase.of("claim: open, dispatch, accept");
        ScriptedCase separated = ScriptedCase.of("claim: open, dispatch, accept, +50, merge, +20, separate");

        assertThat(separated.state().phase()).isEqualTo(alone.state().phase());
        assertThat(separated.state().unit()).isEqualTo(UNIT);
        assertThat(atUnit(separated).handledFrom()).isEqualTo(ProcedureSamples.AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+50, request extension, approve extension, +5, merge, +3",
            "+10, suspend, +20, merge, +30", "+10, suspend, +20, resume, +30, merge, +1"})
    @Proves(article = 34, zh = "并案前批准的延期在恢复单独办理后保留，不得再次延期", en = "an extension approved before the merging stays, and there is no second one")
    void article_34_the_limit_ends_when_it_would_have_by_what_was_extended_and_stood_still(String before) {
        ScriptedCase separated = ScriptedCase.of("claim: open, dispatch, accept, " + before + ", separate");

        assertThat(separated.state().phase()).isInstanceOfSatisfying(InHandling.class, here -> {
            assertThat(here.suspendedSince()).isNull();
            Instant counted = Objects.requireNonNull(atUnit(separated).handledFrom());
            assertThat(InHandling.from(counted).extended(here.extendedBy()).limit(CALENDAR).lastDay()).as("the clock")
                    .isEqualTo(here.limit(CALENDAR).lastDay());
            assertThat(Procedure.legalSteps(separated.state(), separated.policy()).contains(Step.REQUEST_EXTENSION))
                    .isEqualTo(here.extendedBy() == 0);
        });
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "并案前尚未告知信访人的，恢复单独办理后仍须书面告知，期限自原收到之日起算", en = "whoever had not told the petitioner before the merging still has to, by the days from the first arrival")
    void article_23_who_was_not_told_is_told_by_the_days_from_the_first_arrival() {
        ScriptedCase untold = ScriptedCase.of("claim: open, +2, dispatch, +3, accept, merge, +20, separate");
        ScriptedCase told = ScriptedCase
                .of("claim: open, dispatch, accept, issue notice, send notice, merge, separate");

        assertThat(untold.state().documents().noticeOwed()).isTrue();
        assertThat(atUnit(untold).toldFrom()).isEqualTo(ProcedureSamples.AT.plus(Duration.ofDays(2)));
        assertThat(told.state().documents().noticeOwed()).isFalse();
        assertThat(atUnit(told).toldFrom()).isNull();
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "交办的事项受理前并案、其后恢复单独办理的，办结报告的期限不变", en = "what was assigned, merged before its acceptance and goes on by itself again is reported back by the same day")
    void article_22_what_was_assigned_is_reported_back_by_the_same_day() {
        ScriptedCase separated = ScriptedCase.of("claim: open, assign, merge, separate");

        assertThat(atUnit(separated).reportBackBy())
                .isEqualTo(ScriptedCase.of("claim: open, assign").state().requireAssignment().reportBackBy());
        assertThat(ScriptedCase.of("claim: open, assign, merge, answer with the lead").state().requireAssignment()
                .owesReport()).as("it is the lead's to report of").isFalse();
    }

    @Test
    void what_a_unit_had_not_accepted_it_has_again_and_what_was_in_question_its_bureau_has() {
        assertThat(ScriptedCase.of("claim: open directly, merge, separate").state()).satisfies(state -> {
            assertThat(state.phase()).isInstanceOf(AwaitingAcceptance.class);
            assertThat(state.broughtTo()).isEqualTo(UNIT);
        });
        assertThat(ScriptedCase.of("claim: open, dispatch, raise dispute, merge, separate").state().phase())
                .isInstanceOf(AwaitingDispatch.class);
        assertThat(ScriptedCase.of("claim: open, dispatch, merge, correct the purpose, separate").state().phase())
                .isInstanceOf(AwaitingDispatch.class);
    }

    @Test
    void of_a_limit_that_is_the_citys_every_day_that_stood_still_is_left_out_after_the_sixtieth_too() {
        ScriptedCase separated = ScriptedCase
                .of("suggestion: open, dispatch, accept, +70, suspend, +15, resume, merge, +1, separate");

        assertThat(atUnit(separated).handledFrom()).isEqualTo(ProcedureSamples.AT.plus(Duration.ofDays(15)));
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "并案期间更正分类，恢复单独办理时尚未受理的，由信访局按更正后的情况转送", en = "what no unit had accepted and was put right while merged goes by the right facts when it goes on by itself again")
    void article_22_what_was_put_right_while_merged_goes_by_the_right_facts() {
        assertThat(ScriptedCase.of("claim: open, dispatch, merge, correct the category, separate").state().phase())
                .isInstanceOf(AwaitingDispatch.class);
        assertThat(ScriptedCase.of("claim: open directly, merge, correct the category, separate").state().broughtTo())
                .as("who had it from the petitioner says itself where it belongs").isEqualTo(UNIT);
        assertThat(ScriptedCase.of("claim: open, dispatch, accept, merge, correct the category, separate").state()
                .unit()).as("what a unit has accepted it keeps").isEqualTo(UNIT);
    }

    @Test
    @Proves(article = 25, paragraph = 1, zh = "紧急事项并案后恢复单独办理、尚未报告的，仍须报告", en = "an urgent matter that was merged unreported and goes on by itself again is to be reported")
    void article_25_an_urgent_matter_that_was_not_reported_is_to_be_reported_when_it_goes_on_alone() {
        ScriptedCase atBureau = ScriptedCase.of("urgent: open, merge into an urgent one, separate");
        ScriptedCase direct = ScriptedCase.of("urgent: open directly, merge into an urgent one, separate");
        ScriptedCase reported = ScriptedCase.of("urgent: open, report up, merge, separate");
        ScriptedCase urgentSince = ScriptedCase.of("claim: open, merge, correct the urgency, separate");

        assertThat(back(atBureau).reporter()).isEqualTo(BUREAU);
        assertThat(back(direct).reporter()).isEqualTo(UNIT);
        assertThat(back(reported).reporter()).isNull();
        assertThat(back(urgentSince).reporter()).isEqualTo(BUREAU);
        for (ScriptedCase owing : new ScriptedCase[]{atBureau, direct, urgentSince}) {
            assertThat(owing.attempt("report up")).isInstanceOf(Happens.class);
        }
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "检举控告只与对象相同的检举控告并案，经更正不再相同的即恢复单独办理", en = "an accusation is merged only with one against the same; what is put right to accuse others goes on by itself at once")
    void article_30_nobody_outside_hears_of_an_accusation_by_a_case_that_was_merged_into_it() {
        ScriptedCase follower = merged("claim");
        ScriptedCase lead = lead("claim");
        assertThat(FollowingRules.next(follower.state(), lead.state(), false)).isEmpty();

        lead.attempt("correct the purpose");

        assertThat(FollowingRules.next(follower.state(), lead.state(), false)).contains(new Separate());
        CaseMatter other = accusing(OTHER_UNIT);
        assertThat(new ScriptedCase(accusing(UNIT)).attempt(new Join(another(LEAD, other))))
                .isNotInstanceOf(Happens.class);
        ScriptedCase same = new ScriptedCase(accusing(UNIT));
        same.attempt("open");
        assertThat(same.attempt(new Join(another(LEAD, accusing(UNIT))))).isInstanceOf(Happens.class);
    }

    @Test
    @Proves(article = 35, zh = "复查、复核已变更的答复不再答复并入的信访人", en = "an answer that a review changed is given to nobody who was merged since")
    void article_35_nobody_gets_an_answer_that_a_review_is_looking_at_or_has_changed() {
        ScriptedCase follower = merged("claim");
        ScriptedCase lead = lead("claim");
        lead.attempt("dispatch");
        lead.attempt("accept");
        lead.attempt("reply");
        assertThat(next(follower, lead)).containsInstanceOf(AnswerThroughLead.class);

        lead.attempt("request review");
        assertThat(next(follower, lead)).as("while it is reviewed").isEmpty();
        lead.attempt("change");
        assertThat(next(follower, lead)).contains(new Separate());
    }

    @Test
    void two_cases_that_were_merged_into_each_other_wait_for_themselves() {
        Map<String, String> ring = Map.of("a", "b", "b", "c", "c", "a", "d", "a", "e", "f");

        assertThat(ring.keySet().stream()
                .filter(id -> FollowingRules.isWaitingForItself(id, waiting -> Optional.ofNullable(ring.get(waiting)))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    private static Optional<FollowingRules.FollowingCommand> next(ScriptedCase follower, ScriptedCase lead) {
        return FollowingRules.next(follower.state(), lead.state(), false);
    }

    private static SeparatedFromLead back(ScriptedCase separated) {
        return separated.events().stream().filter(SeparatedFromLead.class::isInstance)
                .map(SeparatedFromLead.class::cast).reduce((_, later) -> later).orElseThrow();
    }

    private static BackAtUnit atUnit(ScriptedCase separated) {
        return Objects.requireNonNull(back(separated).back());
    }

    private static ScriptedCase merged(String kind) {
        ScriptedCase follower = ScriptedCase.of(kind + ": open");
        follower.attempt("merge");
        CaseState waiting = follower.state();
        assertThat(FollowingRules.leadOf(waiting)).contains(LEAD);
        return follower;
    }

    private static ScriptedCase lead(String kind) {
        ScriptedCase lead = new ScriptedCase(another(LEAD, matter(kind)));
        lead.attempt("open");
        return lead;
    }

    private static CaseMatter accusing(String unit) {
        return new CaseMatter("3f0c", "431222-20260301-L-00017-K", BUREAU, Purpose.ACCUSATION, Category.DISCIPLINE,
                "431222", Urgency.ORDINARY, unit, List.of(), Channel.LETTER, false);
    }
}
