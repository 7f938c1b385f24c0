package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.procedure.Acceptance.NotAccept;
import org.petitions.casework.procedure.Decision.Happens;
import org.petitions.casework.procedure.Decision.Refused;
import org.petitions.casework.procedure.Dispatching.Dispatch;
import org.petitions.casework.procedure.Dispatching.Open;
import org.petitions.casework.procedure.Ending.Close;
import org.petitions.casework.procedure.Ending.Finding;
import org.petitions.casework.procedure.Handling.Rate;
import org.petitions.casework.procedure.Handling.Reply;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/** The rules as the articles have them. */
class ProcedureTest {

    @Test
    void a_petition_whose_unit_is_clear_is_opened_and_dispatched_by_one_decision() {
        assertThat(happens(new CaseState.Registered(Samples.claim()), new Open(Samples.TO_UNIT))).containsExactly(
                new CaseEvent.Opened("3f0c", 1, Samples.AT, "431222-20260301-L-00017-K", "431222-PB", Category.LABOUR,
                        "431222", Urgency.ORDINARY),
                new CaseEvent.Dispatched("3f0c", 2, Samples.AT, Samples.UNIT, DispatchKind.TRANSFER, Samples.AT));
    }

    @Test
    void an_accusation_is_never_dispatched_to_the_unit_it_accuses() {
        CaseState opened = new CaseState.Opened(Samples.accusation(), 1);

        assertRefused(opened, Samples.TO_UNIT, Reason.DISPATCH_TO_ACCUSED, 30);
        assertRefused(new CaseState.Registered(Samples.accusation()), new Open(Samples.TO_UNIT),
                Reason.DISPATCH_TO_ACCUSED, 30);
        assertThat(happens(opened, new Dispatch("431200-CDI", DispatchKind.TRANSFER))).hasSize(1);
    }

    @Test
    void an_accusation_against_a_head_is_never_dispatched_to_the_unit_he_heads() {
        var matter = new Matter("3f0c", "n", "431222-PB", Purpose.ACCUSATION, Category.DISCIPLINE, "431222",
                Urgency.ORDINARY, null, List.of(Samples.UNIT + ".head"));

        assertRefused(new CaseState.Opened(matter, 1), Samples.TO_UNIT, Reason.DISPATCH_TO_ACCUSED, 30);
    }

    @Test
    void a_claim_may_go_to_the_unit_complained_of_because_it_has_to_answer() {
        assertThat(happens(new CaseState.Opened(Samples.claim(), 1), Samples.TO_UNIT)).hasSize(1);
    }

    @Test
    void non_acceptance_ends_the_case_at_once_so_that_no_clock_runs_for_nobody() {
        CaseState dispatched = Samples.after("open", "dispatch");

        assertThat(happens(dispatched, new NotAccept(NonAcceptanceGround.BEING_HANDLED))).containsExactly(
                new CaseEvent.NotAccepted("3f0c", 3, Samples.AT, Samples.UNIT, NonAcceptanceGround.BEING_HANDLED),
                new CaseEvent.Closed("3f0c", 4, Samples.AT, CaseEnd.NOT_ACCEPTED));
    }

    @Test
    void the_handling_opinion_has_one_of_three_outcomes() {
        for (HandlingOutcome outcome : HandlingOutcome.values()) {
            assertThat(happens(Samples.after("open+dispatch", "accept"), new Reply(outcome))).containsExactly(
                    new CaseEvent.Replied("3f0c", 4, Samples.AT, Samples.UNIT, outcome));
        }
    }

    @Test
    void a_case_does_not_end_before_living_and_work_are_settled() {
        CaseState replied = Samples.after("open+dispatch", "accept", "reply");

        assertRefused(replied, new Close(null, null), Reason.NOT_SETTLED, 27);
        assertRefused(replied, new Close(Finding.SETTLED, null), Reason.NOT_SETTLED, 27);
        assertRefused(replied, new Close(Finding.OPEN, Finding.SETTLED), Reason.NOT_SETTLED, 27);
        assertThat(happens(replied, new Close(Finding.SETTLED, Finding.NOT_AT_ISSUE)))
                .containsExactly(new CaseEvent.Closed("3f0c", 5, Samples.AT, CaseEnd.SETTLED));
    }

    @Test
    void a_second_rating_is_refused() {
        assertRefused(Samples.after("open+dispatch", "accept", "reply", "rate"), new Rate(Samples.CONTENT),
                Reason.ALREADY_RATED, 21);
    }

    @Test
    void a_rating_after_the_end_leaves_the_case_ended() {
        var closed = (CaseState.Closed) Samples.after("open+dispatch", "accept", "reply", "close", "rate");

        assertThat(closed.rating()).isEqualTo(Samples.CONTENT);
        assertThat(closed.legalSteps()).isEmpty();
    }

    @Test
    void a_refusal_names_the_legal_steps() {
        var refused = (Refused) Procedure.decide(Samples.after("open", "dispatch"),
                new Reply(HandlingOutcome.SUPPORTED), Samples.AT);

        assertThat(refused.refusal().legalSteps()).containsExactlyInAnyOrder(Step.ACCEPT, Step.NOT_ACCEPT);
    }

    @Test
    void a_history_with_a_hole_is_no_history() {
        CaseState opened = Samples.after("open");

        assertThatThrownBy(() -> Procedure.evolve(opened, new CaseEvent.Accepted("3f0c", 3, Samples.AT, Samples.UNIT)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("3f0c:case:3");
        assertThatThrownBy(() -> Procedure.evolve(opened, new CaseEvent.Closed("3f0c", 2, Samples.AT, CaseEnd.SETTLED)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Procedure.evolve(opened, new CaseEvent.Dispatched("another", 2, Samples.AT,
                Samples.UNIT, DispatchKind.TRANSFER, Samples.AT))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void articles_are_cited_as_documents_cite_them() {
        assertThat(List.of(8, 10, 19, 20, 23, 50)).extracting(number -> new Article(number).zh())
                .containsExactly("第八条", "第十条", "第十九条", "第二十条", "第二十三条", "第五十条");
        assertThat(new Article(23).en()).isEqualTo("Art. 23");
        assertThatThrownBy(() -> new Article(51)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CaseEvent> happens(CaseState state, CaseCommand command) {
        return ((Happens) Procedure.decide(state, command, Samples.AT)).events();
    }

    private static void assertRefused(CaseState state, CaseCommand command, Reason reason, int article) {
        var refusal = ((Refused) Procedure.decide(state, command, Samples.AT)).refusal();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.article()).isEqualTo(new Article(article));
    }
}
