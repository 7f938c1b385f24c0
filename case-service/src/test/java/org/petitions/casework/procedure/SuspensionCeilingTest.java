package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.ending.ReturnVisitRules.Reopen;
import org.petitions.casework.procedure.handling.SuspensionRules;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent.LimitGoingOn;
import org.petitions.events.ClosureEvent.ProcedureSuspended;
import org.petitions.events.ClosureEvent.Reopened;
import org.petitions.events.HandlingEvent.Resumed;
import org.petitions.events.HandlingEvent.WayChanged;
import org.petitions.events.RoutingEvent.TakenBack;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalCalendar;

/** One ceiling on all suspensions of a case together, of its handling and of its procedure (Art. 34 and the city's own rule). */
class SuspensionCeilingTest {
    private static final String REOPENED = "claim: open, dispatch, accept, +10, suspend, +80, suspend procedure, +20, reopen";

    @Test
    @Proves(article = 34, cityRule = true, zh = "办理中止和程序中止合并计算上限，不得以程序中止重新起算", en = "suspensions of handling and of the procedure count against one ceiling, and suspending the procedure starts nothing anew")
    void days_of_a_suspended_procedure_and_of_one_suspended_before_it_use_up_one_ceiling_article_34() {
        ScriptedCase scripted = ScriptedCase.of(REOPENED);

        assertThat(scripted.state().suspendedDays()).isEqualTo(90);
        assertThat(scripted.attempt("suspend")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.SUSPENSION_CEILING));
    }

    @Test
    @Proves(article = 34, cityRule = true, zh = "程序中止后恢复办理的，继续计算原期限，超过上限的日子照常计算", en = "a procedure that goes on after its suspension goes on with its old limit; days beyond the ceiling count")
    void a_suspended_procedure_goes_on_with_its_old_limit_article_34() {
        ScriptedCase scripted = ScriptedCase.of(REOPENED);

        assertThat(scripted.events().getLast()).isInstanceOfSatisfying(Reopened.class,
                reopened -> assertThat(reopened.limit()).isNotNull().satisfies(limit -> {
                    assertThat(limit.since()).isEqualTo(ProcedureSamples.AT.plus(Duration.ofDays(90)));
                    assertThat(limit.stoodStill()).isEqualTo(10);
                }));
        assertThat(((InHandling) scripted.state().phase()).limit(ProcedureSamples.CALENDAR).lastDay())
                .isEqualTo(LegalCalendar.dayOf(ProcedureSamples.AT).plusDays(60 + 90));
    }

    @Test
    @Proves(article = 31, cityRule = true, zh = "办理方式变更的，此前已经结束的办理中止天数仍不计入期限", en = "days of a suspension that is over stay left out of the limit where the way is changed")
    void days_that_it_stood_still_stay_left_out_where_the_way_is_changed_article_31() {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, accept, +10, suspend, +20, resume, +5, change to duty application");

        InHandling here = (InHandling) scripted.state().phase();
        assertThat(here.limit(ProcedureSamples.CALENDAR).lastDay())
                .isEqualTo(LegalCalendar.dayOf(ProcedureSamples.AT).plusDays(60 + 20));
        assertThat(scripted.state().suspendedDays()).as("they count against the ceiling once").isEqualTo(20);
        assertThat(scripted.events().getLast()).isInstanceOfSatisfying(WayChanged.class, changed -> assertThat(
                changed.since()).isEqualTo(ProcedureSamples.AT.plus(Duration.ofDays(20))));
    }

    @Test
    @Proves(article = 34, cityRule = true, zh = "程序中止达到上限时提醒责任领导", en = "the leaders are told when a suspended procedure has used up the ceiling")
    void a_suspended_procedure_is_looked_at_again_when_what_is_left_of_the_ceiling_is_used_up_article_34() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, accept, +10, suspend, +80, suspend procedure");

        assertThat(clocks(scripted)).contains(new ClockAct.Start(ClockKind.SUSPENSION, ClockAct.SOLE,
                ProcedureSamples.UNIT, scripted.at(), ProcedureSamples.CALENDAR.afterDays(scripted.at(), 10).end(),
                10));
    }

    @Test
    void nothing_is_suspended_any_more_where_the_ceiling_is_used_up() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, accept, suspend, +100, resume");

        assertThat(scripted.attempt("suspend procedure")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.SUSPENSION_CEILING));
    }

    @Test
    void days_for_which_an_answered_procedure_was_suspended_count_against_the_ceiling_too() {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, accept, reply, suspend procedure, +20, request review");

        assertThat(scripted.state().suspendedDays()).isEqualTo(20);
        assertThat(ClockActs.of(scripted.events().getLast()))
                .contains(new ClockAct.Stop(ClockKind.SUSPENSION, ClockAct.SOLE));
    }

    @Test
    @Proves(article = 34, cityRule = true, zh = "办理中止期间收回改送其他单位的，已中止的日数仍计入上限", en = "what is taken back while its handling is suspended keeps the days it stood still in the ceiling, whoever handles it next")
    void days_suspended_at_a_unit_that_it_is_taken_back_from_count_against_the_ceiling_article_34() {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, accept, suspend, +20, correct to an accusation for inspection");

        assertThat(scripted.events()).filteredOn(TakenBack.class::isInstance).hasSize(1);
        assertThat(scripted.state().suspendedDays()).isEqualTo(20);
    }

    @Test
    void a_procedure_suspended_before_its_days_were_told_goes_on_with_the_fresh_limit_that_was_told() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, accept, suspend procedure, +20");
        List<CaseEvent> before = scripted.events().stream()
                .takeWhile(event -> !(event instanceof ProcedureSuspended)).toList();
        CaseState state = Procedure.evolveAll(CaseState.registered(ProcedureSamples.matter("claim")), before);
        Reopen reopen = new Reopen();

        assertThat(Procedure.decide(state, reopen, ProcedureSamples.now(scripted.at(), reopen)))
                .isInstanceOfSatisfying(Happens.class,
                        happens -> assertThat(happens.events().getFirst()).isInstanceOfSatisfying(Reopened.class,
                                reopened -> assertThat(reopened.limit()).isNull()));
    }

    @Test
    @Proves(article = 34, cityRule = true, zh = "程序中止期间本市不再允许中止的，已告知的中止日数仍然有效", en = "a suspended procedure keeps the days its notice told, though the city allows none since")
    void a_suspended_procedure_keeps_the_days_that_were_told_though_the_city_allows_none_since_article_34() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, accept, +10, suspend procedure, +20");

        CaseDecision reopened = Procedure.decide(scripted.state(), new Reopen(), new DecisionContext(scripted.at(),
                "b-01", ProcedureSamples.CALENDAR, ProcedureSamples.PRACTICE_WITHOUT_SUSPENSION));

        assertThat(reopened).isInstanceOfSatisfying(Happens.class,
                happens -> assertThat(happens.events().getFirst()).isInstanceOfSatisfying(Reopened.class,
                        event -> assertThat(event.limit())
                                .isEqualTo(new LimitGoingOn(ProcedureSamples.AT.plus(Duration.ofDays(20)), 0, 20))));
    }

    @Test
    void a_city_that_leaves_no_day_out_of_a_limit_suspends_no_procedure_either() {
        assertThatThrownBy(() -> new CityPolicy.Suspension(0, true)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("suspension.handling-days");
    }

    private static List<ClockAct> clocks(ScriptedCase scripted) {
        return scripted.events().stream().flatMap(event -> ClockActs.of(event).stream()).toList();
    }

    @Test
    void what_is_taken_up_again_after_another_end_has_a_fresh_limit() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, accept, end with relief, +20, reopen");

        assertThat(scripted.events().getLast()).isInstanceOfSatisfying(Reopened.class,
                reopened -> assertThat(reopened.limit()).isNull());
    }

    @Test
    void a_suspension_lasts_as_long_as_the_petitioner_was_told_whatever_the_policy_says_since() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, accept, +10, suspend");
        Instant late = ProcedureSamples.AT.plus(Duration.ofDays(10 + 120));

        CaseDecision resumed = Procedure.decide(scripted.state(), new SuspensionRules.Resume(), new DecisionContext(
                late, "h-01", ProcedureSamples.CALENDAR, ProcedureSamples.PRACTICE_WITHOUT_SUSPENSION));

        assertThat(resumed).isInstanceOfSatisfying(Happens.class,
                happens -> assertThat(happens.events().getFirst()).isInstanceOfSatisfying(Resumed.class,
                        event -> assertThat(event.lastDayNotCounted())
                                .isEqualTo(LegalCalendar.dayOf(ProcedureSamples.AT).plusDays(10 + 89))));
    }
}
