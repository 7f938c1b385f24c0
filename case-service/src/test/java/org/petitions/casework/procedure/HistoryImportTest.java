package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.documents.DocumentRules;
import org.petitions.casework.procedure.ending.EndRules;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.DispatchRules.Open;
import org.petitions.casework.procedure.routing.HistoryImport.OpenWithHistory;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Purpose;

class HistoryImportTest {
    private static final Instant REGISTERED = Instant.parse("2025-03-01T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final LocalDate DISPATCHED = LocalDate.of(2025, 3, 1);
    private static final LocalDate ACCEPTED = LocalDate.of(2025, 3, 10);
    private static final LocalDate REPLIED = LocalDate.of(2025, 9, 30);
    private static final LocalDate CLOSED = LocalDate.of(2025, 10, 15);

    @Test
    void a_closed_case_comes_in_closed_by_its_true_days_and_no_clock_runs() {
        List<CaseEvent> events = taken(past(DISPATCHED, ACCEPTED, REPLIED, CLOSED), new Open(null));
        assertThat(events).extracting(CaseEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        // Dispatched on the day it was registered, so no earlier than that.
        assertThat(events).extracting(CaseEvent::at).containsExactly(REGISTERED, REGISTERED,
                Instant.parse("2025-03-09T16:00:00Z"), Instant.parse("2025-09-29T16:00:00Z"),
                Instant.parse("2025-10-14T16:00:00Z"));
        assertThat(((CaseEvent.Opened) events.getFirst()).pastUntil()).isEqualTo(5);
        assertThat(state(events).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(running(events)).isEmpty();
    }

    @Test
    void an_opinion_of_the_past_is_noted_with_its_receipt_and_its_window_runs_from_that() {
        CaseState state = state(taken(past(DISPATCHED, ACCEPTED, REPLIED, null), new Open(null)));
        assertThat(Procedure.legalSteps(state, ProcedureSamples.PRACTICE)).contains(Step.NOTE_DOCUMENT);
        var note = new DocumentRules.NoteExternalDocument(DocumentKind.HANDLING_OPINION, "沅人社处字〔2025〕8号",
                DeliveryMethod.POST,
                Instant.parse("2025-10-08T02:00:00Z"));
        Happens noted = (Happens) Procedure.decide(state, note, ProcedureSamples.now(NOW));
        CaseState after = Procedure.evolveAll(state, noted.events());

        assertThat(Procedure.legalSteps(after, ProcedureSamples.PRACTICE)).doesNotContain(Step.NOTE_DOCUMENT)
                .contains(Step.TERMINATE_BY_LAW);
        assertThat(Procedure.decide(after, new EndRules.TerminateByLaw("终1"), ProcedureSamples.now(NOW)))
                .isInstanceOf(Happens.class);
        assertThat(Procedure.decide(state, new EndRules.TerminateByLaw("终1"), ProcedureSamples.now(NOW)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_is_being_handled_gets_the_clock_that_started_with_its_acceptance() {
        List<CaseEvent> events = taken(past(DISPATCHED, ACCEPTED, null, null), new Open(null));
        assertThat(state(events).status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(running(events)).containsExactly(new ClockAct.Start(ClockKind.HANDLING, ClockAct.SOLE,
                ProcedureSamples.UNIT, Instant.parse("2025-03-09T16:00:00Z"), null));
    }

    @Test
    void what_waits_for_acceptance_gets_the_clock_that_started_with_its_arrival() {
        List<CaseEvent> events = taken(past(DISPATCHED, null, null, null), new Open(null));
        assertThat(running(events)).containsExactly(
                new ClockAct.Start(ClockKind.ACCEPTANCE, ClockAct.SOLE, ProcedureSamples.UNIT, REGISTERED, null));
    }

    @Test
    void what_was_never_dispatched_waits_for_the_bureau_since_its_registration() {
        List<CaseEvent> events = taken(past(null, null, null, null), new Open(null));
        assertThat(running(events)).containsExactly(
                new ClockAct.Start(ClockKind.DISPATCH, ClockAct.SOLE, ProcedureSamples.BUREAU, REGISTERED, null));
    }

    @Test
    void what_was_never_dispatched_and_is_clear_to_whom_is_dispatched_now_within_the_past() {
        List<CaseEvent> events = taken(past(null, null, null, null),
                new Open(Dispatch.transfer(ProcedureSamples.UNIT)));
        assertThat(events.getLast().at()).isEqualTo(NOW);
        assertThat(((CaseEvent.Opened) events.getFirst()).pastUntil()).isEqualTo(2);
        assertThat(running(events)).containsExactly(
                new ClockAct.Start(ClockKind.ACCEPTANCE, ClockAct.SOLE, ProcedureSamples.UNIT, NOW, null));
    }

    @Test
    void what_was_withdrawn_before_its_dispatch_comes_in_closed_and_is_sent_nowhere() {
        List<CaseEvent> events = taken(new LedgerHistory(null, null, null, null, null, CLOSED, CaseEnd.WITHDRAWN),
                new Open(Dispatch.transfer(ProcedureSamples.UNIT)));
        assertThat(events).hasSize(2);
        assertThat(state(events).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void an_accusation_is_not_even_in_the_past_let_go_to_whom_it_accuses() {
        CaseMatter claim = ProcedureSamples.matter("claim");
        CaseMatter accusation = new CaseMatter(claim.petitionId(), claim.number(), claim.bureau(), Purpose.ACCUSATION,
                claim.category(), claim.division(), claim.urgency(), ProcedureSamples.UNIT, List.of(), claim.channel(),
                false);
        assertThat(Procedure.decide(CaseState.registered(accusation),
                new OpenWithHistory(past(DISPATCHED, null, null, null), REGISTERED, new Open(null)),
                ProcedureSamples.now(NOW))).isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.DISPATCH_TO_ACCUSED));
    }

    private static LedgerHistory past(@Nullable LocalDate dispatched, @Nullable LocalDate accepted,
            @Nullable LocalDate replied,
            @Nullable LocalDate closed) {
        return new LedgerHistory(dispatched, dispatched == null ? null : ProcedureSamples.UNIT, accepted, replied,
                replied == null ? null : HandlingOutcome.SUPPORTED, closed, closed == null ? null : CaseEnd.SETTLED);
    }

    private static List<CaseEvent> taken(LedgerHistory past, Open open) {
        return ((Happens) Procedure.decide(CaseState.registered(ProcedureSamples.matter("claim")),
                new OpenWithHistory(past, REGISTERED, open), ProcedureSamples.now(NOW))).events();
    }

    private static CaseState state(List<CaseEvent> events) {
        return Procedure.replay(ProcedureSamples.matter("claim"), events);
    }

    /** The clocks that have started and not stopped. */
    private static List<ClockAct> running(List<CaseEvent> events) {
        List<ClockAct> running = new ArrayList<>();
        events.stream().flatMap(event -> ClockActs.of(event).stream()).forEach(act -> {
            switch (act) {
                case ClockAct.Start start -> running.add(start);
                case ClockAct.Stop stop -> running.removeIf(clock -> Objects.equals(clock.kind(), stop.kind()));
                case ClockAct.Cancel cancel -> running.removeIf(clock -> Objects.equals(clock.kind(), cancel.kind()));
                case ClockAct.StopAll _ -> running.clear();
                default -> {
                    // moves no clock in or out
                }
            }
        });
        return running;
    }
}
