package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Mediation;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.DisputeParty;
import org.petitions.events.MediationEvent.MediationAgreed;
import org.petitions.events.MediationEvent.MediationConsented;
import org.petitions.events.MediationEvent.MediationProposed;
import org.petitions.events.PartySignature;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.MediationSide;
import org.petitions.events.terms.PartyKind;

/** Art. 33: who takes part in a mediation, who has consented, and who signs. */
class MediationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final DisputeParty FIRM = new DisputeParty(2, PartyKind.ORGANISATION, null);
    private static final DisputeParty OFFICE = new DisputeParty(3, PartyKind.UNIT, UNIT);

    @Test
    void only_the_party_that_proposed_has_consented_by_that() {
        assertThat(proposed(MediationSide.PETITIONER, FIRM, OFFICE).consents()).containsExactly(1);
        assertThat(proposed(MediationSide.UNIT, FIRM, OFFICE).consents()).containsExactly(3);
        assertThat(proposed(MediationSide.UNIT, FIRM).consents()).as("who mediates is no party").isEmpty();
        assertThat(proposed(MediationSide.OTHER_PARTY, FIRM).consents()).containsExactly(2);
        assertThat(proposed(MediationSide.OTHER_PARTY, FIRM, OFFICE).consents()).as("nobody consents for another")
                .isEmpty();
    }

    @Test
    @Proves(article = 33, zh = "调解协议、和解协议由各方当事人分别签署，他人不能代替", en = "an agreement is signed by each party itself; nobody else's signature replaces a party's")
    void art_33_each_party_signs_once_in_whatever_order() {
        Mediation mediation = proposed(MediationSide.UNIT, FIRM, OFFICE);

        assertThat(mediation.isSignedByEach(signed(3, 1, 2))).isTrue();
        for (List<PartySignature> other : List.of(signed(1, 2), signed(1, 2, 2), signed(1, 2, 3, 4),
                signed(1, 2, 3, 3))) {
            assertThat(mediation.isSignedByEach(other)).as(other.toString()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(value = MediationSide.class, names = {"PETITIONER", "UNIT"})
    void a_mediation_proposed_before_parties_were_named_is_between_the_petitioner_and_the_unit(MediationSide by) {
        CaseState state = accepted();
        MediationSide other = by == MediationSide.UNIT ? MediationSide.PETITIONER : MediationSide.UNIT;

        CaseState proposed = after(state, new MediationProposed(state.id(), 4, ProcedureSamples.AT, by));
        CaseState consented = after(proposed, new MediationConsented(state.id(), 5, ProcedureSamples.AT, other));

        assertThat(legal(proposed)).contains(Step.CONSENT_TO_MEDIATION).doesNotContain(Step.AGREE_IN_MEDIATION);
        Mediation mediation = Objects.requireNonNull(consented.mediation());
        assertThat(mediation.others()).containsExactly(new DisputeParty(2, PartyKind.UNIT, UNIT));
        assertThat(mediation.consents()).containsExactlyInAnyOrder(1, 2);
        assertThat(legal(consented)).contains(Step.AGREE_IN_MEDIATION);
    }

    @Test
    void an_agreement_of_before_still_ends_the_case() {
        CaseState state = accepted();
        CaseState agreed = after(after(after(state, new MediationProposed(state.id(), 4, ProcedureSamples.AT,
                MediationSide.UNIT)), new MediationConsented(state.id(), 5, ProcedureSamples.AT,
                        MediationSide.PETITIONER)),
                new MediationAgreed(state.id(), 6, ProcedureSamples.AT, "调1"));

        assertThat(legal(agreed)).contains(Step.END_BY_AGREEMENT);
    }

    @Test
    void art_33_who_was_named_wrongly_in_a_reconciliation_is_named_anew_and_one_that_fails_ends() {
        ScriptedCase named = ScriptedCase.of("claim: open, dispatch, accept, propose reconciliation");

        assertThat(named.attempt("propose reconciliation")).isInstanceOf(CaseDecision.Happens.class);
        assertThat(ScriptedCase.of("claim: open, dispatch, accept, propose reconciliation, fail mediation").state()
                .mediation()).isNull();
    }

    @Test
    @Proves(article = 33, zh = "调解、和解期间办理期限照常计算", en = "neither a mediation nor a reconciliation stops a limit")
    void art_33_no_step_between_the_parties_touches_a_clock() {
        ScriptedCase mediated = ScriptedCase.of("claim: open, dispatch, accept, propose mediation, fail mediation, "
                + "propose mediation, consent, consent of the firm, issue agreement, agree");
        ScriptedCase reconciled = ScriptedCase
                .of("claim: open, dispatch, accept, propose reconciliation, issue agreement of their own, reconcile");

        assertThat(mediated.events().stream().skip(3).flatMap(event -> ClockActs.of(event).stream())).isEmpty();
        assertThat(reconciled.events().stream().skip(3).flatMap(event -> ClockActs.of(event).stream())).isEmpty();
    }

    private static CaseState accepted() {
        return ScriptedCase.of("claim: open, dispatch, accept").state();
    }

    private static CaseState after(CaseState state, CaseEvent event) {
        return Procedure.evolve(state, event);
    }

    private static Set<Step> legal(CaseState state) {
        return Procedure.legalSteps(state, ProcedureSamples.PRACTICE);
    }

    private static Mediation proposed(MediationSide by, DisputeParty... others) {
        return Mediation.proposed(by, UNIT, List.of(others), null, DAY);
    }

    private static List<PartySignature> signed(int... parties) {
        return Arrays.stream(parties).mapToObj(party -> new PartySignature(party, DAY)).toList();
    }
}
