package org.petitions.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petitions.local.process.ProgressListener;
import org.petitions.scenario.driver.ScheduledFaults;
import org.petitions.scenario.report.CheckReport;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.ReportPrinter;

/** The same hundred days with every process killed in the middle of them: nothing promised is lost, nobody is alerted twice. */
class EndToEndWithFaultsTest {
    private static CheckReport report;

    @BeforeAll
    static void play() throws IOException {
        report = IsolatedCheck.with("faults", platform -> ScheduledFaults.brief(platform, ProgressListener.console()));
        ReportPrinter.print(report, System.out::println);
    }

    @Test
    void the_account_is_the_same_as_on_a_quiet_day() {
        assertThat(report.found()).isEqualTo(report.expected());
    }

    @Test
    void every_petition_comes_to_the_end_that_the_plan_gives_it() {
        assertThat(report.resultOf(Criterion.ACCOUNTED).faults()).isEmpty();
    }

    @Test
    void each_wrong_row_is_refused_although_intake_and_broker_were_away() {
        assertThat(report.resultOf(Criterion.REFUSED).faults()).isEmpty();
    }

    @Test
    void nothing_is_alerted_or_mailed_twice_and_nothing_is_forgotten() {
        assertThat(report.resultOf(Criterion.ONCE).faults()).isEmpty();
        assertThat(report.resultOf(Criterion.MAILS).faults()).isEmpty();
    }

    @Test
    void nothing_ends_among_the_dead_letters() {
        assertThat(report.resultOf(Criterion.NO_DEAD_LETTERS).faults()).isEmpty();
    }

    @Test
    void no_word_or_name_of_a_petitioner_stands_in_a_topic_or_a_log() {
        assertThat(report.resultOf(Criterion.SEALED).faults()).isEmpty();
    }
}
