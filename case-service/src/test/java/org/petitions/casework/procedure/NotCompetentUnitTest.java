package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.ProcedureSamples.ScriptedCase;
import org.petitions.casework.procedure.routing.DispatchRules.Assign;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DispatchKind;

/** What becomes of a unit that had it and was not competent, and of the one that gets it (Art. 23, 24). */
class NotCompetentUnitTest {

    @Test
    void an_allowed_objection_tells_since_when_the_unit_owed_no_notice_article_23() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, +3, object, +2, allow objection");

        assertThat(scripted.events().getLast()).isInstanceOfSatisfying(RoutingEvent.ObjectionAllowed.class,
                allowed -> assertThat(allowed.objectedAt())
                        .isEqualTo(ProcedureSamples.AT.plus(Duration.ofDays(3))));
    }

    @Test
    void a_dispute_settled_for_another_unit_tells_since_when_the_first_owed_no_notice_article_24() {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, +3, raise dispute, decline unit, climb dispute, +2, settle dispute elsewhere");

        assertThat(settled(scripted).disputedAt()).isEqualTo(ProcedureSamples.AT.plus(Duration.ofDays(3)));
    }

    @Test
    void where_it_stays_the_fifteen_days_have_run_all_the_time() {
        assertThat(settled(ScriptedCase
                .of("claim: open, dispatch, +3, raise dispute, decline unit, climb dispute, +2, settle dispute"))
                .disputedAt()).isNull();
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "争议决定由其他单位受理的，视为转送，不视为信访人直接提出", en = "a unit that gets a petition by the decision of a dispute gets it transferred, not from the petitioner")
    void who_gets_it_by_the_decision_of_a_dispute_did_not_get_it_from_the_petitioner_article_24() {
        ScriptedCase scripted = ScriptedCase.of("claim: open directly, raise dispute, agree to unit");

        assertThat(sent(scripted).kind()).isEqualTo(DispatchKind.TRANSFER);
        assertThat(Procedure.legalSteps(scripted.state(), ProcedureSamples.PRACTICE)).as("it objects to the bureau")
                .contains(Step.OBJECT);
    }

    @Test
    void a_day_for_the_report_back_is_the_first_units_and_the_bureau_sets_the_next_article_22() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, assign, +3, raise dispute, +2, agree to unit");

        assertThat(sent(scripted).reportBackBy()).isNull();
        scripted.attempt(new Assign(null));
        assertThat(scripted.events().getLast()).isInstanceOfSatisfying(RoutingEvent.Assigned.class,
                assigned -> assertThat(assigned.unit()).isEqualTo(ProcedureSamples.OTHER_UNIT));
    }

    private static RoutingEvent.DisputeSettled settled(ScriptedCase scripted) {
        return scripted.events().stream().filter(RoutingEvent.DisputeSettled.class::isInstance)
                .map(RoutingEvent.DisputeSettled.class::cast).findFirst().orElseThrow();
    }

    private static CaseEvent.Dispatched sent(ScriptedCase scripted) {
        return (CaseEvent.Dispatched) Objects.requireNonNull(scripted.events().getLast());
    }
}
