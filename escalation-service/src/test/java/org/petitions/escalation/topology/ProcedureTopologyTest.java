package org.petitions.escalation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.topology.EscalationTopologyDriver.ids;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.architecture.Proves;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.escalation.engine.SampleCaseEvents;
import org.petitions.escalation.engine.SampleReviewEvents;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Urgency;

/** The steps beside the main line, driven through the whole topology for months. */
class ProcedureTopologyTest {

    private static final String OTHER_UNIT = "431222-NR";

    @TempDir
    Path stateDir;

    private EscalationTopologyDriver stream;

    @BeforeEach
    void start() {
        stream = new EscalationTopologyDriver(stateDir);
        stream.hold(ClockEngineDriver.UNIT);
        stream.hold(ClockEngineDriver.BUREAU);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void an_extension_and_a_suspension_put_off_the_limit() {
        accept("2026-02-27");
        stream.tell(SampleCaseEvents.extended(4, "2026-03-10T09:00", 30),
                SampleCaseEvents.suspended(5, "2026-04-20T09:00"));
        stream.until(at("2026-06-10T09:00"), Duration.ofHours(6));
        assertThat(stream.published()).as("neither warned nor missed").isEmpty();
        assertThat(stream.progress.open()).containsEntry(ClockKind.SUSPENSION, 1L);
        stream.tell(SampleCaseEvents.resumed(6, "2026-06-10T09:00"));
        stream.until(startOf("2026-07-19"), Duration.ofHours(6));
        assertThat(ids(stream.published())).containsExactly("HANDLING:1:warning-15d-to-2026-07-20",
                "HANDLING:1:warning-5d-to-2026-07-20");
        stream.until(startOf("2026-07-21"));
        assertThat(ids(stream.published())).containsExactly("HANDLING:1:warning-1d-to-2026-07-20",
                "missed:HANDLING:1", "HANDLING:1:UNIT_HEAD");
    }

    @Test
    void a_hearing_of_the_re_review_is_not_counted() {
        accept("2026-03-02");
        stream.tell(SampleCaseEvents.replied(4, "2026-03-02T10:00"),
                SampleReviewEvents.reviewRequested(5, "2026-03-02T10:00", ReviewStep.REREVIEW, ClockEngineDriver.UNIT),
                SampleReviewEvents.hearingOpened(6, "2026-03-10T09:00", "2026-03-10"),
                SampleReviewEvents.hearingClosed(7, "2026-03-19T17:00", "2026-03-19"));
        stream.until(startOf("2026-04-14").minusMillis(1));
        assertThat(stream.published()).noneMatch(LimitMissed.class::isInstance);
        stream.until(startOf("2026-04-14"));
        assertThat(stream.published()).anyMatch(LimitMissed.class::isInstance);
    }

    @Test
    void measures_and_return_visits_each_fall_due_for_themselves() {
        accept("2026-02-27");
        stream.tell(SampleCaseEvents.promised(4, "2026-03-02T09:00", "m-1", "2026-03-20"),
                SampleCaseEvents.promised(5, "2026-03-02T09:00", "m-2", "2026-03-20"));
        stream.until(startOf("2026-03-21"));
        assertThat(ids(stream.published())).contains("missed:MEASURE.m-1:1", "MEASURE.m-1:1:UNIT_HEAD",
                "missed:MEASURE.m-2:1", "MEASURE.m-2:1:UNIT_HEAD");
        assertThat(stream.progress.open()).containsEntry(ClockKind.MEASURE, 2L);
        stream.tell(SampleCaseEvents.carriedOut(6, "2026-03-21T09:00", "m-1"),
                SampleCaseEvents.carriedOut(7, "2026-03-21T09:00", "m-2"),
                SampleCaseEvents.closed(8, "2026-03-21T10:00"),
                SampleCaseEvents.visitDue(9, "2026-03-21T10:00", 1, "2026-04-21"),
                SampleCaseEvents.visitDue(10, "2026-03-21T10:00", 2, "2026-09-21"));
        stream.published();
        stream.until(startOf("2026-04-21"));
        assertThat(ids(stream.published())).containsExactly("RETURN_VISIT.1:1:warning-5d", "missed:RETURN_VISIT.1:1",
                "RETURN_VISIT.1:1:UNIT_HEAD");
        stream.tell(SampleCaseEvents.visited(11, "2026-04-21T09:00", 1));
        assertThat(ids(stream.published())).containsExactly("RETURN_VISIT.1:1:warning-5d:withdrawn",
                "RETURN_VISIT.1:1:UNIT_HEAD:withdrawn");
        stream.tick();
        assertThat(stream.progress.open()).containsEntry(ClockKind.RETURN_VISIT, 1L)
                .containsEntry(ClockKind.MEASURE, 0L);
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "异议经核实同意的，告知期限计至提出异议之日，不计该单位逾期", en = "a unit whose objection was consented to owed no notice since it objected, and is not late")
    void a_unit_whose_objection_was_founded_is_not_late_however_long_the_answer_took_article_23() {
        stream.tell(registered("2026-02-11T09:00"), dispatched(2, "2026-02-12T09:00", ClockEngineDriver.UNIT),
                SampleCaseEvents.objected(3, "2026-02-26T10:00"));
        stream.until(at("2026-02-28T09:00"));
        assertThat(ids(stream.published())).contains("missed:ACCEPTANCE:1", "ACCEPTANCE:1:UNIT_HEAD");
        stream.tell(SampleCaseEvents.objectionAllowed(4, "2026-03-03T09:00", "2026-02-26T10:00"));
        assertThat(stream.published()).filteredOn(AlertWithdrawn.class::isInstance)
                .filteredOn(event -> event.id().endsWith("ACCEPTANCE:1:UNIT_HEAD:withdrawn")).singleElement()
                .isInstanceOfSatisfying(AlertWithdrawn.class, withdrawn -> assertThat(withdrawn.reason())
                        .as("it was not done").isEqualTo(AlertWithdrawalReason.NO_LONGER_DUE));
        assertThat(takenBack(ClockKind.ACCEPTANCE)).containsExactly(MissTakenBackReason.ENDED_IN_TIME);
        assertThat(ended(ClockKind.ACCEPTANCE)).extracting(LimitEnded::late).containsExactly(false);
    }

    @Test
    void a_unit_that_was_found_not_competent_in_a_dispute_is_not_late_either_article_24() {
        stream.tell(registered("2026-02-11T09:00"), dispatched(2, "2026-02-12T09:00", ClockEngineDriver.UNIT),
                SampleCaseEvents.disputed(3, "2026-02-24T10:00", OTHER_UNIT));
        stream.until(at("2026-03-10T09:00"));
        stream.tell(SampleCaseEvents.settledForAnother(4, "2026-03-10T09:00", OTHER_UNIT, "2026-02-24T10:00"),
                dispatched(5, "2026-03-10T09:00", OTHER_UNIT));
        stream.published();
        assertThat(takenBack(ClockKind.ACCEPTANCE)).containsExactly(MissTakenBackReason.ENDED_IN_TIME);
        assertThat(ended(ClockKind.ACCEPTANCE)).extracting(LimitEnded::late).containsExactly(false);
    }

    @Test
    @Proves(article = 23, paragraph = 1, zh = "信访人直接向单位提出的，该单位无转送义务，不计转送逾期", en = "a unit that received a petition itself had nothing to transfer, and is late with no transfer")
    void what_a_unit_received_itself_and_registered_late_is_no_late_transfer_article_23() {
        stream.now(at("2026-03-24T09:00"));
        stream.tell(SampleCaseEvents.received(LocalDate.of(2026, 3, 4), "2026-03-24T09:00"));
        stream.tick();
        stream.tell(ClockEngineDriver.opened("2026-03-24T09:00"),
                SampleCaseEvents.direct(2, "2026-03-24T09:00", "2026-03-04T00:00"));
        stream.tick();
        List<EscalationEvent> published = stream.published();
        long missed = published.stream().filter(LimitMissed.class::isInstance).map(LimitMissed.class::cast)
                .filter(miss -> miss.clock() == ClockKind.DISPATCH).count();
        assertThat(takenBack(ClockKind.DISPATCH)).as("nothing stands of a miss").hasSize((int) missed);
        assertThat(ended(ClockKind.DISPATCH)).extracting(LimitEnded::late).containsExactly(false);
        assertThat(published).as("that nobody was told in 15 days does stand").anyMatch(
                event -> event instanceof LimitMissed miss && miss.clock() == ClockKind.ACCEPTANCE);
    }

    @Test
    void the_report_of_what_a_unit_received_itself_is_that_units_until_it_leaves_the_bureau_its_part_article_25() {
        stream.now(at("2026-03-06T22:00"));
        stream.send(registered("2026-03-06T22:00", Urgency.GRAVE, null));
        stream.tell(ClockEngineDriver.opened("2026-03-06T22:01"),
                SampleCaseEvents.direct(2, "2026-03-06T22:01", "2026-03-06T22:00"));
        stream.published();
        stream.until(at("2026-03-07T01:30"), Duration.ofMinutes(10));
        assertThat(stream.published()).filteredOn(AlertRaised.class::isInstance).singleElement()
                .isInstanceOfSatisfying(AlertRaised.class, warning -> {
                    assertThat(warning.clock()).isEqualTo(ClockKind.REPORT_UP);
                    assertThat(warning.unit()).isEqualTo(ClockEngineDriver.UNIT);
                });
        stream.tell(SampleCaseEvents.reportLeftTo(ClockEngineDriver.BUREAU, 3, "2026-03-07T01:30"));
        assertThat(stream.published()).as("what was told is withdrawn, and nobody is told anew that it was registered")
                .isNotEmpty().hasOnlyElementsOfType(AlertWithdrawn.class);
        stream.until(at("2026-03-07T05:30"), Duration.ofMinutes(10));
        assertThat(stream.published()).filteredOn(LimitMissed.class::isInstance).singleElement()
                .isInstanceOfSatisfying(LimitMissed.class,
                        missed -> assertThat(missed.unit()).isEqualTo(ClockEngineDriver.BUREAU));
    }

    @Test
    void who_was_told_of_the_acceptance_is_to_be_told_in_15_days_that_it_was_led_elsewhere_article_31() {
        accept("2026-03-02");
        stream.tell(SampleCaseEvents.ledElsewhereAnew(4, "2026-03-10T09:00"),
                new CaseEvent.Closed(ClockEngineDriver.PETITION, 5, at("2026-03-10T09:00"), CaseEnd.OTHER_PROCEDURE,
                        true));
        stream.until(startOf("2026-03-25"));
        assertThat(stream.published()).noneMatch(LimitMissed.class::isInstance);
        stream.until(startOf("2026-03-26"));
        assertThat(ids(stream.published())).contains("missed:ACCEPTANCE:2", "ACCEPTANCE:2:UNIT_HEAD");
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "承继单位承接原单位未满的期限，到期日不变；移交前已经逾期的，仍记原单位", en = "a successor takes over the limits as they stand; what was missed before stays the miss of the unit that was")
    void a_successor_is_held_to_the_days_that_were_left_and_to_no_miss_of_before_article_24() {
        stream.hold(OTHER_UNIT);
        accept("2026-02-27");
        stream.tell(SampleCaseEvents.promised(4, "2026-03-02T09:00", "m-1", "2026-03-20"));
        stream.until(startOf("2026-03-21"));
        stream.published();
        stream.tell(SampleCaseEvents.succeeded(5, "2026-03-21T09:00", OTHER_UNIT));
        stream.until(startOf("2026-04-29"), Duration.ofHours(6));
        List<EscalationEvent> published = stream.published();
        assertThat(published).filteredOn(LimitMissed.class::isInstance).singleElement()
                .isInstanceOfSatisfying(LimitMissed.class, missed -> {
                    assertThat(missed.clock()).isEqualTo(ClockKind.HANDLING);
                    assertThat(missed.unit()).isEqualTo(OTHER_UNIT);
                });
        assertThat(published).filteredOn(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .filteredOn(alert -> alert.clock() == ClockKind.MEASURE)
                .extracting(AlertRaised::unit).as("asks the act of who can do it")
                .isNotEmpty().containsOnly(OTHER_UNIT);
    }

    private List<MissTakenBackReason> takenBack(ClockKind clock) {
        return stream.limits().stream().filter(LimitMissTakenBack.class::isInstance).map(LimitMissTakenBack.class::cast)
                .filter(event -> event.clock() == clock).map(LimitMissTakenBack::reason).toList();
    }

    private List<LimitEnded> ended(ClockKind clock) {
        return stream.limits().stream().filter(LimitEnded.class::isInstance).map(LimitEnded.class::cast)
                .filter(event -> event.clock() == clock).toList();
    }

    @Test
    void an_urgent_matter_wakes_the_city_after_four_hours() {
        stream.now(at("2026-03-06T22:00"));
        stream.send(registered("2026-03-06T22:00", Urgency.GRAVE, null));
        stream.until(at("2026-03-07T02:00"), Duration.ofMinutes(10));
        assertThat(ids(stream.published())).containsExactly("REPORT_UP:1:start-DUTY_DESK",
                "REPORT_UP:1:start-COUNTY_LEADER",
                "REPORT_UP:1:warning-1h", "missed:REPORT_UP:1",
                "REPORT_UP:1:CITY_LEADER");
    }

    private void accept(String day) {
        stream.tell(registered(day + "T07:00"), dispatched(day + "T08:00"), accepted(day + "T09:00"));
    }
}
