package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.ProcedureSamples.ScriptedCase;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.events.RoutingEvent.ReportedUp;

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

    private static List<ReportedUp> reports(ScriptedCase scripted) {
        return scripted.events().stream().filter(ReportedUp.class::isInstance).map(ReportedUp.class::cast).toList();
    }
}
