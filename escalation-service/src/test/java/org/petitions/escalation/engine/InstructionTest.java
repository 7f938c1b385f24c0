package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.instructed;
import static org.petitions.escalation.engine.SampleCaseEvents.recused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DutyDeskReason;

/**
 * An instruction with a day (批示, Art. 18) counts as the act of the leader who was told, until that day. Handling had to be answered by
 * 2026-04-28; the unit's head was told on the 29th.
 */
class InstructionTest extends EscalationRulesFixture {
    private static final String HEAD = "431222-HRSS.head";
    private static final String COUNTY_LEADER = "431222.county-leader";

    @BeforeEach
    void handling_is_missed() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();
    }

    @Test
    @Proves(article = 18, paragraph = 2, cityRule = true, zh = "领导批示写明办结日期，到期未办结的继续逐级提醒", en = "a leader instructs with a day; what is not done by it climbs on")
    void an_instruction_after_an_acknowledgement_holds_the_next_rung_off_until_its_day() {
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00"))
                .happens(instructed(4, "2026-04-30T09:00", HEAD, "2026-05-12"))
                .until(startOf("2026-05-13").minusMillis(1));
        assertThat(driver.published()).isEmpty();
        driver.until(startOf("2026-05-13"));
        assertThat(driver.published()).satisfiesExactly(
                reminder -> assertThat(reminder).isInstanceOfSatisfying(AlertRaised.class, alert -> {
                    assertThat(alert.reason()).isEqualTo(AlertReason.STILL_NOT_DONE);
                    assertThat(alert.post()).isEqualTo(HEAD);
                    assertThat(alert.acknowledgeBy()).isNull();
                }), next -> assertThat(next).isInstanceOfSatisfying(AlertRaised.class, alert -> {
                    assertThat(alert.reason()).isEqualTo(AlertReason.ACKNOWLEDGED_NOT_DONE);
                    assertThat(alert.post()).isEqualTo(COUNTY_LEADER);
                    assertThat(alert.acknowledgeBy()).isEqualTo(startOf("2026-05-14"));
                }));
    }

    @Test
    void an_instruction_answers_the_alert_it_is_about_without_another_acknowledgement() {
        driver.happens(instructed(4, "2026-04-29T09:00", HEAD, "2026-05-06"));
        assertThat(driver.published()).singleElement().isInstanceOfSatisfying(AlertWithdrawn.class, answered -> {
            assertThat(answered.reason()).isEqualTo(AlertWithdrawalReason.INSTRUCTED);
            assertThat(answered.alertId()).endsWith(":HANDLING:1:UNIT_HEAD");
        });
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T09:30"))
                .until(startOf("2026-05-07").minusMillis(1));
        assertThat(driver.published()).as("the acknowledgement that came after it moves nothing").isEmpty();
    }

    @Test
    void the_act_by_the_day_of_the_instruction_ends_it() {
        driver.happens(instructed(4, "2026-04-29T09:00", HEAD, "2026-05-12")).published();
        driver.happens(replied("2026-05-12T17:00")).published();
        driver.until(at("2026-07-01T00:00"));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void a_second_instruction_of_the_same_leader_puts_the_next_rung_off_no_longer() {
        driver.happens(instructed(4, "2026-04-29T09:00", HEAD, "2026-05-06"))
                .happens(instructed(5, "2026-05-06T09:00", HEAD, "2026-05-20")).until(startOf("2026-05-07"));
        assertThat(driver.publishedIds()).contains("HANDLING:1:COUNTY_LEADER");
        driver.happens(instructed(6, "2026-05-07T09:00", HEAD, "2026-05-21")).until(startOf("2026-05-08"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:CITY_LEADER");
    }

    @Test
    void a_leader_above_who_instructs_has_days_too_and_the_units_head_is_reminded_when_they_pass() {
        driver.until(startOf("2026-04-30")).happens(instructed(4, "2026-04-30T09:00", COUNTY_LEADER, "2026-05-08"))
                .published();
        driver.until(startOf("2026-05-09"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:COUNTY_LEADER:instruction-not-done",
                "HANDLING:1:COUNTY_LEADER:instruction-not-done:head", "HANDLING:1:CITY_LEADER");
    }

    @Test
    void an_instruction_of_a_leader_who_was_not_told_of_a_miss_puts_nobody_off() {
        driver.happens(instructed(4, "2026-04-29T09:00", COUNTY_LEADER, "2026-05-12")).until(startOf("2026-04-30"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:COUNTY_LEADER");
    }

    @Test
    void an_instruction_read_after_its_day_puts_nobody_off() {
        driver.until(startOf("2026-05-02")).published();
        driver.arrives(instructed(4, "2026-04-29T09:00", HEAD, "2026-04-30"));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void after_the_last_rung_an_instruction_keeps_the_desk_from_being_called_until_its_day() {
        driver.until(at("2026-05-03T00:00")).published();
        driver.happens(instructed(4, "2026-05-04T09:00", "431200.principal-leader", "2026-05-15"))
                .until(startOf("2026-05-16").minusMillis(1));
        assertThat(driver.published()).singleElement().isInstanceOf(AlertWithdrawn.class);
        driver.until(startOf("2026-05-16"));
        assertThat(driver.published()).last().isInstanceOfSatisfying(DutyDeskCalled.class,
                call -> assertThat(call.reason()).isEqualTo(DutyDeskReason.ACKNOWLEDGED_NOT_DONE));
    }

    @Test
    @Proves(article = 18, paragraph = 2, cityRule = true, zh = "已经提醒上一级的，前一级再作批示不停止逐级提醒", en = "a late instruction from below holds no climb that has gone on above it")
    void an_instruction_after_the_next_leader_was_told_puts_off_nobody_above() {
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00")).until(startOf("2026-05-08"));
        assertThat(driver.publishedIds()).contains("HANDLING:1:COUNTY_LEADER");
        driver.happens(instructed(4, "2026-05-08T09:00", HEAD, "2026-05-22")).until(startOf("2026-05-09"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:CITY_LEADER");
    }

    @Test
    void an_instruction_from_below_answers_the_own_alert_though_it_holds_nothing_up() {
        driver.until(startOf("2026-04-30")).published();
        driver.happens(instructed(4, "2026-04-30T09:00", HEAD, "2026-05-12"));
        assertThat(driver.published()).singleElement().isInstanceOfSatisfying(AlertWithdrawn.class,
                answered -> assertThat(answered.reason()).isEqualTo(AlertWithdrawalReason.INSTRUCTED));
        driver.until(startOf("2026-05-01"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:CITY_LEADER");
    }

    @Test
    void after_the_last_rung_an_instruction_from_below_keeps_the_desk_from_nothing() {
        driver.until(at("2026-05-03T00:00")).published();
        driver.happens(instructed(4, "2026-05-04T09:00", HEAD, "2026-05-18")).published();
        driver.until(startOf("2026-05-09"));
        assertThat(driver.publishedIds()).contains("HANDLING:1:exhausted-2");
    }

    @Test
    void after_the_last_rung_who_let_the_days_of_an_acknowledgement_pass_keeps_the_desk_from_nothing() {
        driver.until(startOf("2026-05-02")).happens(acknowledged("HANDLING:1:PRINCIPAL_LEADER", "2026-05-02T08:00"))
                .until(startOf("2026-05-09"));
        assertThat(driver.publishedIds()).contains("HANDLING:1:PRINCIPAL_LEADER:not-done", "HANDLING:1:exhausted");
        driver.happens(instructed(4, "2026-05-09T09:00", "431200.principal-leader", "2026-05-24"))
                .until(startOf("2026-05-14"));
        assertThat(driver.publishedIds()).contains("HANDLING:1:exhausted-2");
    }

    @Test
    void when_who_instructed_stands_aside_the_next_rung_is_told_at_once_article_28() {
        driver.happens(instructed(4, "2026-04-29T09:00", HEAD, "2026-05-12")).published();
        driver.happens(recused(5, "2026-04-30T09:00", HEAD));
        assertThat(driver.publishedIds()).contains("HANDLING:1:COUNTY_LEADER");
    }
}
