package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.ProcedureSamples.ScriptedCase;
import org.petitions.casework.procedure.handling.SuspensionRules;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.events.ClosureEvent.Reopened;
import org.petitions.events.HandlingEvent.Resumed;
import org.petitions.law.LegalCalendar;

/** One ceiling on all suspensions of a case together, of its handling and of its procedure (Art. 34 and the city's own rule). */
class SuspensionCeilingTest {
    private static final String REOPENED = "claim: open, dispatch, accept, +10, suspend, +80, suspend procedure, +20, reopen";

    @Test
    @Proves(article = 34, zh = "办理中止和程序中止合并计算上限，不得以程序中止重新起算", en = "suspensions of handling and of the procedure count against one ceiling, and suspending the procedure starts nothing anew")
    void days_of_a_suspended_procedure_and_of_one_suspended_before_it_use_up_one_ceiling_article_34() {
        ScriptedCase scripted = ScriptedCase.of(REOPENED);

        assertThat(scripted.state().suspendedDays()).isEqualTo(90);
        assertThat(scripted.attempt("suspend")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.SUSPENSION_CEILING));
    }

    @Test
    @Proves(article = 34, zh = "程序中止后恢复办理的，继续计算原期限，超过上限的日子照常计算", en = "a procedure that goes on after its suspension goes on with its old limit; days beyond the ceiling count")
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
