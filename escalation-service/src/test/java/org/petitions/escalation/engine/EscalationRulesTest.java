package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.closed;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.ClockEngineDriver.undeliverable;
import static org.petitions.escalation.engine.ClockEngineDriver.unreachable;

import org.junit.jupiter.api.Test;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.PetitionEvent;
import org.petitions.events.NotificationEvent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

/** Warnings, missed limits, and the climb from rung to rung. Handling accepted 2026-02-27 has to be answered by 2026-04-28. */
class EscalationRulesTest {
    private final ClockEngineDriver story = new ClockEngineDriver();

    @Test
    void the_units_head_is_warned_fifteen_five_and_one_days_before_the_end() {
        accept(registered("2026-02-25T10:00"));
        story.until(startOf("2026-04-14").minusMillis(1));
        assertThat(story.published()).isEmpty();
        story.until(startOf("2026-04-14"));
        assertThat(story.published()).singleElement().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.LIMIT_NEAR);
            assertThat(alert.post()).isEqualTo("431222-HRSS.head");
            assertThat(alert.acknowledgeBy()).isNull();
            assertThat(alert.dueAt()).isEqualTo(startOf("2026-04-29"));
            assertThat(alert.policy()).isEqualTo("2026.2");
        });
        story.until(startOf("2026-04-29").minusMillis(1));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:warning-5d", "HANDLING:1:warning-1d");
    }

    @Test
    void of_warnings_that_passed_unseen_only_the_nearest_is_given() {
        accept(registered("2026-02-25T10:00"));
        story.jumpsTo(at("2026-04-26T12:00"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:warning-5d");
    }

    @Test
    void a_missed_limit_climbs_rung_by_rung_until_the_duty_desk() {
        accept(registered("2026-02-25T10:00"));
        miss();
        assertThat(story.published()).element(1).isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.LIMIT_MISSED);
            assertThat(alert.rung()).isEqualTo(Rung.UNIT_HEAD);
            assertThat(alert.acknowledgeBy()).isEqualTo(at("2026-04-30T00:00"));
        });
        story.until(at("2026-04-30T00:00"));
        assertThat(story.published()).singleElement().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.NOT_ACKNOWLEDGED);
            assertThat(alert.post()).isEqualTo("431222.county-leader");
        });
        story.until(at("2026-05-02T00:00"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:CITY_LEADER", "HANDLING:1:PRINCIPAL_LEADER");
        story.until(at("2027-05-02T00:00"));
        assertThat(story.published()).singleElement().isInstanceOfSatisfying(DutyDeskCalled.class, call -> {
            assertThat(call.reason()).isEqualTo(DutyDeskReason.LADDER_EXHAUSTED);
            assertThat(call.desk()).isEqualTo("431222.duty-desk");
            assertThat(call.rung()).isEqualTo(Rung.PRINCIPAL_LEADER);
        });
    }

    @Test
    void an_urgent_petition_climbs_every_two_hours() {
        accept(registered("2026-02-25T10:00", Urgency.URGENT, null));
        miss();
        story.published();
        story.until(at("2026-04-29T05:59"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:COUNTY_LEADER", "HANDLING:1:CITY_LEADER");
    }

    @Test
    void an_acknowledgement_stops_the_climb() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.published();
        story.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00")).until(at("2027-01-01T00:00"));
        assertThat(story.published()).isEmpty();
    }

    @Test
    void the_late_acknowledgement_of_a_lower_rung_stops_the_climb_too() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.until(at("2026-04-30T01:00")).published();
        story.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-30T08:00")).until(at("2027-01-01T00:00"));
        assertThat(story.published()).isEmpty();
    }

    @Test
    void acknowledging_a_warning_or_a_desk_call_does_not_stop_the_climb() {
        story.vacant("431222-HRSS.head");
        accept(registered("2026-02-25T10:00"));
        miss();
        story.published();
        story.happens(acknowledged("HANDLING:1:warning-1d:desk", "2026-04-29T01:00"))
                .happens(acknowledged("HANDLING:1:UNIT_HEAD:desk", "2026-04-29T01:00")).until(at("2026-04-30T00:00"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:CITY_LEADER");
    }

    @Test
    void a_reply_after_the_limit_withdraws_what_is_open_and_stops_the_climb() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.happens(acknowledged("HANDLING:1:warning-15d", "2026-04-29T01:00")).published();
        story.happens(replied("2026-04-29T08:00"));
        assertThat(story.published()).allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(AlertWithdrawn.class,
                withdrawn -> assertThat(withdrawn.reason()).isEqualTo(AlertWithdrawalReason.DONE)))
                .extracting(event -> event.id().replace(ClockEngineDriver.PETITION + ":", ""))
                .containsExactly("HANDLING:1:warning-5d:withdrawn", "HANDLING:1:warning-1d:withdrawn",
                        "HANDLING:1:UNIT_HEAD:withdrawn");
        story.until(at("2026-07-01T00:00"));
        assertThat(story.published()).isEmpty();
    }

    @Test
    void the_end_of_the_case_withdraws_what_is_open_and_says_so() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T01:00")).published();
        story.happens(closed("2026-04-29T08:00"));
        assertThat(story.published()).hasSize(3).allSatisfy(
                event -> assertThat(event).isInstanceOfSatisfying(AlertWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo(AlertWithdrawalReason.CASE_ENDED)));
    }

    @Test
    void an_acknowledgement_after_the_case_was_closed_changes_nothing() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.happens(closed("2026-04-29T08:00")).published();
        PetitionClocks before = story.clocks();
        story.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T09:00"))
                .happens(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-29T09:00"));
        assertThat(story.clocks()).isEqualTo(before);
        assertThat(story.published()).isEmpty();
    }

    @Test
    void a_leader_out_of_reach_is_named_to_the_duty_desk_and_the_next_rung_is_told_at_once() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.published();
        story.happens(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-29T00:01"));
        var published = story.published();
        assertThat(published).hasSize(2);
        assertThat(published).first().isInstanceOfSatisfying(DutyDeskCalled.class, call -> {
            assertThat(call.reason()).isEqualTo(DutyDeskReason.LEADER_UNREACHABLE);
            assertThat(call.rung()).isEqualTo(Rung.UNIT_HEAD);
        });
        assertThat(published).last().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.reason()).isEqualTo(AlertReason.RUNG_BELOW_FAILED);
            assertThat(alert.rung()).isEqualTo(Rung.COUNTY_LEADER);
        });
        story.arrives(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-29T00:02"));
        assertThat(story.published()).as("told twice").isEmpty();
    }

    @Test
    void who_stands_aside_keeps_no_alert_and_the_next_rung_is_told_at_once_article_28() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.published();
        story.happens(SampleCaseEvents.recused(4, "2026-04-29T08:00", "431222-HRSS.head"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:warning-15d:withdrawn",
                "HANDLING:1:warning-5d:withdrawn", "HANDLING:1:warning-1d:withdrawn", "HANDLING:1:UNIT_HEAD:withdrawn",
                "HANDLING:1:UNIT_HEAD:recused", "HANDLING:1:COUNTY_LEADER");
        story.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T09:00")).until(at("2026-04-30T08:00"));
        assertThat(story.publishedIds()).as("a late answer of who stands aside stops nothing")
                .containsExactly("HANDLING:1:CITY_LEADER");
    }

    @Test
    void an_acknowledgement_of_who_stands_aside_later_no_longer_stops_the_climb() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.happens(acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T08:00")).published();
        story.happens(SampleCaseEvents.recused(4, "2026-05-06T08:00", "431222-HRSS.head"));
        assertThat(story.publishedIds()).contains("HANDLING:1:UNIT_HEAD:recused", "HANDLING:1:COUNTY_LEADER")
                .doesNotContain("HANDLING:1:UNIT_HEAD:withdrawn");
    }

    @Test
    void a_duty_desk_that_stands_aside_hands_its_calls_to_the_citys() {
        story.vacant("431222-HRSS.head");
        accept(registered("2026-02-25T10:00"));
        miss();
        story.published();
        story.happens(SampleCaseEvents.recused(4, "2026-04-29T08:00", "431222.duty-desk"));
        assertThat(story.published()).last().isInstanceOfSatisfying(DutyDeskCalled.class,
                call -> assertThat(call.desk()).isEqualTo("431200.duty-desk"));
    }

    @Test
    void who_stood_aside_before_is_not_told_later() {
        accept(registered("2026-02-25T10:00"));
        story.happens(SampleCaseEvents.recused(4, "2026-03-01T08:00", "431222.county-leader"))
                .until(at("2026-05-01T00:00"));
        assertThat(story.published()).filteredOn(event -> event.id().contains("COUNTY_LEADER")).singleElement()
                .isInstanceOfSatisfying(DutyDeskCalled.class,
                        call -> assertThat(call.reason()).isEqualTo(DutyDeskReason.LEADER_RECUSED));
    }

    @Test
    void an_address_that_one_channel_refuses_is_not_a_leader_out_of_reach() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.published();
        story.happens(new NotificationEvent.DeliveryRefused(ClockEngineDriver.PETITION,
                ClockEngineDriver.PETITION + ":HANDLING:1:UNIT_HEAD", at("2026-04-29T00:01"), AlertChannel.EMAIL));
        assertThat(story.published()).isEmpty();
    }

    @Test
    void what_was_told_while_mail_was_the_only_way_out_still_means_out_of_reach() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.published();
        story.happens(undeliverable("HANDLING:1:UNIT_HEAD", AlertChannel.IN_APP, "2026-04-29T00:01"));
        assertThat(story.published()).as("the leader could still be reached by mail").isEmpty();
        story.happens(undeliverable("HANDLING:1:UNIT_HEAD", AlertChannel.EMAIL, "2026-04-29T00:02"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:UNIT_HEAD:desk", "HANDLING:1:COUNTY_LEADER");
        story.happens(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-29T00:03"));
        assertThat(story.published()).as("told in the old words and in the new").isEmpty();
    }

    @Test
    void a_warning_that_cannot_be_delivered_goes_to_the_duty_desk_without_a_climb() {
        accept(registered("2026-02-25T10:00"));
        story.until(startOf("2026-04-14")).published();
        story.happens(unreachable("HANDLING:1:warning-15d", "2026-04-14T00:01"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:warning-15d:desk");
        story.until(startOf("2026-04-24"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:warning-5d");
    }

    @Test
    void a_lower_rung_that_turns_out_to_be_out_of_reach_later_does_not_push_the_climb() {
        accept(registered("2026-02-25T10:00"));
        miss();
        story.until(at("2026-04-30T01:00")).published();
        story.happens(unreachable("HANDLING:1:UNIT_HEAD", "2026-04-30T02:00"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:UNIT_HEAD:desk");
    }

    @Test
    void a_vacant_rung_is_named_to_the_duty_desk_and_the_next_is_told() {
        story.vacant("431222-HRSS.head").vacant("431222.county-leader");
        accept(registered("2026-02-25T10:00"));
        story.until(startOf("2026-04-29").minusMillis(1)).published();
        story.until(startOf("2026-04-29"));
        assertThat(story.publishedIds()).containsExactly("missed:HANDLING:1", "HANDLING:1:UNIT_HEAD:desk",
                "HANDLING:1:COUNTY_LEADER:desk", "HANDLING:1:CITY_LEADER");
    }

    @Test
    void a_leader_complained_of_is_neither_warned_nor_alerted_articles_28_and_30() {
        accept(registered("2026-02-25T10:00", Urgency.ORDINARY, ClockEngineDriver.UNIT, "431200.city-leader"));
        story.until(at("2027-01-01T00:00"));
        assertThat(story.published()).isNotEmpty().noneSatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(AlertRaised.class, alert -> assertThat(alert.post())
                        .isIn("431222-HRSS.head", "431200.city-leader")));
    }

    @Test
    void a_ladder_with_nobody_on_it_ends_at_the_duty_desk_at_once() {
        story.vacant("431222-HRSS.head").vacant("431222.county-leader").vacant("431200.city-leader")
                .vacant("431200.principal-leader");
        accept(registered("2026-02-25T10:00"));
        story.until(startOf("2026-04-29"));
        assertThat(story.publishedIds()).endsWith("HANDLING:1:PRINCIPAL_LEADER:desk", "HANDLING:1:exhausted");
        story.until(at("2027-01-01T00:00"));
        assertThat(story.published()).isEmpty();
    }

    private void accept(PetitionEvent registration) {
        story.happens(registration).happens(dispatched("2026-02-26T09:00")).happens(accepted("2026-02-27T09:00"));
    }

    private void miss() {
        story.until(startOf("2026-04-29").minusMillis(1));
        story.published();
        story.until(startOf("2026-04-29"));
    }
}
