package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;
import org.petitions.law.PausedDays;
import org.petitions.law.LegalFigure;

/** What a notice says of the handling limit is what the clock judges by, whenever handling stood still and was extended. */
class HandlingLimitProperties {

    /** Hours that pass, and the step that is tried then. */
    private record TimedStep(int hours, String step) {}

    @Property
    void the_limit_that_is_given_is_the_limit_that_is_judged_by(@ForAll("lives") List<TimedStep> life) {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, accept, request extension");
        ReferenceClock judged = new ReferenceClock();
        for (TimedStep then : life) {
            scripted.passHours(then.hours());
            if (then.step().equals("approve extension")) {
                assertThat(isTooLate(scripted)).as("extended %s", scripted.at()).isEqualTo(judged.isPast(scripted));
            }
            scripted.attempt(then.step());
            scripted.events().forEach(judged::observe);
        }

        assertThat(scripted.state().phase()).isInstanceOfSatisfying(InHandling.class,
                here -> assertThat(here.limit(ProcedureSamples.CALENDAR)).isEqualTo(judged.expiry));
    }

    @Property
    void however_often_and_long_it_stands_still_no_more_days_are_left_out_than_the_city_allows(
            @ForAll("lives") List<TimedStep> life) {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, accept");
        for (TimedStep then : life) {
            scripted.passHours(then.hours());
            scripted.attempt(then.step());
        }
        scripted.passDays(400);
        scripted.attempt("resume");

        int ceiling = ProcedureSamples.PRACTICE.suspension().handlingDays();
        assertThat(scripted.state().suspendedDays()).isBetween(0, ceiling);
        assertThat(scripted.state().phase()).isInstanceOfSatisfying(InHandling.class,
                here -> assertThat(here.suspensions().stream()
                        .mapToLong(days -> ChronoUnit.DAYS.between(days.from(), days.to()) + 1).sum())
                        .isEqualTo(scripted.state().suspendedDays()));
    }

    @Property
    void a_suspended_procedure_goes_on_with_the_limit_that_suspended_handling_would_have_had_article_34(
            @ForAll("lives") List<TimedStep> life, @ForAll @IntRange(min = 0, max = 40) int days) {
        ScriptedCase procedure = ScriptedCase.of("claim: open, dispatch, accept, request extension");
        ScriptedCase handling = ScriptedCase.of("claim: open, dispatch, accept, request extension");
        for (TimedStep then : life) {
            List.of(procedure, handling).forEach(scripted -> {
                scripted.passHours(then.hours());
                scripted.attempt(then.step());
            });
        }
        handling.attempt("resume");
        Deadline until = ((InHandling) handling.state().phase()).limit(ProcedureSamples.CALENDAR);
        boolean comesInTime = handling.at().isBefore(until.end())
                && ProcedureSamples.CALENDAR.isWorkingDay(LegalCalendar.dayOf(handling.at()));
        boolean stops = comesInTime && handling.attempt("suspend") instanceof CaseDecision.Happens
                && procedure.attempt("suspend procedure") instanceof CaseDecision.Happens;
        if (stops) {
            handling.passDays(days);
            procedure.passDays(days);
            handling.attempt("resume");
            assertThat(procedure.attempt("reopen")).isInstanceOf(CaseDecision.Happens.class);

            assertThat(procedure.state().suspendedDays()).isEqualTo(handling.state().suspendedDays());
            InHandling again = (InHandling) procedure.state().phase();
            assertThat(again.limit(ProcedureSamples.CALENDAR).lastDay()).isEqualTo(
                    ((InHandling) handling.state().phase()).limit(ProcedureSamples.CALENDAR).lastDay());
            assertThat(again.extendedBy()).isEqualTo(((InHandling) handling.state().phase()).extendedBy());
        }
        Statistics.label("stood still").collect(stops);
    }

    @Provide
    Arbitrary<List<TimedStep>> lives() {
        // A few hours are within a day or over midnight; some weeks are over rest days and festivals.
        Arbitrary<Integer> hours = Arbitraries.oneOf(Arbitraries.integers().between(1, 30),
                Arbitraries.integers().between(24, 24 * 40));
        return Combinators.combine(hours, Arbitraries.of("suspend", "resume", "suspend", "resume", "approve extension"))
                .as(TimedStep::new).list().ofMaxSize(8);
    }

    /** Where an extension would be lawful but for its lateness. */
    private static boolean isTooLate(ScriptedCase scripted) {
        return Procedure.legalSteps(scripted.state(), ProcedureSamples.PRACTICE).contains(Step.APPROVE_EXTENSION)
                && decided(scripted) instanceof CaseDecision.Refused;
    }

    private static CaseDecision decided(ScriptedCase scripted) {
        CaseCommand approval = ProcedureSamples.command("approve extension", scripted.at());
        return Procedure.decide(scripted.state(), approval, ProcedureSamples.now(scripted.at(), approval));
    }

    /** The handling clock as escalation-service keeps it: what comes after its end moves it no more. */
    private static final class ReferenceClock {
        private static final LocalDate START = LegalCalendar.dayOf(ProcedureSamples.AT);
        private final List<PausedDays> paused = new ArrayList<>();
        private int extendedBy;
        private long seen;
        private @Nullable LocalDate pausedFrom;
        private Deadline expiry = ProcedureSamples.CALENDAR.afterDays(START, LegalFigure.HANDLING.days());

        boolean isPast(ScriptedCase scripted) {
            return Procedure.legalSteps(scripted.state(), ProcedureSamples.PRACTICE).contains(Step.APPROVE_EXTENSION)
                    && !scripted.at().isBefore(expiry.end());
        }

        void observe(CaseEvent event) {
            if (event.version() <= seen) {
                return;
            }
            boolean isPast = pausedFrom == null && !event.at().isBefore(expiry.end());
            if (!isPast) {
                ClockActs.of(event).forEach(this::apply);
            }
            seen = event.version();
            expiry = ProcedureSamples.CALENDAR.afterDays(START, LegalFigure.HANDLING.days() + extendedBy, paused);
        }

        private void apply(ClockAct act) {
            switch (act) {
                case ClockAct.Lengthen(ClockKind kind, int days) when kind == ClockKind.HANDLING -> extendedBy += days;
                case ClockAct.Pause(ClockKind kind, LocalDate from) when kind == ClockKind.HANDLING ->
                    pausedFrom = from;
                case ClockAct.Resume(ClockKind kind, LocalDate last) when kind == ClockKind.HANDLING -> {
                    if (pausedFrom != null && !last.isBefore(pausedFrom)) {
                        paused.add(new PausedDays(pausedFrom, last));
                    }
                    pausedFrom = null;
                }
                default -> {
                    // another clock's
                }
            }
        }
    }
}
