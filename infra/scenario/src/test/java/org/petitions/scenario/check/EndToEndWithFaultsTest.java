package org.petitions.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petitions.scenario.driver.ScheduledFaults;
import org.petitions.scenario.report.CheckReport;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.ReportPrinter;

/**
 * The same hundred days with every process killed in the middle of them: nothing promised is lost, nobody is alerted twice. Faults come early
 * and do not know one path from another, so a part of the petitions is played, as many as the setting {@code faults.share} says.
 */
class EndToEndWithFaultsTest {
    private static final String NAME = "faults";

    /** Of how many petitions of a path one is played: pom.xml has the gate's share. Without it the whole day is played. */
    private static final int SHARE = Integer.getInteger("faults.share", ScenarioCheck.WHOLE_DAY);

    /** A part with fewer acts would leave the faults nothing to strike into. */
    private static final int FEWEST_ACTS = 600;

    private static CheckReport report;
    private static ScheduledFaults faults;

    @BeforeAll
    static void play() throws IOException {
        var injected = new AtomicReference<ScheduledFaults>();
        report = IsolatedCheck.with(NAME, SHARE, platform -> {
            injected.set(ScheduledFaults.brief(platform, IsolatedCheck.progress(NAME)));
            return injected.get();
        });
        faults = Objects.requireNonNull(injected.get(), "the check asks for the faults");
        ReportPrinter.print(report, IsolatedCheck.progress(NAME));
    }

    @Test
    void every_fault_struck_while_there_was_still_much_to_do() {
        assertThat(faults.acts()).isGreaterThanOrEqualTo(FEWEST_ACTS);
        assertThat(faults.struck().keySet()).isEqualTo(faults.planned());
        assertThat(faults.struck().values()).allSatisfy(begun -> assertThat(begun).isLessThan(faults.acts() / 2));
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

    @Test
    void nothing_that_was_done_is_missing_in_the_audit_trail_and_its_chains_are_whole() {
        assertThat(report.resultOf(Criterion.AUDITED).faults()).isEmpty();
    }
}
