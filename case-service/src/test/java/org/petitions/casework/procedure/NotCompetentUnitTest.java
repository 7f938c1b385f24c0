package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.routing.DispatchRules.Assign;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;

/** What becomes of a unit that had it and was not competent, and of the one that gets it (Art. 23, 24). */
class NotCompetentUnitTest {

    @Test
    void an_allowed_objection_tells_since_when_the_unit_owed_no_notice_article_23() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, +3, object, +2, allow objection");

        assertThat(scripted.events().getLast()).isInstanceOfSatisfying(CompetenceEvent.ObjectionAllowed.class,
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
        assertThat(steps(scripted)).as("nobody sent it, and it agreed").doesNotContain(Step.OBJECT)
                .contains(Step.RAISE_DISPUTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle dispute", "settle dispute elsewhere"})
    @Proves(article = 24, paragraph = 1, zh = "共同的上一级机关决定后，受理单位不得再提异议或者再起争议", en = "what the common superior decided no unit objects to or disputes again")
    void what_the_common_superior_decided_no_unit_undoes_article_24(String decision) {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, raise dispute, decline unit, climb dispute, " + decision);

        assertThat(steps(scripted)).doesNotContain(Step.OBJECT, Step.RAISE_DISPUTE).contains(Step.ACCEPT);
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "经协商同意受理的单位，不得再以不属于本单位职权范围为由提出异议、不予受理或者再起争议", en = "a unit that agreed to keep it neither objects, nor refuses it, nor disputes it again as another's")
    void what_a_unit_agreed_to_take_on_it_does_not_turn_away_the_next_day_article_24() {
        String agreed = ", raise dispute, decline unit, propose the first unit, the first unit agrees";
        ScriptedCase sent = ScriptedCase.of("claim: open, dispatch" + agreed);
        assertThat(steps(sent)).doesNotContain(Step.OBJECT);
        assertThat(sent.attempt("raise dispute")).isInstanceOf(CaseDecision.Refused.class);
        assertThat(ScriptedCase.of("claim: open directly" + agreed).attempt("send to who is competent"))
                .isInstanceOfSatisfying(CaseDecision.Refused.class, refused -> assertThat(refused.refusal().reason())
                        .isEqualTo(Reason.COMPETENCE_SETTLED));
    }

    @Test
    void an_objection_that_waits_is_no_longer_allowed_once_the_common_superior_has_decided() {
        assertThat(steps(ScriptedCase
                .of("claim: open, dispatch, object, raise dispute, decline unit, climb dispute, settle dispute")))
                .doesNotContain(Step.ALLOW_OBJECTION).contains(Step.REJECT_OBJECTION);
    }

    @Test
    void where_it_is_dispatched_anew_the_decision_of_a_past_dispute_binds_nobody() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, dispatch, raise dispute, decline unit, climb dispute, "
                + "settle dispute");
        CaseState redispatched = Procedure.evolve(scripted.state(), new CaseEvent.Dispatched(scripted.state().id(),
                scripted.state().nextVersion(), ProcedureSamples.AT, "431222-HC", DispatchKind.TRANSFER,
                ProcedureSamples.AT));

        assertThat(Procedure.legalSteps(redispatched, ProcedureSamples.PRACTICE)).contains(Step.OBJECT,
                Step.RAISE_DISPUTE);
    }

    @ParameterizedTest
    @CsvSource({"open directly, false", "open+dispatch, true"})
    @Proves(article = 24, paragraph = 1, zh = "争议后由其他单位受理的，答复只抄报曾经转送的信访局", en = "after a dispute the answer is copied to a bureau only where one had transferred it")
    void who_never_had_it_gets_no_copy_of_the_answer(String beginning, boolean copied) {
        ScriptedCase scripted = ScriptedCase
                .of("claim: " + beginning.replace("+", ", ") + ", raise dispute, agree to unit, accept, reply");

        scripted.attempt("issue opinion as unsigned");

        assertThat(scripted.events().stream().anyMatch(DocumentEvent.CopySent.class::isInstance)).isEqualTo(copied);
    }

    @ParameterizedTest
    @CsvSource({"open+dispatch+accept by duty application+perform the duty, note duty decision, DUTY_REPLY, true",
            "open directly+accept by duty application+perform the duty, note duty decision, DUTY_REPLY, false",
            "open+dispatch+accept+propose reconciliation+issue agreement of their own+reconcile, end by agreement, RECONCILIATION_AGREEMENT, true",
            "open directly+accept+propose reconciliation+issue agreement of their own+reconcile, end by agreement, RECONCILIATION_AGREEMENT, false"})
    @Proves(article = 22, cityRule = true, zh = "另行制作的履行职责决定、协议化解的协议书同样抄报转送、交办的信访局", en = "a decision on a duty that was made elsewhere, and the agreement a case ends by, are copied to the bureau that sent it as any answer is")
    void what_became_of_a_petition_is_copied_however_it_was_answered(String beginning, String step, DocumentKind kind,
            boolean copied) {
        ScriptedCase scripted = ScriptedCase.of("claim: " + beginning.replace("+", ", "));

        assertThat(scripted.attempt(step + " as unsigned")).isInstanceOf(CaseDecision.Happens.class);

        assertThat(scripted.events().stream()
                .anyMatch(event -> event instanceof DocumentEvent.CopySent copy && copy.kind() == kind))
                .isEqualTo(copied);
    }

    @Test
    @Proves(article = 30, zh = "转送过检举控告的单位被检举的，不抄报、不向其提异议", en = "an accused unit that once sent it on gets no copy and no objection")
    void an_accused_unit_that_had_sent_it_on_gets_no_copy_and_answers_no_objection_article_30() {
        CaseMatter matter = ProcedureSamples.matter("accusation of the upper unit");
        CaseState sent = ScriptedCase.of("claim: open directly above, send on").state().with(matter);
        CaseState confirmed = ScriptedCase.of("claim: open directly above, send on, accept, reply").state()
                .with(matter);

        assertThat(sent.sender()).isNull();
        assertThat(new NewDocument(DocumentKind.HANDLING_OPINION, "处1", "handling-opinion/1").issued(confirmed,
                confirmed.nextVersion(), ProcedureSamples.signing(ProcedureSamples.AT)))
                .noneMatch(event -> event instanceof DocumentEvent.CopySent copy
                        && copy.to().equals(ProcedureSamples.UPPER_UNIT));
    }

    private static Set<Step> steps(ScriptedCase scripted) {
        return Procedure.legalSteps(scripted.state(), ProcedureSamples.PRACTICE);
    }

    @Test
    void a_day_for_the_report_back_is_the_first_units_and_the_bureau_sets_the_next_article_22() {
        ScriptedCase scripted = ScriptedCase.of("claim: open, assign, +3, raise dispute, +2, agree to unit");

        assertThat(sent(scripted).reportBackBy()).isNull();
        scripted.attempt(new Assign(null));
        assertThat(scripted.events().getLast()).isInstanceOfSatisfying(RoutingEvent.Assigned.class,
                assigned -> assertThat(assigned.unit()).isEqualTo(ProcedureSamples.OTHER_UNIT));
    }

    private static CompetenceEvent.DisputeSettled settled(ScriptedCase scripted) {
        return scripted.events().stream().filter(CompetenceEvent.DisputeSettled.class::isInstance)
                .map(CompetenceEvent.DisputeSettled.class::cast).findFirst().orElseThrow();
    }

    private static CaseEvent.Dispatched sent(ScriptedCase scripted) {
        return (CaseEvent.Dispatched) Objects.requireNonNull(scripted.events().getLast());
    }
}
