package org.petitions.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.SampleAlerts;
import org.petitions.notification.SampleEvents;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.NoteChannelsOff;
import org.petitions.notification.alerts.AlertCommand.ReportLost;
import org.petitions.notification.alerts.AlertCommand.ReportNoAddress;
import org.petitions.notification.alerts.AlertCommand.ReportReceived;
import org.petitions.notification.alerts.AlertCommand.ReportRefused;
import org.petitions.notification.alerts.AlertCommand.ReportTaken;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDecision.NoChange;

class DeliveryRulesTest {
    private static final String HEAD = "431222-HRSS.head";
    private static final Instant NOW = Instant.parse("2026-04-29T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(300);
    private static final AlertChannel MAIL = AlertChannel.EMAIL;
    private static final AlertChannel SMS = AlertChannel.SMS;

    private final List<NotificationEvent> published = new ArrayList<>();
    private Alert alert = AlertRules.raisedBy(SampleEvents.raised("p-1", HEAD), List.of(MAIL, SMS)).orElseThrow();

    @Test
    void what_a_provider_took_is_delivered_once() {
        take(new ReportTaken(NOW, MAIL, 0));

        assertThat(published).containsExactly(delivered(MAIL));
        assertThat(AlertRules.decide(alert, new ReportTaken(NOW, MAIL, 0))).isEqualTo(new NoChange());
        assertThat(alert.delivery(SMS)).as("each channel for itself").isEqualTo(new DeliveryState.Waiting());
    }

    @Test
    void what_left_just_before_the_withdrawal_is_told_all_the_same() {
        alert = AlertRules.withdrawn(alert, AlertRules.withdrawalOf(
                SampleEvents.withdrawn(SampleEvents.raised("p-1", HEAD))));
        take(new ReportTaken(NOW, MAIL, 0));

        assertThat(published).containsExactly(delivered(MAIL));
        assertThat(alert.state()).isInstanceOf(AlertState.Withdrawn.class);
    }

    @Test
    void a_leader_is_out_of_reach_when_the_last_of_the_channels_has_failed_for_good_and_not_before() {
        take(new ReportRefused(NOW, MAIL));
        assertThat(published).containsExactly(refused(MAIL));

        take(new ReportNoAddress(NOW, SMS, UndeliverableReason.NO_ADDRESS));
        assertThat(published).containsExactly(refused(MAIL), unreachable(UndeliverableReason.REFUSED));
        assertThat(alert.state()).as("it still asks to be acknowledged").isEqualTo(new AlertState.Open());
    }

    @Test
    void what_waits_for_a_channel_that_was_turned_off_keeps_no_leader_in_reach() {
        assertThat(AlertRules.decide(alert, new ReportRefused(NOW, MAIL), Set.of(MAIL)))
                .isInstanceOfSatisfying(Decided.class, decided -> assertThat(decided.events())
                        .containsExactly(refused(MAIL), unreachable(UndeliverableReason.REFUSED)));

        take(new ReportTaken(NOW, SMS, 0));
        assertThat(AlertRules.decide(alert, new ReportRefused(NOW, MAIL), Set.of(MAIL)))
                .as("brought before it went off").isInstanceOfSatisfying(Decided.class,
                        decided -> assertThat(decided.events()).containsExactly(refused(MAIL)));
    }

    @Test
    void a_post_without_any_address_is_out_of_reach_and_no_channel_is_blamed() {
        take(new ReportNoAddress(NOW, MAIL, UndeliverableReason.NO_ADDRESS));
        assertThat(published).isEmpty();

        take(new ReportNoAddress(NOW, SMS, UndeliverableReason.NO_ADDRESS));
        assertThat(published).containsExactly(unreachable(UndeliverableReason.NO_ADDRESS));
    }

    @Test
    void a_leader_whom_one_channel_reached_is_in_reach_whatever_the_others_say() {
        take(new ReportTaken(NOW, SMS, 0));
        take(new ReportRefused(NOW, MAIL));

        assertThat(published).containsExactly(delivered(SMS), refused(MAIL));
    }

    @Test
    void a_message_that_was_taken_and_then_reported_back_did_not_reach_its_leader() {
        take(new ReportRefused(NOW, MAIL));
        take(new ReportTaken(NOW, SMS, 0));
        take(new ReportRefused(NOW, SMS));

        assertThat(published).containsExactly(refused(MAIL), delivered(SMS), refused(SMS),
                unreachable(UndeliverableReason.REFUSED));
        assertThat(AlertRules.decide(alert, new ReportRefused(NOW, SMS))).as("reported twice")
                .isEqualTo(new NoChange());
    }

    @Test
    void the_first_of_a_providers_two_reports_stands() {
        take(new ReportTaken(NOW, SMS, 0));
        take(new ReportReceived(NOW.plusSeconds(3), SMS));

        assertThat(alert.delivery(SMS)).isEqualTo(new DeliveryState.Taken(NOW, NOW.plusSeconds(3)));
        assertThat(AlertRules.decide(alert, new ReportReceived(NOW.plusSeconds(9), SMS))).isEqualTo(new NoChange());
        assertThat(AlertRules.decide(alert, new ReportRefused(NOW.plusSeconds(9), SMS))).isEqualTo(new NoChange());
        assertThat(published).containsExactly(delivered(SMS));
    }

    @Test
    void a_report_that_overtakes_our_own_note_says_that_it_was_taken_too() {
        take(new ReportReceived(NOW, SMS));
        take(new ReportTaken(NOW.plusSeconds(1), SMS, 0));

        assertThat(published).containsExactly(delivered(SMS));
    }

    @Test
    void what_a_provider_lost_is_sent_again_and_accuses_nobody() {
        take(new ReportRefused(NOW, MAIL));
        take(new ReportTaken(NOW, SMS, 0));
        take(new ReportLost(NOW, SMS, 0, LATER));

        assertThat(alert.delivery(SMS)).isEqualTo(new DeliveryState.Waiting(1));
        assertThat(AlertRules.decide(alert, new ReportLost(NOW, SMS, 0, LATER))).as("the same report once more")
                .isEqualTo(new NoChange());

        take(new ReportTaken(NOW, SMS, 1));
        take(new ReportLost(NOW, SMS, 1, null));
        assertThat(alert.delivery(SMS)).as("sent often enough").isEqualTo(new DeliveryState.Lost(NOW));
        assertThat(published).as("taken is told once; nobody is out of reach for the provider's failing")
                .containsExactly(refused(MAIL), delivered(SMS));

        take(new ReportReceived(LATER, SMS));
        assertThat(alert.delivery(SMS)).as("it arrived after all").isEqualTo(new DeliveryState.Taken(LATER, LATER));
    }

    @Test
    void a_loss_that_is_reported_before_our_own_note_is_not_forgotten() {
        take(new ReportLost(NOW, SMS, 0, LATER));
        take(new ReportTaken(NOW, SMS, 0));

        assertThat(alert.delivery(SMS)).isEqualTo(new DeliveryState.Waiting(1));
        assertThat(published).containsExactly(delivered(SMS));
    }

    @Test
    void what_was_lost_is_not_sent_again_when_somebody_took_note() {
        take(new ReportTaken(NOW, SMS, 0));
        take(new Acknowledge(NOW, SampleAlerts.readerFor(HEAD)));
        take(new ReportLost(NOW, SMS, 0, LATER));

        assertThat(alert.delivery(SMS)).isEqualTo(new DeliveryState.Lost(NOW));
    }

    @Test
    void a_leader_whom_only_channels_switched_off_could_have_reached_is_out_of_reach() {
        take(new ReportRefused(NOW, MAIL));

        assertThat(AlertRules.decide(alert, new NoteChannelsOff(NOW), Set.of(MAIL)))
                .isInstanceOfSatisfying(Decided.class, decided -> {
                    assertThat(decided.events()).containsExactly(unreachable(UndeliverableReason.REFUSED));
                    assertThat(AlertRules.decide(decided.alert(), new NoteChannelsOff(NOW), Set.of(MAIL)))
                            .as("told once").isEqualTo(new NoChange());
                });
        assertThat(AlertRules.decide(alert, new NoteChannelsOff(NOW), Set.of(MAIL, SMS))).isEqualTo(new NoChange());
    }

    @Test
    void a_leader_found_out_of_reach_by_a_refusal_is_not_found_so_again_when_the_service_starts() {
        assertThat(AlertRules.decide(alert, new ReportRefused(NOW, MAIL), Set.of(MAIL)))
                .isInstanceOfSatisfying(Decided.class, decided -> {
                    assertThat(decided.events()).contains(unreachable(UndeliverableReason.REFUSED));
                    assertThat(AlertRules.decide(decided.alert(), new NoteChannelsOff(LATER), Set.of(MAIL)))
                            .isEqualTo(new NoChange());
                });
    }

    @Test
    void a_delivery_given_up_because_its_channel_is_off_blames_no_address() {
        assertThat(AlertRules.decide(alert, new NoteChannelsOff(NOW), Set.of(AlertChannel.WEBHOOK)))
                .isInstanceOfSatisfying(Decided.class, decided -> {
                    assertThat(decided.events()).containsExactly(unreachable(UndeliverableReason.CHANNEL_OFF));
                    assertThat(decided.alert().delivery(SMS))
                            .isEqualTo(new DeliveryState.Undeliverable(NOW, UndeliverableReason.CHANNEL_OFF));
                });
    }

    @Test
    void what_waits_for_a_channel_switched_off_goes_on_waiting_while_another_may_bring_it() {
        assertThat(AlertRules.decide(alert, new NoteChannelsOff(NOW), Set.of(MAIL))).isEqualTo(new NoChange());

        take(new ReportTaken(NOW, MAIL, 0));
        assertThat(AlertRules.decide(alert, new NoteChannelsOff(NOW), Set.of(MAIL))).isEqualTo(new NoChange());
        assertThat(AlertRules.decide(alert, new NoteChannelsOff(NOW), Set.of(AlertChannel.WEBHOOK)))
                .as("brought before it went off").isEqualTo(new NoChange());
    }

    @Test
    void nobody_is_out_of_reach_who_took_note_already() {
        take(new ReportTaken(NOW, SMS, 0));
        take(new ReportRefused(NOW, MAIL));
        take(new Acknowledge(NOW, SampleAlerts.readerFor(HEAD)));
        take(new ReportRefused(NOW, SMS));

        assertThat(published).noneMatch(AlertUnreachable.class::isInstance);
    }

    @Test
    void a_report_of_a_channel_the_alert_does_not_go_by_changes_nothing() {
        assertThat(AlertRules.decide(alert, new ReportTaken(NOW, AlertChannel.WEBHOOK, 0))).isEqualTo(new NoChange());
        assertThat(AlertRules.decide(alert, new ReportRefused(NOW, AlertChannel.WEBHOOK))).isEqualTo(new NoChange());
    }

    private void take(AlertCommand command) {
        if (AlertRules.decide(alert, command) instanceof Decided(Alert next, var events)) {
            alert = next;
            published.addAll(events);
        }
    }

    private AlertDelivered delivered(AlertChannel channel) {
        return new AlertDelivered("p-1", alert.details().alertId(), NOW, channel);
    }

    private DeliveryRefused refused(AlertChannel channel) {
        return new DeliveryRefused("p-1", alert.details().alertId(), NOW, channel);
    }

    private AlertUnreachable unreachable(UndeliverableReason reason) {
        return new AlertUnreachable("p-1", alert.details().alertId(), NOW, reason);
    }
}
