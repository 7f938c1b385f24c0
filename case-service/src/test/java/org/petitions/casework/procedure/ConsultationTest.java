package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.routing.ConsultationRules.ClimbDispute;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Dispute;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CommonSuperior;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.Superiors;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.terms.DisputeRung;
import org.petitions.events.terms.Purpose;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Art. 24: the units consult, their common superior decides, and where there is none the joint conference. */
class ConsultationTest {
    private static final Map<String, String> SUPERIORS = Map.of("431222-HC", "431200-HC", "431202-HC", "431200-HC",
            "431222-PLC", "431200-PLC", "431222-CDI", "431200-CDI");

    @ParameterizedTest
    @CsvSource({"431222-HRSS, 431222-NR, 431222-GOV", "431222-HC, 431202-HC, 431200-HC",
            "431222-HC, 431202-NR, 431200-GOV", "431222-HC, 431200-HC, 431200-GOV",
            "431200-HC, 431200-NR, 431200-GOV", "431222100-TOWN, 431222-HC, 431222-GOV",
            "431222-PSB, 431222-HC, 431222-GOV", "431222-PLC, 431222-CDI, 431222-PCO",
            "431222-GOV, 431202-GOV, 431200-GOV", "431222-HC, 431222-GOV, 431200-GOV"})
    void art_24_the_nearest_unit_above_both_decides(String one, String other, String superior) {
        assertThat(CommonSuperior.of(List.of(one, other), SUPERIORS)).contains(superior);
        assertThat(CommonSuperior.of(List.of(other, one), SUPERIORS)).contains(superior);
    }

    @ParameterizedTest
    @CsvSource({"431222-HC, 431222-PLC, 431222-PB", "431222-HC, 431202-PLC, 431200-PB",
            "431200-SG, 431222-HC, 431200-PB"})
    void art_24_an_office_of_the_committee_and_one_of_the_government_have_the_joint_conference(String one,
            String other, String conference) {
        assertThat(CommonSuperior.of(List.of(one, other), SUPERIORS)).isEmpty();
        assertThat(CommonSuperior.jointConferenceOffice(List.of(one, other))).isEqualTo(conference);
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "涉及两个以上单位的，由所涉及的单位协商受理，一方提出，他方同意或者不同意", en = "the units concerned consult: one proposes which of them takes it on, the other agrees or declines")
    void art_24_what_a_unit_proposed_the_other_answers_and_nobody_else() {
        CaseState raised = state("claim: open, dispatch, raise dispute");

        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, raised, handler("431222-NR"))).isTrue();
        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, raised, handler("431222-HRSS"))).isFalse();
        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, raised, handler("431222-HC"))).isFalse();
        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, raised, bureau("431222-PB"))).isFalse();
        CaseState declined = state("claim: open, dispatch, raise dispute, decline unit");
        assertThat(CaseAccessRules.mayTake(Step.PROPOSE_UNIT, declined, handler("431222-NR"))).isTrue();
        assertThat(CaseAccessRules.mayTake(Step.PROPOSE_UNIT, declined, handler("431222-HRSS"))).isTrue();
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "协商不成的，由共同的上一级机关以本机关名义决定，信访局提请并记录", en = "failing that their common superior decides acting as itself; the bureau brings it there and keeps the record")
    void art_24_the_common_superior_decides_acting_as_itself_and_the_bureau_does_not() {
        CaseState brought = state("claim: open, dispatch, raise dispute, decline unit, climb dispute");

        assertThat(CaseAccessRules.mayTake(Step.SETTLE_DISPUTE, brought, handler("431222-GOV"))).isTrue();
        assertThat(CaseAccessRules.mayOpenTexts(brought, handler("431222-GOV"))).isTrue();
        assertThat(CaseAccessRules.mayTake(Step.SETTLE_DISPUTE, brought, bureau("431222-PB"))).isFalse();
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "没有共同的上一级机关的，由共同的信访工作联席会议协调", en = "where there is no common superior the joint conference coordinates")
    void art_24_without_a_common_superior_the_joint_conferences_office_does() {
        CaseState brought = state("claim: open, dispatch, raise dispute with the political-legal commission, "
                + "decline unit, climb dispute");

        assertThat(CaseAccessRules.mayTake(Step.SETTLE_DISPUTE, brought, bureau("431222-PB"))).isTrue();
        assertThat(CaseAccessRules.mayTake(Step.SETTLE_DISPUTE, brought, handler("431222-GOV"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"431222-PB, 431200-PB", "431222-PB 431200-PB, 431200-PCO",
            "431222-PB 431200-PB 431200-PCO, 431200-GOV"})
    @Proves(article = 24, paragraph = 1, zh = "联席会议办公室被检举控告的，提请上一级联席会议，仍被检举控告的，依次提请市委、市政府", en = "where the joint conference's office is accused the city's coordinates, and where that is, the city's committee or government")
    void art_24_where_the_joint_conferences_office_is_accused_whoever_stands_over_it_decides(String accused,
            String decider) {
        CaseState declined = state("claim: open, dispatch, raise dispute with the political-legal commission, "
                + "decline unit");
        CaseState accusing = declined.with(accusation(declined.matter(), List.of(accused.split(" "))));

        assertThat(Procedure.decide(accusing, new ClimbDispute(), ProcedureSamples.now(ProcedureSamples.AT)))
                .isInstanceOfSatisfying(CaseDecision.Happens.class, happens -> {
                    CaseState brought = Procedure.evolveAll(accusing, happens.events());
                    assertThat(brought.routing().dispute()).isNotNull().satisfies(dispute -> {
                        assertThat(dispute.rung()).isEqualTo(DisputeRung.JOINT_CONFERENCE);
                        assertThat(dispute.decider()).isEqualTo(decider);
                    });
                    assertThat(CaseAccessRules.mayTake(Step.SETTLE_DISPUTE, brought, handler(decider))).isTrue();
                });
    }

    private static CaseMatter accusation(CaseMatter matter, List<String> accused) {
        return new CaseMatter(matter.petitionId(), matter.number(), matter.bureau(), Purpose.ACCUSATION,
                matter.category(), matter.division(), matter.urgency(), accused.getFirst(), List.of(),
                matter.channel(), false).withSuccessorsOfAccused(accused.subList(1, accused.size()));
    }

    @ParameterizedTest
    @CsvSource({"431222-HRSS, 431222-NR, 431222-HC, 431222-GOV", "431222-HC, 431202-HC, 431222-NR, 431200-GOV"})
    @Proves(article = 24, paragraph = 1, zh = "涉及三个以上单位的，由各单位共同的上一级机关决定", en = "of more than two units the superior that all have in common decides")
    void art_24_of_several_units_whoever_is_above_them_all_decides(String one, String other, String third,
            String superior) {
        assertThat(CommonSuperior.of(List.of(one, other, third), SUPERIORS)).contains(superior);
    }

    @Test
    void art_24_where_one_of_several_units_has_no_superior_in_common_the_joint_conference_coordinates() {
        CaseState brought = state("claim: open, dispatch, raise dispute among three with the political-legal "
                + "commission, decline unit, climb dispute");

        assertThat(brought.routing().dispute()).isNotNull().satisfies(dispute -> {
            assertThat(dispute.rung()).isEqualTo(DisputeRung.JOINT_CONFERENCE);
            assertThat(dispute.decider()).isEqualTo("431222-PB");
        });
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "涉及三个以上单位的，各单位均同意后方为协商一致", en = "of more than two units every one has to agree")
    void art_24_of_several_units_every_one_has_to_agree() {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, raise dispute among three, the third unit agrees");

        assertThat(scripted.state().unit()).isEqualTo("431222-HRSS");
        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, scripted.state(), handler("431222-HC"))).isFalse();
        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, scripted.state(), handler("431222-NR"))).isTrue();
        scripted.attempt("agree to unit");
        assertThat(scripted.state().unit()).isEqualTo("431222-NR");
        assertThat(scripted.state().routing().dispute()).isNull();
    }

    @Test
    void art_24_what_one_declines_nobody_has_agreed_to() {
        ScriptedCase scripted = ScriptedCase
                .of("claim: open, dispatch, raise dispute among three, the third unit agrees, decline unit, "
                        + "propose a third unit, the third unit agrees");

        assertThat(scripted.state().unit()).isEqualTo("431222-HRSS");
        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, scripted.state(), handler("431222-HRSS"))).isTrue();
    }

    @Test
    void art_24_who_goes_on_for_a_unit_of_the_dispute_is_asked_anew() {
        CaseState state = state("claim: open, dispatch, raise dispute among three, agree to unit, "
                + "the third unit is succeeded by the second");

        assertThat(state.routing().dispute()).isNotNull()
                .satisfies(dispute -> assertThat(dispute.others()).containsExactly("431222-NR"));
        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, state, handler("431222-NR"))).isTrue();
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "协办的单位认为应当由本单位受理的，也可以提出协商", en = "a unit that helps may begin the consultation too, saying that it is competent itself")
    void art_24_a_unit_that_says_it_is_ours_begins_the_consultation_too() {
        CaseState assigned = state("claim: open, assign");

        assertThat(CaseAccessRules.mayTake(Step.RAISE_DISPUTE, assigned, handler("431222-NR"))).isTrue();
        assertThat(CaseAccessRules.mayTake(Step.RAISE_DISPUTE, assigned, handler("431222-HC"))).isFalse();
        CaseState claimed = state("claim: open, assign, claim it");
        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, claimed, handler("431222-HRSS"))).isTrue();
        assertThat(CaseAccessRules.mayTake(Step.AGREE_TO_UNIT, claimed, handler("431222-NR"))).isFalse();
    }

    @Test
    void art_24_who_had_no_part_in_it_reads_what_was_written_once_it_has_it() {
        ScriptedCase claimed = ScriptedCase.of("claim: open, dispatch, claim it");

        assertThat(CaseAccessRules.mayRead(claimed.state(), handler("431222-NR"))).isTrue();
        assertThat(CaseAccessRules.mayOpenTexts(claimed.state(), handler("431222-NR"))).isFalse();
        claimed.attempt("the first unit agrees");
        assertThat(CaseAccessRules.mayOpenTexts(claimed.state(), handler("431222-NR"))).isTrue();
        assertThat(CaseAccessRules.mayOpenTexts(state("claim: open, assign, claim it"), handler("431222-NR")))
                .isTrue();
    }

    @Test
    void article_30_nobody_who_has_no_part_in_an_accusation_claims_it() {
        assertThat(CaseAccessRules.mayClaim(state("claim: open, dispatch"), handler("431222-NR"))).isTrue();
        assertThat(CaseAccessRules.mayClaim(state("claim: open, dispatch"), handler("431222-HRSS"))).isFalse();
        assertThat(CaseAccessRules.mayClaim(state("accusation: open, dispatch to inspection"), handler("431222-NR")))
                .isFalse();
    }

    @Test
    @Proves(article = 24, zh = "共同的上一级机关已撤销的，由继续行使其职权的机关决定", en = "where the common superior is no more its successor decides")
    void art_24_no_dispute_goes_to_a_common_superior_that_is_no_more() {
        ReviewBodies bodies = new ReviewBodies(Map.of(),
                Superiors.always(Map.of("431222-HRSS", "431200-HRSS", "431222-NR", "431200-HRSS")),
                (_, unit, _) -> Optional.of(unit.equals("431200-HRSS") ? "431200-CIVIL" : unit));
        CityPolicy policy = new CityPolicy("test", 30, 60, List.of(30), new CityPolicy.FarthestAhead(60, 15, 5, 1),
                bodies, new CityPolicy.NoticePolicy(false));
        CaseState raised = state("claim: open, dispatch, raise dispute, decline unit");

        CaseDecision climbed = Procedure.decide(raised, new ClimbDispute(),
                new DecisionContext(ProcedureSamples.AT, "b-01", ProcedureSamples.CALENDAR, policy));

        assertThat(Procedure.evolveAll(raised, ((Happens) climbed).events()).routing().dispute())
                .returns("431200-CIVIL", Dispute::decider);
    }

    @Test
    void a_dispute_that_was_brought_up_before_offices_decided_themselves_is_written_down_by_the_bureau() {
        CaseState raised = state("claim: open, dispatch, raise dispute");
        CaseEvent before = new CompetenceEvent.DisputeClimbed(raised.id(), raised.nextVersion(), ProcedureSamples.AT,
                DisputeRung.COMMON_SUPERIOR, "431222-PB", null);
        CaseState brought = Procedure.evolve(raised, before);

        assertThat(Procedure.legalSteps(brought, ProcedureSamples.PRACTICE)).contains(Step.SETTLE_DISPUTE);
        assertThat(CaseAccessRules.mayTake(Step.SETTLE_DISPUTE, brought, bureau("431222-PB"))).isTrue();
    }

    private static CaseState state(String story) {
        return ScriptedCase.of(story).state();
    }

    private static Actor handler(String unit) {
        return SampleActors.actor("h-01", Role.HANDLER, unit);
    }

    private static Actor bureau(String unit) {
        return SampleActors.actor("b-01", Role.BUREAU, unit);
    }
}
