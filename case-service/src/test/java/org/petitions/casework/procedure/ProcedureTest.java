package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.routing.ObjectionRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** The rules as the articles have them, where a table row does not say enough. */
class ProcedureTest {

    @Test
    void a_petition_whose_unit_is_clear_is_opened_and_dispatched_by_one_decision() {
        assertThat(ScriptedCase.of("claim: open+dispatch").events()).containsExactly(
                new CaseEvent.Opened("3f0c", 1, ProcedureSamples.AT, "431222-20260301-L-00017-K", "431222-PB",
                        Category.LABOUR,
                        "431222", Urgency.ORDINARY),
                new CaseEvent.Dispatched("3f0c", 2, ProcedureSamples.AT, ProcedureSamples.UNIT, DispatchKind.TRANSFER,
                        ProcedureSamples.AT, null,
                        List.of()));
    }

    @Test
    void the_worked_example_of_an_objection_lets_the_saturday_before_the_festival_count() {
        // Received 2026-02-12: five working days end on 02-26, since Saturday 02-14 is worked and the festival is not.
        CaseState sent = received("2026-02-12T01:00:00Z");

        assertThat(Procedure.decide(sent, new ObjectionRules.RaiseObjection(),
                ProcedureSamples.now(Instant.parse("2026-02-26T15:59:59Z"))))
                .isInstanceOf(Happens.class);
        assertThat(Procedure.decide(sent, new ObjectionRules.RaiseObjection(),
                ProcedureSamples.now(Instant.parse("2026-02-26T16:00:00Z"))))
                .isInstanceOf(Refused.class);
    }

    private static CaseState received(String at) {
        Instant instant = Instant.parse(at);
        return Procedure.replay(ProcedureSamples.matter("claim"),
                List.of(new CaseEvent.Opened("3f0c", 1, instant, "n", ProcedureSamples.BUREAU, Category.LABOUR,
                        "431222",
                        Urgency.ORDINARY),
                        new CaseEvent.Dispatched("3f0c", 2, instant, ProcedureSamples.UNIT, DispatchKind.TRANSFER,
                                instant)));
    }

    @Test
    void the_worked_example_of_a_review_window_ends_on_a_worked_sunday() {
        // Opinion received 2026-08-21: the thirtieth day is Sunday 09-20, which is worked.
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, accept, reply, issue opinion, +171, deliver opinion");
        assertThat(scripted.at()).isEqualTo(Instant.parse("2026-08-20T01:00:00Z"));
        scripted = ScriptedCase.of("claim: open, dispatch, accept, reply, issue opinion, +172, deliver opinion");

        CaseCommand request = ProcedureSamples.command("request review", scripted.at());
        assertThat(
                Procedure.decide(scripted.state(), request,
                        ProcedureSamples.now(Instant.parse("2026-09-20T15:59:59Z"))))
                .isInstanceOf(Happens.class);
        assertThat(
                Procedure.decide(scripted.state(), request,
                        ProcedureSamples.now(Instant.parse("2026-09-20T16:00:00Z"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_petitioner_who_was_given_nothing_in_writing_can_ask_for_a_review_at_any_time() {
        assertThat(ScriptedCase.of("claim: open, dispatch, accept, reply, +400, request review").state().status())
                .isEqualTo(CaseStatus.IN_REVIEW);
    }

    @Test
    void a_review_goes_up_one_level_in_the_units_own_line_and_a_re_review_two() {
        List<CaseEvent> events = ScriptedCase
                .of("claim: open, dispatch, accept, reply, request review, uphold, request re-review").events();

        assertThat(events).contains(
                new ReviewEvent.ReviewRequested("3f0c", 5, ProcedureSamples.AT, ReviewStep.REVIEW, "431200-HRSS"),
                new ReviewEvent.ReviewRequested("3f0c", 7, ProcedureSamples.AT, ReviewStep.REREVIEW, "430000-HRSS"));
    }

    @Test
    void an_opinion_that_was_set_aside_opens_no_window_any_more() {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, accept, reply, issue opinion, deliver opinion, request review,"
                        + " send back, +40, reply, request review");

        assertThat(scripted.state().status()).isEqualTo(CaseStatus.IN_REVIEW);
    }

    @Test
    void a_matter_handed_back_is_counted_and_its_next_unit_may_object_again() {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, object, allow objection, dispatch elsewhere, object,"
                        + " allow objection, dispatch");

        assertThat(scripted.state().routing().handBacks()).isEqualTo(2);
        assertThat(Procedure.legalSteps(scripted.state(), ProcedureSamples.PRACTICE)).contains(Step.OBJECT);
    }

    @Test
    void a_dispute_that_is_settled_for_another_unit_is_dispatched_there_by_the_same_decision() {
        List<CaseEvent> events = ScriptedCase
                .of("claim: open, dispatch, raise dispute, decline unit, climb dispute, settle dispute elsewhere")
                .events();

        assertThat(events.get(events.size() - 2)).isInstanceOf(CompetenceEvent.DisputeSettled.class);
        assertThat(events.getLast()).isInstanceOfSatisfying(CaseEvent.Dispatched.class,
                sent -> assertThat(sent.unit()).isEqualTo(ProcedureSamples.OTHER_UNIT));
    }

    @Test
    @Proves(article = 37, paragraph = 3, cityRule = true, zh = "办结后按期回访", en = "after the end return visits become due")
    void return_visits_become_due_with_the_end_each_by_a_legal_day() {
        List<CaseEvent> events = ScriptedCase
                .of("claim: open, dispatch, accept, reply, issue opinion, deliver opinion, close").events();

        assertThat(events).filteredOn(ClosureEvent.ReturnVisitDue.class::isInstance).containsExactly(
                new ClosureEvent.ReturnVisitDue("3f0c", 8, ProcedureSamples.AT, 1, ProcedureSamples.UNIT,
                        endOf(2026, 4, 1), 30),
                new ClosureEvent.ReturnVisitDue("3f0c", 9, ProcedureSamples.AT, 2, ProcedureSamples.UNIT,
                        endOf(2026, 6, 1), 90));
    }

    private static Instant endOf(int year, int month, int day) {
        return LocalDate.of(year, month, day).plusDays(1).atStartOfDay(LegalCalendar.ZONE)
                .toInstant();
    }

    @Test
    @Proves(article = 31, paragraph = 1, item = 4, zh = "导入其他法定程序的，信访程序随之终结", en = "what is led into another procedure ends here by the same decision")
    void a_lead_into_another_procedure_ends_the_case_by_the_same_decision() {
        assertThat(ScriptedCase.of("claim: open, dispatch, lead elsewhere").events().getLast())
                .isEqualTo(new CaseEvent.Closed("3f0c", 4, ProcedureSamples.AT, CaseEnd.OTHER_PROCEDURE, true));
    }

    @Test
    void a_new_answer_is_rated_anew() {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, accept, reply, rate, request review, send back, reply");

        assertThat(Procedure.legalSteps(scripted.state(), ProcedureSamples.PRACTICE)).contains(Step.RATE);
        assertThat(scripted.state().ratings().latest()).isNull();
    }

    @Test
    void no_suspension_is_offered_where_the_city_does_not_allow_it() {
        ScriptedCase allowed = ScriptedCase.of("claim: open, dispatch, accept");
        assertThat(Procedure.legalSteps(allowed.state(), allowed.policy()))
                .contains(Step.SUSPEND, Step.SUSPEND_PROCEDURE);

        ScriptedCase refused = ScriptedCase.of("claim where nothing may stand still: open, dispatch, accept");
        assertThat(Procedure.legalSteps(refused.state(), refused.policy()))
                .doesNotContain(Step.SUSPEND, Step.SUSPEND_PROCEDURE);
    }

    @Test
    void a_history_with_a_hole_cannot_be_replayed() {
        CaseState opened = ScriptedCase.of("claim: open").state();

        assertThatThrownBy(() -> Procedure.evolve(opened, new CaseEvent.Closed("3f0c", 3, ProcedureSamples.AT,
                CaseEnd.SETTLED))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Procedure.evolve(opened, new CaseEvent.Closed("another", 2, ProcedureSamples.AT,
                CaseEnd.SETTLED))).isInstanceOf(IllegalStateException.class);
    }
}
