package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.routing.CorrectionRules.Change;
import org.petitions.casework.procedure.routing.CorrectionRules.CorrectRegistration;
import org.petitions.casework.procedure.routing.CorrectionRules.Way;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.UrgentMatterEvent.ReportedUp;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockAct.HandOver;
import org.petitions.events.clocks.ClockAct.Start;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Urgency;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Who reports an urgent or grave matter, and to whom it must not go (Art. 25, 30). */
class UrgentReportTest {

    @Test
    @Proves(article = 25, paragraph = 1, zh = "单位直接收到的重大、紧急信访事项由该单位报告本级党委和政府、通报主管部门和联席会议办公室", en = "a unit that received an urgent matter itself reports it to committee, government, departments and joint conference")
    void what_the_unit_received_itself_it_reports_and_the_bureaus_part_is_left_to_the_bureau_article_25() {
        ScriptedCase scripted = ScriptedCase.of("urgent: open directly, report what the unit owes");

        assertThat(reports(scripted)).extracting(ReportedUp::leftTo).last().isEqualTo(ProcedureSamples.BUREAU);
        assertThat(reports(scripted)).filteredOn(report -> report.leftTo() != null).hasSize(1);
        assertThat(scripted.state().routing().reportUp()).isEqualTo(ReportUpStatus.OWED);

        scripted.attempt("report what the bureau owes");
        assertThat(reports(scripted)).last().satisfies(report -> {
            assertThat(report.endsTheDuty()).isTrue();
            assertThat(report.leftTo()).isNull();
        });
        assertThat(scripted.state().routing().reportUp()).isEqualTo(ReportUpStatus.DONE);
    }

    @Test
    @Proves(article = 25, paragraph = 1, zh = "单位将直接收到的紧急信访事项转送本系统下级单位的，报告仍由收到的单位作出", en = "a unit that sends an urgent matter on within its system still reports what it received")
    void who_received_it_reports_after_sending_it_on_and_who_got_it_does_not_article_25() {
        ScriptedCase scripted = ScriptedCase.of("urgent: open directly above, send on");

        assertThat(CaseAccessRules.mayTake(Step.REPORT_UP, scripted.state(), handler(ProcedureSamples.UPPER_UNIT)))
                .isTrue();
        assertThat(CaseAccessRules.mayTake(Step.REPORT_UP, scripted.state(), handler(ProcedureSamples.UNIT)))
                .isFalse();
        scripted.attempt("report what the upper unit owes");
        assertThat(reports(scripted)).extracting(ReportedUp::leftTo).last().isEqualTo(ProcedureSamples.BUREAU);
    }

    @Test
    @Proves(article = 25, zh = "单位已报告、信访局的报告尚未作出的事项，更正为普通后又更正为紧急的，信访局的报告期限自单位报告之时起计算", en = "where the unit had reported and the bureau's report was left, a matter that proves urgent again is the bureau's to report from the unit's report on")
    void what_is_urgent_again_is_reported_on_from_where_the_unit_left_it_article_25() {
        ScriptedCase scripted = ScriptedCase.of("urgent: open directly, report what the unit owes, +1");
        CorrectedFields urgent = new CorrectedFields(null, Urgency.URGENT, null, null, null);
        CorrectedFields ordinary = new CorrectedFields(null, Urgency.ORDINARY, null, null, null);
        scripted.attempt(correction(urgent, ordinary, scripted.at()));
        assertThat(scripted.state().routing().reportUp()).isEqualTo(ReportUpStatus.NOT_OWED);
        scripted.attempt(correction(ordinary, urgent, scripted.at()));

        assertThat(scripted.events().getLast()).isInstanceOfSatisfying(RegistrationCorrected.class, again -> {
            assertThat(again.reportLeftAt()).isEqualTo(ProcedureSamples.AT);
            assertThat(again.reporter()).isEqualTo(ProcedureSamples.BUREAU);
            assertThat(again.reportOwed()).isNull();
        });
        assertThat(scripted.state().routing().reportUp()).isEqualTo(ReportUpStatus.OWED);
    }

    private static CorrectRegistration correction(CorrectedFields before, CorrectedFields after, Instant at) {
        return new CorrectRegistration(ProcedureSamples.BUREAU, ProcedureSamples.BUREAU, at,
                new Change(before, after, null), new Way(ProcedureSamples.BUREAU, null, null));
    }

    @Test
    void what_comes_back_to_the_upper_unit_brings_no_report_with_it() {
        ScriptedCase scripted = ScriptedCase.of(
                "urgent: open directly above, report what the upper unit owes, send on, object, allow objection");

        assertThat(ClockActs.of(scripted.events().getLast()))
                .contains(new ClockAct.StartAgain(ClockKind.ACCEPTANCE, ProcedureSamples.UPPER_UNIT,
                        ProcedureSamples.AT))
                .noneMatch(HandOver.class::isInstance);
    }

    @Test
    @Proves(article = 25, zh = "争议决定由其他单位受理的，紧急信访事项的报告由信访局作出", en = "where a dispute ends for another unit, the report of an urgent matter is the bureau's")
    void who_is_not_competent_leaves_the_report_to_the_bureau_article_25() {
        ScriptedCase scripted = ScriptedCase.of("urgent: open directly, raise dispute, agree to unit");

        assertThat(scripted.events()).flatExtracting(ClockActs::of).filteredOn(HandOver.class::isInstance).last()
                .isEqualTo(new HandOver(ClockKind.REPORT_UP, ProcedureSamples.BUREAU));
        assertThat(CaseAccessRules.mayTake(Step.REPORT_UP, scripted.state(), handler(ProcedureSamples.UNIT)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open directly | not accept", "open directly | lead elsewhere",
            "open, dispatch | not accept", "open, dispatch, accept | lead elsewhere"})
    @Proves(article = 25, paragraph = 1, zh = "重大、紧急信访事项未报告之前，单位不得不予受理、导入其他程序或者办结", en = "before an urgent matter is reported its unit neither refuses it, nor leads it elsewhere, nor ends it")
    void no_end_by_its_unit_spares_anybody_the_report_article_25(String path) {
        String[] parts = path.split(" \\| ");

        assertThat(ScriptedCase.of("urgent: " + parts[0]).attempt(parts[1])).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.REPORT_UP_LEFT));
    }

    @Test
    @Proves(article = 25, paragraph = 1, zh = "信访人撤回重大、紧急信访事项的，尚未作出的报告仍须作出，期限照常计算", en = "what the petitioner withdraws is reported all the same, and its hours run on")
    void what_was_withdrawn_is_reported_all_the_same_article_25() {
        ScriptedCase withdrawn = ScriptedCase.of("urgent: open, withdraw");

        assertThat(ClockActs.of(withdrawn.events().getLast()))
                .containsExactly(new ClockAct.StopAll(ClockKind.REPORT_UP));
        assertThat(withdrawn.state().routing().reportUp()).isEqualTo(ReportUpStatus.OWED);
        withdrawn.attempt("report up");
        assertThat(withdrawn.events()).flatExtracting(ClockActs::of)
                .contains(new ClockAct.Stop(ClockKind.REPORT_UP, ClockAct.SOLE));
        assertThat(withdrawn.state().routing().reportUp()).isEqualTo(ReportUpStatus.DONE);
    }

    @Test
    void an_end_that_was_published_before_the_report_outlived_it_ended_the_duty() {
        ScriptedCase open = ScriptedCase.of("urgent: open");
        CaseState ended = Procedure.evolve(open.state(), new CaseEvent.Closed(open.state().id(),
                open.state().nextVersion(), ProcedureSamples.AT, CaseEnd.WITHDRAWN));

        assertThat(ended.routing().reportUp()).isEqualTo(ReportUpStatus.NOT_OWED);
    }

    @Test
    @Proves(article = 25, paragraph = 2, zh = "报告上一级信访部门和国家信访局应当同时作出", en = "the bureau above and the national administration are reported to at the same time")
    void the_bureau_above_and_the_national_administration_are_told_at_the_same_time_article_25() {
        ScriptedCase scripted = ScriptedCase.of("urgent: open, report to the government");

        assertThat(scripted.attempt("report to the national administration alone")).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.REPORTED_APART));
        scripted.attempt("report what the bureau owes");
        assertThat(reports(scripted)).filteredOn(report -> report.recipient() != null
                && report.recipient().isToldByBureau()).hasSize(2).extracting(ReportedUp::at)
                .containsOnly(ProcedureSamples.AT);
    }

    @Test
    void of_what_was_sent_on_the_whole_report_is_the_bureaus() {
        ScriptedCase scripted = ScriptedCase.of("urgent: open, report to the government, report to the others");

        assertThat(reports(scripted)).extracting(ReportedUp::leftTo).containsOnlyNulls();
    }

    @Test
    @Proves(article = 46, item = 5, zh = "检举控告县级领导的，不向其党委、政府及值班室报告", en = "an accusation against a county's leader is reported neither to that committee and government nor to their desk")
    void the_report_is_complete_without_the_offices_of_the_leader_it_accuses_article_46() {
        ScriptedCase scripted = ScriptedCase
                .of("grave accusation of the county's leader: open, report to all but committee and government");

        assertThat(reports(scripted)).extracting(ReportedUp::to).doesNotContain("431222-PCO", "431222-GOV");
        assertThat(scripted.state().routing().reportUp()).isEqualTo(ReportUpStatus.DONE);
    }

    @Test
    @Proves(article = 25, zh = "更正后尚未报告的均为被检举控告的机关的，报告义务终止；再经更正不再被检举控告的，仍须报告", en = "where a correction leaves nobody but the accused to report to the duty ends, and is owed again once they prove not to be")
    void a_report_that_nobody_is_left_to_get_is_owed_no_more_article_25() {
        ScriptedCase scripted = ScriptedCase.of("grave accusation: open, "
                + "report to all but committee and government, correct to accuse the county's leader");

        assertThat(scripted.state().routing().reportUp()).isEqualTo(ReportUpStatus.NOT_OWED);
        assertThat(ClockActs.of(scripted.events().getLast()))
                .contains(new ClockAct.Cancel(ClockKind.REPORT_UP, ClockAct.SOLE));

        scripted.attempt("correct to accuse the unit again");
        assertThat(scripted.state().routing().reportUp()).isEqualTo(ReportUpStatus.OWED);
        assertThat(ClockActs.of(scripted.events().getLast())).contains(new Start(ClockKind.REPORT_UP, ClockAct.SOLE,
                ProcedureSamples.BUREAU, ProcedureSamples.AT, null));
    }

    private static Actor handler(String unit) {
        return SampleActors.actor("h-01", Role.HANDLER, unit);
    }

    private static List<ReportedUp> reports(ScriptedCase scripted) {
        return scripted.events().stream().filter(ReportedUp.class::isInstance).map(ReportedUp.class::cast).toList();
    }
}
