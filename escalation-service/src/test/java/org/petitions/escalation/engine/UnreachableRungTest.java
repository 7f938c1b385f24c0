package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.ClockEngineDriver.undeliverable;
import static org.petitions.escalation.engine.ClockEngineDriver.declined;
import static org.petitions.escalation.engine.ClockEngineDriver.unreachable;

import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.NotificationEvent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

/** Rungs that cannot act: out of reach, vacant, standing aside or accused. */
class UnreachableRungTest extends EscalationRulesFixture {
    @Test
    void a_leader_out_of_reach_is_named_to_the_duty_desk_and_the_next_rung_is_told_at_once() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();
        driver.happens(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-29T00:01"));
        var published = driver.published();
        assertThat(published).hasSize(2);
        assertThat(published).first().isInstanceOfSatisfying(DutyDeskCalled.class, call -> {
            assertThat(call.reason()).isEqualTo(DutyDeskReason.LEADER_UNREACHABLE);
            assertThat(call.rung()).isEqualTo(Rung.UNIT_HEAD);
        });
        assertThat(published).last().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.RUNG_BELOW_FAILED);
            assertThat(alert.rung()).isEqualTo(Rung.COUNTY_LEADER);
        });
        driver.arrives(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-29T00:02"));
        assertThat(driver.published()).as("told twice").isEmpty();
    }

    @Test
    void who_says_that_an_alert_is_not_theirs_is_named_to_the_duty_desk_and_the_next_rung_is_told_at_once() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();
        driver.happens(declined("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00"));
        var published = driver.published();
        assertThat(published).hasSize(2);
        assertThat(published).first().isInstanceOfSatisfying(DutyDeskCalled.class,
                call -> assertThat(call.reason()).isEqualTo(DutyDeskReason.LEADER_DECLINED));
        assertThat(published).last().isInstanceOfSatisfying(AlertRaised.class,
                alert -> assertThat(alert.rung()).isEqualTo(Rung.COUNTY_LEADER));
        driver.happens(acknowledged("HANDLING:1:COUNTY_LEADER", "2026-04-29T09:00")).published();
        driver.happens(declined("HANDLING:1:COUNTY_LEADER", "2026-04-29T10:00"));
        assertThat(driver.published()).as("of what was acknowledged").isEmpty();
    }

    @Test
    @Proves(article = 28, paragraph = 3, zh = "回避人员不再收到提醒，由上一级承接", en = "who stands aside is told nothing more, and the next rung is told at once")
    void who_stands_aside_keeps_no_alert_and_the_next_rung_is_told_at_once_article_28() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();
        driver.happens(SampleCaseEvents.recused(4, "2026-04-29T08:00", "431222-HRSS.head"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-15d:withdrawn",
                "HANDLING:1:warning-5d:withdrawn", "HANDLING:1:warning-1d:withdrawn", "HANDLING:1:UNIT_HEAD:withdrawn",
                "HANDLING:1:UNIT_HEAD:recused", "HANDLING:1:COUNTY_LEADER");
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T09:00")).until(at("2026-04-30T08:00"));
        assertThat(driver.publishedIds()).as("a late answer of who stands aside stops nothing")
                .containsExactly("HANDLING:1:CITY_LEADER");
    }

    @Test
    void an_acknowledgement_of_who_stands_aside_later_no_longer_stops_the_climb() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00")).published();
        driver.happens(SampleCaseEvents.recused(4, "2026-05-06T08:00", "431222-HRSS.head"));
        assertThat(driver.publishedIds()).contains("HANDLING:1:UNIT_HEAD:recused", "HANDLING:1:COUNTY_LEADER")
                .doesNotContain("HANDLING:1:UNIT_HEAD:withdrawn");
    }

    @Test
    void a_duty_desk_that_stands_aside_hands_its_calls_to_the_citys() {
        driver.vacant("431222-HRSS.head");
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();
        driver.happens(SampleCaseEvents.recused(4, "2026-04-29T08:00", "431222.duty-desk"));
        assertThat(driver.published()).last().isInstanceOfSatisfying(DutyDeskCalled.class,
                call -> assertThat(call.desk()).isEqualTo("431200.duty-desk"));
    }

    @Test
    void who_stood_aside_before_is_not_told_later() {
        accept(registered("2026-02-25T10:00"));
        driver.happens(SampleCaseEvents.recused(4, "2026-03-01T08:00", "431222.county-leader"))
                .until(at("2026-05-01T00:00"));
        assertThat(driver.published()).filteredOn(event -> event.id().contains("COUNTY_LEADER")).singleElement()
                .isInstanceOfSatisfying(DutyDeskCalled.class,
                        call -> assertThat(call.reason()).isEqualTo(DutyDeskReason.LEADER_RECUSED));
    }

    @Test
    void an_address_that_one_channel_refuses_is_not_a_leader_out_of_reach() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();
        driver.happens(new NotificationEvent.DeliveryRefused(ClockEngineDriver.PETITION,
                ClockEngineDriver.PETITION + ":HANDLING:1:UNIT_HEAD", at("2026-04-29T00:01"), AlertChannel.EMAIL));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void what_was_told_while_mail_was_the_only_way_out_still_means_out_of_reach() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.published();
        driver.happens(undeliverable("HANDLING:1:UNIT_HEAD", AlertChannel.IN_APP, "2026-04-29T00:01"));
        assertThat(driver.published()).as("the leader could still be reached by mail").isEmpty();
        driver.happens(undeliverable("HANDLING:1:UNIT_HEAD", AlertChannel.EMAIL, "2026-04-29T00:02"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:UNIT_HEAD:desk", "HANDLING:1:COUNTY_LEADER");
        driver.happens(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-29T00:03"));
        assertThat(driver.published()).as("told in the old words and in the new").isEmpty();
    }

    @Test
    void a_warning_that_cannot_be_delivered_goes_to_the_duty_desk_without_a_climb() {
        accept(registered("2026-02-25T10:00"));
        driver.until(startOf("2026-04-14")).published();
        driver.happens(unreachable("HANDLING:1:warning-15d", "2026-04-14T00:01"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-15d:desk");
        driver.until(startOf("2026-04-24"));
        assertThat(driver.publishedIds()).filteredOn(id -> !id.contains(":desk"))
                .containsExactly("HANDLING:1:warning-5d");
    }

    @Test
    void a_lower_rung_that_turns_out_to_be_out_of_reach_later_does_not_push_the_climb() {
        accept(registered("2026-02-25T10:00"));
        miss();
        driver.until(at("2026-04-30T01:00")).published();
        driver.happens(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-30T02:00"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:UNIT_HEAD:desk");
    }

    @Test
    void a_vacant_rung_is_named_to_the_duty_desk_and_the_next_is_told() {
        driver.vacant("431222-HRSS.head").vacant("431222.county-leader");
        accept(registered("2026-02-25T10:00"));
        driver.until(startOf("2026-04-29").minusMillis(1)).published();
        driver.until(startOf("2026-04-29"));
        assertThat(driver.publishedIds()).filteredOn(id -> !id.contains("warning-")).containsExactly(
                "missed:HANDLING:1", "HANDLING:1:UNIT_HEAD:desk",
                "HANDLING:1:COUNTY_LEADER:desk", "HANDLING:1:CITY_LEADER");
    }

    @Test
    void article_30_an_accused_leader_is_neither_warned_nor_alerted() {
        accept(registered("2026-02-25T10:00", Urgency.ORDINARY, ClockEngineDriver.UNIT, "431200.city-leader"));
        driver.until(at("2027-01-01T00:00"));
        assertThat(driver.published()).isNotEmpty().noneSatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(AlertRaised.class, alert -> assertThat(alert.post())
                        .isIn("431222-HRSS.head", "431200.city-leader")));
    }

    @Test
    void article_31_the_head_of_the_unit_that_a_claim_is_against_is_warned_and_told_like_any_head() {
        accept(ClockEngineDriver.claimAgainst(ClockEngineDriver.UNIT, "2026-02-25T10:00"));
        driver.until(startOf("2026-04-29"));
        assertThat(driver.published()).filteredOn(AlertRaised.class::isInstance)
                .map(event -> ((AlertRaised) event).reason() + " " + ((AlertRaised) event).post())
                .contains("LIMIT_NEAR 431222-HRSS.head", "LIMIT_MISSED 431222-HRSS.head");
    }

    @Test
    void a_ladder_with_nobody_on_it_ends_at_the_duty_desk_at_once() {
        driver.vacant("431222-HRSS.head").vacant("431222.county-leader").vacant("431200.city-leader")
                .vacant("431200.principal-leader");
        accept(registered("2026-02-25T10:00"));
        driver.until(startOf("2026-04-29"));
        assertThat(driver.publishedIds()).endsWith("HANDLING:1:PRINCIPAL_LEADER:desk", "HANDLING:1:exhausted");
        driver.until(startOf("2026-05-08"));
        assertThat(driver.publishedIds()).as("called again after three working days")
                .filteredOn(id -> id.contains(":exhausted"))
                .containsExactly("HANDLING:1:exhausted:withdrawn", "HANDLING:1:exhausted-2");
    }
}
