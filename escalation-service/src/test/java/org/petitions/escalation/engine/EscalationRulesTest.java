package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.closed;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.ClockEngineDriver.unreachable;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

/** Warnings, missed limits, and the climb from rung to rung. Handling accepted 2026-02-27 has to be answered by 2026-04-28. */
class EscalationRulesTest extends EscalationRulesFixture {
    /** Three working days after 29 April: 30 April, and after the holiday 6 and 7 May. */
    private static final Instant WORKING_DAYS_OVER = startOf("2026-05-08");

    @Test
    void the_units_head_is_warned_fifteen_five_and_one_days_before_the_end() {
        accept(registered("2026-02-25T10:00"));
        driver.until(startOf("2026-04-14").minusMillis(1));
        assertThat(driver.published()).isEmpty();
        driver.until(startOf("2026-04-14"));
        assertThat(driver.published()).singleElement().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.LIMIT_NEAR);
            assertThat(alert.post()).isEqualTo("431222-HRSS.head");
            assertThat(alert.acknowledgeBy()).isNull();
            assertThat(alert.dueAt()).isEqualTo(startOf("2026-04-29"));
            assertThat(alert.policy()).isEqualTo("2026.8");
        });
        driver.until(startOf("2026-04-29").minusMillis(1));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-5d", "HANDLING:1:warning-1d");
    }

    @Test
    void of_warnings_that_passed_unseen_only_the_nearest_is_given() {
        accept(registered("2026-02-25T10:00"));
        driver.jumpsTo(at("2026-04-26T12:00"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-5d");
    }

    @Test
    void a_missed_limit_climbs_rung_by_rung_until_the_duty_desk() {
        accept(registered("2026-02-25T10:00"));
        miss();
        assertThat(driver.published()).element(1).isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.LIMIT_MISSED);
            assertThat(alert.rung()).isEqualTo(Rung.UNIT_HEAD);
            assertThat(alert.acknowledgeBy()).isEqualTo(at("2026-04-30T00:00"));
        });
        driver.until(at("2026-04-30T00:00"));
        assertThat(driver.published()).singleElement().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.NOT_ACKNOWLEDGED);
            assertThat(alert.post()).isEqualTo("431222.county-leader");
        });
        driver.until(at("2026-05-02T00:00"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:CITY_LEADER", "HANDLING:1:PRINCIPAL_LEADER");
        driver.until(at("2026-05-03T00:00"));
        assertThat(driver.published()).singleElement().isInstanceOfSatisfying(DutyDeskCalled.class, call -> {
            assertThat(call.reason()).isEqualTo(DutyDeskReason.LADDER_EXHAUSTED);
            assertThat(call.desk()).isEqualTo("431222.duty-desk");
            assertThat(call.rung()).isEqualTo(Rung.PRINCIPAL_LEADER);
        });
    }

    @Test
    void an_urgent_petition_climbs_every_two_hours() {
        accept(registered("2026-02-25T10:00", Urgency.URGENT, null));
        miss();
        driver.published();
        driver.until(at("2026-04-29T05:59"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:COUNTY_LEADER", "HANDLING:1:CITY_LEADER");
    }

    @Test
    void an_acknowledgement_stops_the_climb_for_the_days_of_the_policy() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00"))
                .until(WORKING_DAYS_OVER.minusMillis(1));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void the_late_acknowledgement_of_a_lower_rung_stops_the_climb_too() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.until(at("2026-04-30T01:00")).published();
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-30T08:00")).until(WORKING_DAYS_OVER);
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void acknowledging_a_warning_or_a_desk_call_does_not_stop_the_climb() {
        driver.vacant("431222-HRSS.head");
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();
        driver.happens(acknowledged("HANDLING:1:warning-1d:desk", "2026-04-29T01:00"))
                .happens(acknowledged("HANDLING:1:UNIT_HEAD:desk", "2026-04-29T01:00")).until(at("2026-04-30T00:00"));
        assertThat(driver.publishedIds()).filteredOn(id -> !id.contains("warning-5d"))
                .containsExactly("HANDLING:1:CITY_LEADER");
    }

    @Test
    void a_reply_after_the_limit_withdraws_what_is_open_and_stops_the_climb() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.happens(acknowledged("HANDLING:1:warning-15d", "2026-04-29T01:00")).published();
        driver.happens(replied("2026-04-29T08:00"));
        assertThat(driver.published())
                .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(AlertWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo(AlertWithdrawalReason.DONE)))
                .extracting(event -> event.id().replace(ClockEngineDriver.PETITION + ":", ""))
                .containsExactly("HANDLING:1:warning-5d:withdrawn", "HANDLING:1:warning-1d:withdrawn",
                        "HANDLING:1:UNIT_HEAD:withdrawn");
        driver.until(at("2026-07-01T00:00"));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void the_end_of_the_case_withdraws_what_is_open_and_says_so() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T01:00")).published();
        driver.happens(closed("2026-04-29T08:00"));
        assertThat(driver.published()).hasSize(3).allSatisfy(
                event -> assertThat(event).isInstanceOfSatisfying(AlertWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo(AlertWithdrawalReason.CASE_ENDED)));
    }

    @Test
    void an_acknowledgement_after_the_case_was_closed_changes_nothing() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.happens(closed("2026-04-29T08:00")).published();
        PetitionClocks before = driver.clocks();
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T09:00"))
                .happens(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-29T09:00"));
        assertThat(driver.clocks()).isEqualTo(before);
        assertThat(driver.published()).isEmpty();
    }
}
