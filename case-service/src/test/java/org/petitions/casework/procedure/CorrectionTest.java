package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.procedure.ProcedureSamples.AT;
import static org.petitions.casework.procedure.ProcedureSamples.BUREAU;
import static org.petitions.casework.procedure.ProcedureSamples.OTHER_UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import java.util.List;
import org.petitions.casework.procedure.routing.CorrectionRules.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.routing.CorrectionRules.CorrectRegistration;
import org.petitions.casework.procedure.routing.CorrectionRules.Way;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.casework.procedure.terms.ApprovalKind;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseMatter.LateRegistration;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.CaseEvent;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.RoutingEvent.CorrectedNotice;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.RoutingEvent;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Purpose;

/** What was recorded wrongly is put right (更正): the case's way, its duties and its ways of handling follow, as far as they can. */
class CorrectionTest {

    @Test
    @Proves(article = 22, paragraph = 1, zh = "内容分类登记有误的，更正后尚未受理的按更正后的职权转送", en = "after a category was put right, what no unit has accepted goes to whom it then belongs")
    void what_no_unit_has_accepted_goes_where_it_would_have_gone() {
        CaseState sent = ScriptedCase.of("claim: open, dispatch, correct the category").state();
        assertThat(sent.unit()).isEqualTo(OTHER_UNIT);
        assertThat(sent.documents().noticeOwed()).isTrue();
        assertThat(sent.routing().handBacks()).as("nobody's hand-back").isZero();
    }

    @Test
    void the_township_is_put_right_and_taken_back() {
        CaseMatter matter = ScriptedCase.of("claim: open").state().matter().inTownship("431222102");
        CorrectedFields stood = CorrectedFields.NONE.withTownship("431222102");

        assertThat(matter.corrected(BUREAU, BUREAU, CorrectedFields.NONE, CorrectedFields.NONE).township())
                .isEqualTo("431222102");
        assertThat(matter.corrected(BUREAU, BUREAU, stood, CorrectedFields.NONE.withTownship("431222100")).township())
                .isEqualTo("431222100");
        assertThat(matter.corrected(BUREAU, BUREAU, stood, CorrectedFields.NONE).township()).isNull();
    }

    @Test
    void what_a_unit_has_accepted_it_keeps_and_the_record_is_right() {
        CaseState accepted = ScriptedCase.of("claim: open, dispatch, accept, correct the category").state();
        assertThat(accepted.unit()).isEqualTo(UNIT);
        assertThat(accepted.matter().category()).isEqualTo(Category.LAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", reply", ", reply, request review"})
    @Proves(article = 23, paragraph = 3, zh = "责任单位已受理的，更正属地不改变办理单位，由其继续办理", en = "what a unit has accepted another division does not take from it; it goes on")
    void another_division_takes_nothing_from_a_unit_that_has_accepted_it_article_23(String further) {
        CaseState before = ScriptedCase.of("claim: open, dispatch, accept" + further).state();
        CorrectRegistration division = new CorrectRegistration(BUREAU, BUREAU, AT,
                new Change(new CorrectedFields(null, null, null, "431222", null),
                        new CorrectedFields(null, null, null, "431223", null), null),
                new Way(BUREAU, UNIT, OTHER_UNIT));

        assertThat(Procedure.decide(before, division, ProcedureSamples.now(AT)))
                .isInstanceOfSatisfying(CaseDecision.Happens.class, happens -> {
                    CaseState after = Procedure.evolveAll(before, happens.events());
                    assertThat(after.matter().division()).isEqualTo("431223");
                    assertThat(after.unit()).isEqualTo(UNIT);
                    assertThat(after.phase()).isEqualTo(before.phase());
                });
    }

    @Test
    @Proves(article = 30, zh = "登记为其他类别的检举控告，更正后立即从原单位收回，由信访局按干部管理权限转送", en = "what proves to be an accusation is taken back at once from the unit that has it, and the bureau sends it by who manages the cadre")
    void what_proves_to_be_an_accusation_leaves_the_unit_at_once() {
        CaseState back = ScriptedCase.of("claim: open, dispatch, correct the purpose").state();
        assertThat(back.unit()).isNull();
        assertThat(back.matter().purpose()).isEqualTo(Purpose.ACCUSATION);
        assertThat(back.way()).isEqualTo(HandlingWay.ACCUSATION);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "更正为检举控告时单位已受理或者已答复的，同样立即收回，受理单位不再办理", en = "what a unit had accepted or answered in the meantime leaves it all the same when it proves to be an accusation")
    void an_accusation_leaves_a_unit_that_had_accepted_it_in_the_meantime() {
        CaseState accepted = ScriptedCase.of("claim: open, dispatch, accept, correct the purpose").state();
        assertThat(accepted.status()).isEqualTo(CaseStatus.OPENED);
        assertThat(accepted.unit()).isNull();
        CaseState answered = ScriptedCase
                .of("claim: open, dispatch, accept, reply, correct to an accusation for inspection").state();
        assertThat(answered.unit()).isEqualTo("431200-CDI");
        assertThat(answered.status()).isEqualTo(CaseStatus.DISPATCHED);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "误登为检举控告的，受理后答复前更正的，从纪检监察机关收回，转送有权处理的单位，由其书面告知信访人", en = "what a discipline body took on and proves to be a claim leaves it for the unit that is competent, which tells the petitioner in writing")
    void what_proves_to_be_no_accusation_leaves_the_discipline_body_that_took_it_on_article_30() {
        CaseState claim = ScriptedCase
                .of("accusation: open, dispatch to inspection, accept, correct to no accusation").state();
        assertThat(claim.unit()).isEqualTo(ProcedureSamples.UNIT);
        assertThat(claim.status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(claim.way()).isEqualTo(HandlingWay.PETITION_PROCEDURE);
        assertThat(claim.documents().noticeOwed()).isTrue();
    }

    @Test
    @Proves(article = 34, zh = "更正为建议意见的，尚未批准的延期申请不再待批", en = "an extension that was asked for waits for nobody when the matter proves to be a suggestion")
    void an_extension_that_was_asked_for_is_asked_for_no_more_where_the_matter_knows_none_article_34() {
        CaseState suggestion = ScriptedCase
                .of("claim: open, dispatch, accept, request extension, correct to a suggestion").state();
        assertThat(suggestion.approvals().kinds()).isEmpty();
        assertThat(ScriptedCase.of("claim: open, dispatch, accept, request extension, correct the receipt").state()
                .approvals().kinds()).containsExactly(ApprovalKind.EXTENSION);
    }

    @Test
    void an_approved_extension_holds_again_and_is_no_second_one_where_the_matter_proves_a_claim_after_all_article_34() {
        ScriptedCase claim = ScriptedCase.of("claim: open, dispatch, accept, request extension, approve extension,"
                + " correct to a suggestion, correct to a claim");
        assertThat(claim.state().phase()).isInstanceOfSatisfying(InHandling.class,
                here -> assertThat(here.extendedBy()).isEqualTo(30));
        assertThat(claim.attempt("request extension")).isInstanceOf(CaseDecision.Refused.class);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "更正为检举控告的，转送该事项的上级单位不再知悉", en = "the upper unit that had sent it on has nothing to do with what proves to be an accusation")
    void who_had_sent_it_on_is_no_sender_of_an_accusation() {
        ScriptedCase story = ScriptedCase
                .of("claim: open directly above, assign below, correct to an accusation for inspection");
        assertThat(story.state().unit()).isEqualTo("431200-CDI");
        assertThat(story.state().routing().senders()).isEmpty();
        assertThat(story.state().requireAssignment().owesReport()).isFalse();
        assertThat(story.events()).filteredOn(RoutingEvent.TakenBack.class::isInstance)
                .as("the report back of whoever had it is owed no more").hasSize(1);
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "异议成立退回的事项，更正登记后由信访局决定去向，不自动转回原单位", en = "what came back by an allowed objection is sent on by a person, whatever is put right of it")
    void what_came_back_by_an_objection_a_person_sends_on() {
        CaseState back = ScriptedCase
                .of("claim: open, dispatch, object, allow objection, correct what leaves it with the unit").state();
        assertThat(back.unit()).isNull();
        assertThat(ScriptedCase.of("claim: open, dispatch, object, allow objection, correct the category").state()
                .unit()).isNull();
    }

    @Test
    @Proves(article = 32, zh = "更正登记后收回另行办理的，原承办单位的承诺不转由其他单位落实，其期限终止", en = "what a unit promised lapses when the case is taken from it: no other unit can be held to it")
    void article_32_what_the_unit_promised_is_no_burden_of_who_gets_the_case_next() {
        ScriptedCase story = ScriptedCase
                .of("claim: open, dispatch, accept, reply, promise, correct to an accusation for inspection");

        assertThat(story.state().commitments().open()).isEmpty();
        assertThat(story.state().commitments().knows("1")).as("its code is used up").isTrue();
        assertThat(story.events()).flatExtracting(ClockActs::of)
                .contains(new ClockAct.Cancel(ClockKind.MEASURE, "1"));
    }

    @Test
    @Proves(article = 33, zh = "各方签订调解协议约定的落实事项，不因更正登记后收回而终止", en = "what the parties agreed on and signed stands when the case is taken from its unit, and its day runs on")
    void article_33_what_the_parties_signed_stands_when_the_case_is_taken_from_the_unit() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, accept, propose mediation, consent,"
                + " consent of the firm, issue agreement, agree, promise, correct to an accusation for inspection");

        assertThat(story.state().commitments().open()).containsOnlyKeys("1");
        assertThat(story.events()).flatExtracting(ClockActs::of)
                .noneMatch(act -> act instanceof ClockAct.Cancel && act.kind() == ClockKind.MEASURE);
    }

    @Test
    void by_an_event_of_before_lapses_were_told_every_promise_lapsed_with_its_day() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, accept, reply, promise");
        RoutingEvent.TakenBack old = takenBack(story, null);

        assertThat(Procedure.evolve(story.state(), old).commitments().open()).isEmpty();
        assertThat(ClockActs.of(old)).contains(new ClockAct.Cancel(ClockKind.MEASURE, null));
    }

    @Test
    void where_no_promise_lapses_the_event_says_so_and_every_one_is_owed_on() {
        ScriptedCase story = ScriptedCase.of("claim: open, dispatch, accept, reply, promise");
        RoutingEvent.TakenBack none = takenBack(story, List.of());

        assertThat(none.lapsed()).isEmpty();
        assertThat(Procedure.evolve(story.state(), none).commitments().open()).containsOnlyKeys("1");
        assertThat(ClockActs.of(none)).noneMatch(act -> act instanceof ClockAct.Cancel cancelled
                && cancelled.kind() == ClockKind.MEASURE);
        assertThat(ScriptedCase.of("claim: open, dispatch, accept, correct to an accusation for inspection").events())
                .filteredOn(RoutingEvent.TakenBack.class::isInstance).map(RoutingEvent.TakenBack.class::cast)
                .singleElement().satisfies(event -> assertThat(event.lapsed()).isEmpty());
    }

    private static RoutingEvent.TakenBack takenBack(ScriptedCase story, @Nullable List<String> lapsed) {
        return new RoutingEvent.TakenBack(story.state().id(), story.state().nextVersion(), AT, BUREAU, lapsed);
    }

    @Test
    void what_is_put_right_keeps_its_time_and_what_follows_happens_when_the_case_learns_of_it() {
        CaseState sent = ScriptedCase.of("claim: open, dispatch").state();
        CorrectRegistration command = (CorrectRegistration) ProcedureSamples.command("correct the category", AT);
        Instant learned = AT.plus(Duration.ofDays(3));
        assertThat(Procedure.decide(sent, command, ProcedureSamples.now(learned)))
                .isInstanceOfSatisfying(CaseDecision.Happens.class, happens -> {
                    assertThat(happens.events().getFirst().at()).isEqualTo(AT);
                    assertThat(happens.events().getLast()).isInstanceOfSatisfying(CaseEvent.Dispatched.class,
                            arrived -> assertThat(arrived.arrivedAt()).isEqualTo(learned));
                });
    }

    @Test
    @Proves(article = 25, paragraph = 1, zh = "更正后负责的信访局变更的，及时报告责任随之转移；直接收到该事项的机关、单位仍由其报告", en = "another bureau that answers for the matter by a correction has to report it; a unit that received it itself keeps the report")
    void the_report_goes_with_the_bureau_and_stays_with_the_unit_that_received_the_matter() {
        assertThat(reporterAfter("urgent: open, dispatch")).isEqualTo("431200-PB");
        assertThat(reporterAfter("urgent: open directly")).isEqualTo(UNIT);
    }

    @Test
    @Proves(article = 23, paragraph = 2, zh = "受理时登记为匿名、更正为实名的，自更正之日起15日内书面告知；实名更正为匿名的，不再负有告知责任", en = "who was accepted as nameless and proves to have given a name is told within 15 days of the correction, and who proves to have given none is owed no notice")
    void the_exemption_from_telling_follows_the_corrected_identity_article_23() {
        CaseState named = ScriptedCase.of("claim: open directly, accept").state();
        assertThat(named.documents().noticeOwed()).isTrue();
        CaseDecision.Happens nameless = put(named, who(Identity.REAL_NAME), who(Identity.ANONYMOUS));
        assertThat(corrected(nameless).notice()).isEqualTo(new CorrectedNotice(UNIT, NoticeDuty.UNCLEAR));
        CaseState exempt = Procedure.evolveAll(named, nameless.events());
        assertThat(exempt.documents().noticeOwed()).isFalse();
        assertThat(exempt.matter().isAnonymous()).isTrue();

        CaseDecision.Happens back = put(exempt, who(Identity.ANONYMOUS), who(Identity.REAL_NAME));
        assertThat(corrected(back).notice()).isEqualTo(new CorrectedNotice(UNIT, NoticeDuty.OWED));
        assertThat(ClockActs.of(corrected(back))).anyMatch(act -> act instanceof ClockAct.Start start
                && start.kind() == ClockKind.ACCEPTANCE && start.unit().equals(UNIT));
        assertThat(Procedure.evolveAll(exempt, back.events()).documents().noticeOwed()).isTrue();
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "更正后的被检举控告单位正在办理的，立即收回；承继单位同样回避；事项记录不写明更正前后的被检举控告人", en = "an accusation leaves the unit that a correction names as accused, its successor is barred too, and the case's record names neither")
    void an_accusation_leaves_whom_a_correction_names_as_accused_article_30() {
        CaseState held = ScriptedCase
                .of("claim: open, dispatch, accept, correct to an accusation for inspection").state();
        assertThat(held.unit()).isEqualTo("431200-CDI");
        CorrectedFields after = CorrectedFields.NONE
                .withComplainedOf(new ComplainedOfIds("431200-CDI", List.of(), List.of("431222-NR")));
        CaseDecision.Happens happens = put(held, CorrectedFields.NONE.withComplainedOf(
                new ComplainedOfIds(null, List.of())), after);
        CaseState left = Procedure.evolveAll(held, happens.events());
        assertThat(left.unit()).isNull();
        assertThat(left.matter().accuses("431200-CDI")).isTrue();
        assertThat(left.matter().accuses("431222-NR")).isTrue();
        assertThat(new Change(CorrectedFields.NONE, after, null).told()).containsExactly("complainedOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept, confirm, close", "accept, suspend procedure"})
    @Proves(article = 30, paragraph = 3, zh = "办结或者程序中止后更正的被检举控告单位不再承办：重新办理时由信访局另行转送", en = "an ended accusation that proves to be against its unit is not taken up again there: the bureau sends it elsewhere")
    void an_ended_accusation_is_not_taken_up_again_at_the_unit_it_proves_to_accuse_article_30(String end) {
        ScriptedCase again = ScriptedCase.of("accusation: open, dispatch elsewhere, " + end
                + ", correct to accuse the other unit, reopen");

        assertThat(again.state().status()).isEqualTo(CaseStatus.OPENED);
        assertThat(again.state().unit()).isNull();
        assertThat(again.events().subList(again.events().size() - 2, again.events().size()))
                .noneMatch(event -> event.toString().contains(OTHER_UNIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raise dispute", "raise dispute, decline unit, climb dispute",
            "raise dispute, decline unit, climb dispute, settle dispute",
            "raise dispute, decline unit, propose the first unit, the first unit agrees"})
    @Proves(article = 24, paragraph = 1, zh = "受理机关已经协商一致、由上一级机关决定或者仍有争议的，更正登记信息不改变承办单位", en = "a corrected category takes nothing from a unit whose competence was agreed, decided above or is still disputed")
    void a_corrected_category_undoes_no_agreement_and_no_decision_article_24(String dispute) {
        CaseState sent = ScriptedCase.of("claim: open, dispatch, " + dispute + ", correct the category").state();

        assertThat(sent.unit()).isEqualTo(UNIT);
        assertThat(sent.matter().category()).isEqualTo(Category.LAND);
    }

    @Test
    void a_corrected_subcategory_and_the_number_of_people_stand_as_old_and_new() {
        assertThat(new Change(
                new CorrectedFields(null, null, null, null, null, null, "WAGES", null, 1, null, null),
                new CorrectedFields(null, null, null, null, null, null, null, null, 6, null, null), null).told())
                .containsExactly("subcategory.before=WAGES", "subcategory.after=", "persons.before=1",
                        "persons.after=6");
    }

    private static CaseDecision.Happens put(CaseState state, CorrectedFields before, CorrectedFields after) {
        return (CaseDecision.Happens) Procedure.decide(state, new CorrectRegistration(BUREAU, BUREAU, AT,
                new Change(before, after, null), new Way(BUREAU, null, null)), ProcedureSamples.now(AT));
    }

    private static RegistrationCorrected corrected(CaseDecision.Happens happens) {
        return (RegistrationCorrected) happens.events().getFirst();
    }

    private static CorrectedFields who(Identity identity) {
        return new CorrectedFields(null, null, null, null, null, null, null, identity, null, null, null);
    }

    private static @Nullable String reporterAfter(String story) {
        CorrectRegistration one = (CorrectRegistration) ProcedureSamples.command("correct the category", AT);
        CorrectRegistration command = new CorrectRegistration(BUREAU, BUREAU, AT, one.change(),
                new Way("431200-PB", UNIT, UNIT));
        CaseDecision.Happens happens = (CaseDecision.Happens) Procedure.decide(ScriptedCase.of(story).state(), command,
                ProcedureSamples.now(AT));
        return ((RegistrationCorrected) happens.events().getFirst()).reporter();
    }

    @Test
    void what_a_person_sent_elsewhere_stays_there_though_the_table_names_another() {
        CaseState sent = ScriptedCase.of("claim: open, dispatch to inspection, correct the category").state();
        assertThat(sent.unit()).isEqualTo("431200-CDI");
    }

    @Test
    @Proves(article = 25, zh = "更正为紧急重大的，补负及时报告的责任", en = "what proves to be urgent has to be reported up")
    void what_proves_to_be_urgent_has_to_be_reported_up() {
        assertThat(ScriptedCase.of("claim: open, correct the urgency").state().routing().reportUp())
                .isEqualTo(ReportUpStatus.OWED);
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "更正的收到日期早于登记日期的，登记前的日数记在登记单位", en = "the days between a corrected receipt and the registration are counted to the office that registered it")
    void a_receipt_put_right_makes_its_office_late_and_old_and_new_stand_in_the_event() {
        ScriptedCase story = ScriptedCase.of("claim: open, correct the receipt");
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(story.state().matter().lateRegistration())
                .isEqualTo(new LateRegistration(BUREAU, day.minusDays(3), day));
        assertThat(story.events()).last().isInstanceOfSatisfying(RegistrationCorrected.class, event -> {
            assertThat(event.before().receivedOn()).isEqualTo(day);
            assertThat(event.after().receivedOn()).isEqualTo(day.minusDays(3));
        });
    }
}
