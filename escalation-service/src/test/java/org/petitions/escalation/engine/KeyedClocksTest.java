package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petitions.escalation.clocks.ClockId.sole;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.carriedOut;
import static org.petitions.escalation.engine.SampleCaseEvents.closed;
import static org.petitions.escalation.engine.SampleCaseEvents.promised;
import static org.petitions.escalation.engine.SampleCaseEvents.reopened;
import static org.petitions.escalation.engine.SampleCaseEvents.visitDue;
import static org.petitions.escalation.engine.SampleCaseEvents.visited;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.UnusableEventException;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.terms.ClockKind;

/** Several clocks of one kind at once: promised measures and return visits (承诺事项、回访). */
class KeyedClocksTest {
    private static final ClockId FIRST = new ClockId(ClockKind.MEASURE, "m-1");
    private static final ClockId SECOND = new ClockId(ClockKind.MEASURE, "m-2");
    private static final ClockId VISIT_1 = new ClockId(ClockKind.RETURN_VISIT, "1");
    private static final ClockId VISIT_2 = new ClockId(ClockKind.RETURN_VISIT, "2");

    private final ClockEngineDriver driver = new ClockEngineDriver();

    @BeforeEach
    void register() {
        driver.happens(ClockEngineDriver.registered("2026-03-02T08:00"))
                .happens(ClockEngineDriver.dispatched("2026-03-02T09:00"))
                .happens(SampleCaseEvents.accepted(3, "2026-03-02T10:00"));
    }

    @Test
    void each_measure_runs_to_its_own_day_and_is_told_by_its_own_code() {
        driver.happens(promised(4, "2026-03-03T09:00", "m-1", "2026-03-20"))
                .happens(promised(5, "2026-03-03T09:00", "m-2", "2026-03-31"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.HANDLING), FIRST, SECOND);
        driver.until(startOf("2026-03-21").minusMillis(1));
        assertThat(driver.publishedIds()).containsExactly("MEASURE.m-1:1:warning-5d", "MEASURE.m-1:1:warning-1d");
        driver.until(startOf("2026-03-21"));
        assertThat(driver.published()).first().isInstanceOfSatisfying(LimitMissed.class, missed -> {
            assertThat(missed.id()).isEqualTo(ClockEngineDriver.PETITION + ":missed:MEASURE.m-1:1");
            assertThat(missed.clockKey()).isEqualTo("m-1");
            assertThat(missed.dueAt()).isEqualTo(startOf("2026-03-21"));
        });
    }

    @Test
    void a_measure_carried_out_leaves_the_others_alone() {
        driver.happens(promised(4, "2026-03-03T09:00", "m-1", "2026-03-20"))
                .happens(promised(5, "2026-03-03T09:00", "m-2", "2026-03-31"))
                .happens(carriedOut(6, "2026-03-10T09:00", "m-1")).until(startOf("2026-04-01"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.HANDLING), SECOND);
        assertThat(driver.publishedIds()).containsExactly("MEASURE.m-2:1:warning-5d", "MEASURE.m-2:1:warning-1d",
                "missed:MEASURE.m-2:1", "MEASURE.m-2:1:UNIT_HEAD");
        driver.happens(acknowledged("MEASURE.m-2:1:UNIT_HEAD", "2026-04-01T08:00")).until(at("2026-04-07T09:00"));
        assertThat(driver.published()).as("the acknowledgement found its clock").isEmpty();
    }

    @Test
    @Proves(article = 32, paragraph = 2, zh = "各项承诺分别计时、分别提醒", en = "each promised measure has its own day and is told by itself")
    void two_measures_climb_each_for_itself() {
        driver.happens(promised(4, "2026-03-03T09:00", "m-1", "2026-03-20"))
                .happens(promised(5, "2026-03-03T09:00", "m-2", "2026-03-20")).until(startOf("2026-03-21"))
                .published();
        driver.happens(acknowledged("MEASURE.m-1:1:UNIT_HEAD", "2026-03-21T08:00")).until(startOf("2026-03-22"));
        assertThat(driver.publishedIds()).containsExactly("MEASURE.m-2:1:COUNTY_LEADER");
    }

    @Test
    void a_promise_for_tomorrow_is_not_warned_of_before_it_was_given() {
        driver.happens(promised(4, "2026-03-03T09:00", "m-1", "2026-03-04"));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.MEASURE, "m-1")).plan().warnings()).containsExactly(1);
    }

    @Test
    void return_visits_come_after_the_end_and_outlive_it() {
        driver.happens(promised(4, "2026-03-03T09:00", "m-1", "2026-03-20")).happens(closed(5, "2026-03-10T09:00"))
                .happens(visitDue(6, "2026-03-10T09:00", 1, "2026-04-10"))
                .happens(visitDue(7, "2026-03-10T09:00", 2, "2026-06-10"));
        assertThat(driver.clocks().open()).containsOnlyKeys(VISIT_1, VISIT_2);
        assertThat(driver.clocks().isEnded()).isTrue();
        driver.happens(visited(8, "2026-04-01T09:00", 1)).arrives(closed(5, "2026-03-10T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(VISIT_2);
    }

    @Test
    void an_end_that_arrives_after_its_return_visits_does_not_end_them() {
        driver.happens(visitDue(6, "2026-03-10T09:00", 1, "2026-04-10")).arrives(closed(5, "2026-03-10T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(VISIT_1);
    }

    @Test
    void taken_up_again_the_handling_runs_anew_and_the_visits_are_off() {
        driver.happens(closed(4, "2026-03-10T09:00")).happens(visitDue(5, "2026-03-10T09:00", 1, "2026-04-10"))
                .happens(visitDue(6, "2026-03-10T09:00", 2, "2026-06-10")).happens(reopened(7, "2026-04-01T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.HANDLING));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.HANDLING)).occurrence()).isEqualTo(2);
        assertThat(driver.clocks().isEnded()).isFalse();
        driver.happens(closed(8, "2026-05-01T09:00")).happens(visitDue(9, "2026-05-01T09:00", 1, "2026-07-01"));
        assertThat(driver.clocks().open()).containsOnlyKeys(VISIT_1);
        assertThat(driver.clocks().isEnded()).isTrue();
    }

    @Test
    void a_key_that_would_part_an_alert_id_is_refused() {
        assertThatThrownBy(() -> driver.happens(promised(4, "2026-03-03T09:00", "m:1", "2026-03-20")))
                .isInstanceOf(UnusableEventException.class).hasMessage("key");
    }
}
