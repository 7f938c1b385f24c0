package org.petitions.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petitions.scenario.driver.FaultInjector;
import org.petitions.scenario.pages.RoleJourneys;
import org.petitions.scenario.report.CheckReport;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.ReportPrinter;

/** The scenario of {@code ./run --check}: the real broker, database, mail and services, and every outcome of a hundred days. */
class EndToEndTest {
    private static final String NAME = "end-to-end";
    private static final RoleJourneys JOURNEYS = new RoleJourneys();
    private static CheckReport report;

    @BeforeAll
    static void play() throws IOException {
        report = IsolatedCheck.with(NAME, ScenarioCheck.WHOLE_DAY, _ -> FaultInjector.NONE,
                JOURNEYS::go);
        ReportPrinter.print(report, IsolatedCheck.progress(NAME));
    }

    @Test
    void the_account_of_the_day_is_the_one_counted_from_the_plan() {
        assertThat(report.found()).isEqualTo(report.expected());
    }

    @Test
    void each_wrong_row_is_refused_for_its_reasons_and_every_other_row_goes_in() {
        assertThat(report.resultOf(Criterion.REFUSED).faults()).isEmpty();
    }

    @Test
    void every_petition_comes_to_the_end_that_the_plan_gives_it() {
        assertThat(report.resultOf(Criterion.ACCOUNTED).faults()).isEmpty();
    }

    @Test
    void the_totals_of_the_services_agree_with_the_petitions_added_up() {
        assertThat(report.resultOf(Criterion.SUMMARIES).faults()).isEmpty();
    }

    @Test
    void one_mail_is_sent_for_every_alert_that_has_an_address_and_none_else() {
        assertThat(report.resultOf(Criterion.MAILS).faults()).isEmpty();
    }

    @Test
    void nothing_is_alerted_twice() {
        assertThat(report.resultOf(Criterion.ONCE).faults()).isEmpty();
    }

    @Test
    void nothing_ends_among_the_dead_letters() {
        assertThat(report.resultOf(Criterion.NO_DEAD_LETTERS).faults()).isEmpty();
    }

    @Test
    void no_word_or_name_of_a_petitioner_stands_in_a_topic_or_a_log() {
        assertThat(report.resultOf(Criterion.SEALED).faults()).isEmpty();
    }

    @Test
    void handlers_read_what_petitioners_wrote() {
        assertThat(report.resultOf(Criterion.FACTS).faults()).isEmpty();
    }

    @Test
    void the_trace_of_a_request_stands_in_the_log_line_of_its_alert() {
        assertThat(report.resultOf(Criterion.TRACED).faults()).isEmpty();
    }

    @Test
    void a_ledger_sent_again_registers_nothing_twice() {
        assertThat(report.resultOf(Criterion.AGAIN).faults()).isEmpty();
    }

    @Test
    void evidence_packs_are_signed_and_whole() {
        assertThat(report.resultOf(Criterion.EVIDENCE).faults()).isEmpty();
    }

    @Test
    void a_ledger_of_the_past_raises_no_alarm_for_what_is_past() {
        assertThat(report.resultOf(Criterion.HISTORY).faults()).isEmpty();
    }

    @Test
    void what_is_erased_can_be_read_nowhere_and_nothing_goes_of_an_open_case() {
        assertThat(report.resultOf(Criterion.ERASED).faults()).isEmpty();
    }

    @Test
    void lists_and_tracking_show_the_limits_that_the_plan_leaves_running() {
        assertThat(report.resultOf(Criterion.LIMITS).faults()).isEmpty();
    }

    @Test
    void who_is_appointed_acts_who_is_withdrawn_does_not_and_a_substitute_acts_on_the_days_of_the_appointment() {
        assertThat(report.resultOf(Criterion.APPOINTED).faults()).isEmpty();
    }

    @Test
    void the_audit_trail_is_whole_and_adds_up_with_what_was_asked() {
        assertThat(report.resultOf(Criterion.AUDITED).faults()).isEmpty();
    }

    @Test
    void words_planted_through_every_door_stand_in_the_clear_nowhere() {
        assertThat(report.resultOf(Criterion.CANARY).faults()).isEmpty();
    }

    @Test
    void L9_L10_R3_every_figure_of_a_month_of_leaders_work_is_the_one_counted_from_its_plan() {
        assertThat(report.resultOf(Criterion.LEADERS).faults()).isEmpty();
    }

    @Test
    void everybody_finds_their_pages_and_a_petition_goes_from_its_form_to_its_answer_in_a_browser() {
        assertThat(JOURNEYS.faults()).isEmpty();
    }
}
