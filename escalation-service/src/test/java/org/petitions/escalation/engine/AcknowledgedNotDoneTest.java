package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Urgency;

/**
 * An acknowledgement is not the act (阅知确认不等于办结): nothing missed falls silent before it. Handling had to be answered by 2026-04-28;
 * three working days after 29 April end with 7 May.
 */
class AcknowledgedNotDoneTest extends EscalationRulesFixture {
    private static final Instant NOT_DONE = startOf("2026-05-08");

    private void missAndAcknowledge() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00")).published();
    }

    @Test
    @Proves(article = 40, paragraph = 1, cityRule = true, zh = "阅知确认后3个工作日仍未办的，提醒本人并告上一级", en = "who acknowledged and did not act is reminded after the city's 3 working days, and the next rung is told")
    void who_acknowledged_is_reminded_after_three_working_days_and_the_next_rung_is_told() {
        missAndAcknowledge();
        driver.until(NOT_DONE);
        var published = driver.published();
        assertThat(published).hasSize(2);
        assertThat(published).first().isInstanceOfSatisfying(AlertRaised.class, reminder -> {
            assertThat(reminder.reason()).isEqualTo(AlertReason.STILL_NOT_DONE);
            assertThat(reminder.post()).isEqualTo("431222-HRSS.head");
            assertThat(reminder.acknowledgeBy()).as("no second acknowledgement is asked").isNull();
        });
        assertThat(published).last().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.ACKNOWLEDGED_NOT_DONE);
            assertThat(alert.post()).isEqualTo("431222.county-leader");
            assertThat(alert.acknowledgeBy()).isEqualTo(startOf("2026-05-09"));
        });
    }

    @Test
    void an_urgent_matter_leaves_one_working_day() {
        accept(registered("2026-02-25T10:00", Urgency.URGENT, null));
        miss();
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T01:00")).published();
        driver.until(startOf("2026-05-01").minusMillis(1));
        assertThat(driver.publishedIds()).noneMatch(id -> id.startsWith("HANDLING"));
        driver.until(startOf("2026-05-01"));
        assertThat(driver.publishedIds()).filteredOn(id -> id.startsWith("HANDLING"))
                .containsExactly("HANDLING:1:UNIT_HEAD:not-done", "HANDLING:1:COUNTY_LEADER");
    }

    @Test
    void when_a_leader_above_acknowledged_the_units_head_is_reminded_too() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.until(startOf("2026-04-30")).happens(acknowledged("HANDLING:1:COUNTY_LEADER", "2026-04-30T08:00"))
                .published();
        driver.until(startOf("2026-05-09"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:COUNTY_LEADER:not-done",
                "HANDLING:1:COUNTY_LEADER:not-done:head", "HANDLING:1:CITY_LEADER");
    }

    @Test
    void the_act_within_these_days_ends_it() {
        missAndAcknowledge();
        driver.happens(replied("2026-05-07T17:00")).published();
        driver.until(at("2026-07-01T00:00"));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void one_acknowledgement_read_again_stops_the_climb_no_second_time() {
        missAndAcknowledge();
        driver.until(NOT_DONE).published();
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00")).until(startOf("2026-05-09"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:CITY_LEADER");
    }

    @Test
    void when_every_leader_has_acknowledged_the_duty_desk_is_told_so() {
        missAndAcknowledge();
        driver.until(NOT_DONE).happens(acknowledged("HANDLING:1:COUNTY_LEADER", "2026-05-08T09:00"))
                .until(at("2026-05-16T00:00"));
        driver.happens(acknowledged("HANDLING:1:CITY_LEADER", driver.now())).until(at("2026-05-21T00:00"));
        driver.happens(acknowledged("HANDLING:1:PRINCIPAL_LEADER", driver.now())).published();
        driver.until(at("2026-05-27T00:00"));
        assertThat(driver.published()).last().isInstanceOfSatisfying(DutyDeskCalled.class,
                call -> assertThat(call.reason()).isEqualTo(DutyDeskReason.ACKNOWLEDGED_NOT_DONE));
    }

    @Test
    void the_duty_desk_is_called_again_until_it_answers_and_again_when_its_answer_brought_no_act() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.until(at("2026-05-03T00:00")).published();
        driver.until(startOf("2026-05-09"));
        assertThat(driver.published()).as("working days: 6, 7 and 8 May").satisfiesExactly(
                withdrawn -> assertThat(((AlertWithdrawn) withdrawn).reason())
                        .isEqualTo(AlertWithdrawalReason.CALLED_AGAIN),
                called -> assertThat(called.id()).endsWith(":HANDLING:1:exhausted-2"));
        driver.happens(acknowledged("HANDLING:1:exhausted-2", "2026-05-11T09:00")).until(startOf("2026-05-15"));
        assertThat(driver.publishedIds()).as("three working days after the answer").containsExactly(
                "HANDLING:1:exhausted-3");
    }

    @Test
    void calls_that_were_answered_or_replaced_are_not_kept_for_ever() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.until(at("2026-05-03T00:00"));
        int alerts = missedClock().alerts().size();
        driver.until(at("2028-05-03T00:00"));
        assertThat(missedClock().alerts()).hasSize(alerts);
    }

    @Test
    void what_was_acknowledged_while_that_was_for_good_gets_its_days_when_the_petition_is_seen_again() {
        missAndAcknowledge();
        PetitionClocks old = driver.clocks()
                .with(missedClock().withPhase(ClockPhase.Acknowledged.WITHOUT_END));
        assertThat(old.due()).isEmpty();
        ClockDecision seen = ClockEngine.onCalendar(old, at("2026-06-01T09:00"), ClockEngineDriver.RULES);
        assertThat(seen.events()).isEmpty();
        assertThat(seen.clocks().due()).containsEntry(ClockId.sole(ClockKind.HANDLING), startOf("2026-06-05"));
    }

    @Test
    void what_was_left_to_the_desk_while_that_was_for_good_is_called_again_when_the_petition_is_seen_again() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.until(at("2026-05-03T00:00"));
        PetitionClocks old = driver.clocks()
                .with(missedClock().withPhase(new ClockPhase.LadderExhausted(null, null, null)));
        assertThat(old.due()).isEmpty();
        ClockDecision seen = ClockEngine.onCalendar(old, at("2026-06-01T09:00"), ClockEngineDriver.RULES);
        assertThat(seen.clocks().due()).containsEntry(ClockId.sole(ClockKind.HANDLING), startOf("2026-06-05"));
        assertThat(ClockEngine
                .onDue(seen.clocks(), ClockId.sole(ClockKind.HANDLING), startOf("2026-06-05"), ClockEngineDriver.RULES)
                .events()).last().satisfies(call -> assertThat(call.id()).endsWith(":HANDLING:1:exhausted-2"));
    }

    private OpenClock missedClock() {
        return driver.clocks().openClock(ClockId.sole(ClockKind.HANDLING)).orElseThrow();
    }
}
