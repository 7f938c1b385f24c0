package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.routing.SuccessionRules.LeaveAccused;
import org.petitions.casework.procedure.routing.SuccessionRules.SucceedUnit;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.RoutingEvent.TakenBack;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Art. 30: whoever goes on for an accused unit is the accused in another name. */
class AccusedSuccessorTest {
    private static final String SUCCESSOR = ProcedureSamples.OTHER_UNIT;
    private static final String DISCIPLINE_BODY = "431222-CDI";
    private static final Actor ITS_HANDLER = SampleActors.actor("h-02", Role.HANDLER, SUCCESSOR);
    private static final Actor ITS_HEAD = SampleActors.actor(SUCCESSOR + ".head", Role.LEADER, SUCCESSOR);

    @Test
    @Proves(article = 30, paragraph = 3, zh = "被检举控告的单位撤销、更名的，承继其职权的单位同样不得知悉和经办", en = "whoever goes on for an accused unit may not know of the accusation either, and has no part in it")
    void article_30_the_successor_of_an_accused_unit_learns_nothing_and_gets_nothing() {
        CaseMatter named = ProcedureSamples.matter("accusation");
        assertThat(CaseAccessRules.mayKnow(named, ITS_HANDLER)).isTrue();

        ScriptedCase accusation = opened(named.withSuccessorsOfAccused(List.of(SUCCESSOR)));

        assertThat(accusation.state().matter().accused()).contains(ProcedureSamples.UNIT, SUCCESSOR);
        assertThat(List.of(ITS_HANDLER, ITS_HEAD))
                .noneMatch(actor -> CaseAccessRules.mayKnow(accusation.state().matter(), actor));
        assertThat(accusation.attempt(Dispatch.transfer(SUCCESSOR)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal().reason())
                        .isEqualTo(Reason.DISPATCH_TO_ACCUSED));
        assertThat(accusation.attempt(
                new Dispatch(DISCIPLINE_BODY, DispatchKind.TRANSFER, null, List.of(SUCCESSOR))))
                .isInstanceOf(Refused.class);
        assertThat(accusation.attempt(Dispatch.transfer(DISCIPLINE_BODY))).isInstanceOf(Happens.class);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "承继单位正在承办或者协办该检举控告的，由信访局收回另行转送", en = "where the successor of the accused had the accusation in hand, or helped, it is taken back from there")
    void article_30_what_the_successor_of_the_accused_had_in_hand_is_taken_back() {
        for (Dispatch sent : List.of(Dispatch.transfer(SUCCESSOR),
                new Dispatch(DISCIPLINE_BODY, DispatchKind.TRANSFER, null, List.of(SUCCESSOR)))) {
            ScriptedCase accusation = opened(ProcedureSamples.matter("accusation"));
            accusation.attempt(sent);
            assertThat(accusation.attempt(new LeaveAccused())).isInstanceOf(Refused.class);
            CaseState kept = accusation.state().with(
                    accusation.state().matter().withSuccessorsOfAccused(List.of(SUCCESSOR)));

            CaseDecision left = Procedure.decide(kept, new LeaveAccused(), ProcedureSamples.now(accusation.at()));

            assertThat(Procedure.evolveAll(kept, ((Happens) left).events()).status()).isEqualTo(CaseStatus.OPENED);
        }
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "承办、协办单位撤销，承继单位被检举控告的，不移交承继单位，由信访局收回另行转送", en = "what accuses the successor of a unit that has it in hand, or helps, comes back to the bureau instead of going there, and no notice names the successor")
    void article_30_what_accuses_the_successor_comes_back_to_the_bureau() {
        for (Dispatch sent : List.of(Dispatch.transfer(DISCIPLINE_BODY),
                new Dispatch("431222-GOV", DispatchKind.TRANSFER, null, List.of(DISCIPLINE_BODY)))) {
            ScriptedCase accusation = opened(ProcedureSamples.matter("accusation"));
            accusation.attempt(sent);
            var notice = new NewDocument(DocumentKind.SUCCESSION_NOTICE, "沅信承〔2026〕1号", "1");
            assertThat(accusation.attempt(new SucceedUnit(DISCIPLINE_BODY, ProcedureSamples.UNIT, notice)))
                    .isInstanceOf(Refused.class);

            CaseDecision came = accusation.attempt(new SucceedUnit(DISCIPLINE_BODY, ProcedureSamples.UNIT, null));

            assertThat(((Happens) came).events()).singleElement().isInstanceOf(TakenBack.class);
            assertThat(accusation.state().status()).isEqualTo(CaseStatus.OPENED);
            assertThat(SuccessionRules.takesPart(DISCIPLINE_BODY, accusation.state())).isFalse();
        }
    }

    @Test
    void of_what_ended_nothing_is_left_to_move_to_an_accused_successor() {
        ScriptedCase accusation = opened(ProcedureSamples.matter("accusation"));
        accusation.attempt(Dispatch.transfer(DISCIPLINE_BODY));
        assertThat(SuccessionRules.isToMove(DISCIPLINE_BODY, ProcedureSamples.UNIT, accusation.state())).isTrue();

        accusation.attempt("withdraw");

        assertThat(accusation.state().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(SuccessionRules.isToMove(DISCIPLINE_BODY, ProcedureSamples.UNIT, accusation.state())).isFalse();
        assertThat(SuccessionRules.isToMove(DISCIPLINE_BODY, SUCCESSOR, accusation.state())).isTrue();
    }

    @Test
    void of_a_claim_nobody_is_accused() {
        assertThat(ProcedureSamples.matter("claim").withSuccessorsOfAccused(List.of(SUCCESSOR)).accused()).isEmpty();
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "一件多诉的，其他事项检举控告的单位及其承继单位同样不得知悉本事项，本事项反映的单位照常办理", en = "a matter is kept from the units that another of the letter accuses and from their successors, and not from the unit its own claim is against")
    void of_a_letter_those_alone_are_barred_whom_another_matter_accuses_and_their_successors_article_30() {
        CaseMatter claim = ProcedureSamples.matter("claim").against(new ComplainedOfIds(DISCIPLINE_BODY, List.of()))
                .corrected("431222-PB", "431222-PB", CorrectedFields.NONE, CorrectedFields.NONE.withAccusedInLetter(
                        new AccusedInLetter(List.of(), List.of("431222-EDU.head"))));

        assertThat(claim.accused()).containsExactly("431222-EDU.head", "431222-EDU");
        assertThat(claim.keptFrom(List.of(SUCCESSOR)).accuses(SUCCESSOR)).isTrue();
        assertThat(claim.withSuccessorsOfAccused(List.of(SUCCESSOR)).accuses(SUCCESSOR)).as("of its own claim")
                .isFalse();
        assertThat(claim.corrected("431222-PB", "431222-PB", CorrectedFields.NONE,
                CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY)).accused()).isEmpty();
    }

    private static ScriptedCase opened(CaseMatter matter) {
        ScriptedCase scripted = new ScriptedCase(matter);
        scripted.attempt("open");
        return scripted;
    }
}
