package org.petitions.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDeclined;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.terms.DeclineReason;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.notification.SampleAlerts;
import org.petitions.notification.SampleEvents;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.Decline;
import org.petitions.notification.alerts.AlertCommand.ShowInInbox;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDecision.NoChange;
import org.petitions.notification.alerts.AlertDecision.RefusalReason;
import org.petitions.notification.alerts.AlertDecision.Refused;

class AlertRulesTest {
    private static final String HEAD = "431222-HRSS.head";
    private static final Instant NOW = Instant.parse("2026-04-29T01:00:00Z");
    private static final AlertRaised RAISED = SampleEvents.raised("p-1", HEAD);

    private static final AlertState.Withdrawn WITHDRAWAL = new AlertState.Withdrawn(NOW, AlertWithdrawalReason.DONE);

    private static final List<AlertChannel> CHANNELS = List.of(AlertChannel.EMAIL, AlertChannel.SMS);

    private final Alert open = alert(RAISED);

    @Test
    void an_alert_is_raised_open_and_waiting_on_every_channel_in_use() {
        assertThat(open.details().post()).isEqualTo(HEAD);
        assertThat(open.state()).isEqualTo(new AlertState.Open());
        assertThat(open.deliveries()).isEqualTo(
                Map.of(AlertChannel.EMAIL, new DeliveryState.Waiting(), AlertChannel.SMS, new DeliveryState.Waiting()));
    }

    @Test
    void a_call_to_the_duty_desk_is_an_alert_to_the_desk_with_the_failed_rung() {
        Alert call = alert(SampleEvents.called("p-1", "431222.duty-desk"));

        assertThat(call.details().post()).isEqualTo("431222.duty-desk");
        assertThat(call.details().cause()).isEqualTo(new AlertCause.DutyDesk(DutyDeskReason.RUNG_VACANT));
        assertThat(call.details().acknowledgeBy()).isNull();
    }

    @Test
    void a_missed_limit_by_itself_raises_nothing() {
        var missed = new LimitMissed("p-1", NOW, ClockKind.HANDLING, 1, SampleEvents.UNIT, NOW, "2026-1");

        assertThat(AlertRules.raisedBy(missed, CHANNELS)).isEmpty();
    }

    @Test
    void to_stand_in_the_inbox_is_to_be_delivered_in_the_app() {
        assertThat(events(open, new ShowInInbox(NOW))).containsExactly(delivered(AlertChannel.IN_APP));
    }

    @Test
    void the_posts_holder_acknowledges_and_nothing_is_sent_any_more() {
        var acknowledge = new Acknowledge(NOW, SampleAlerts.readerFor(HEAD));

        assertThat(events(open, acknowledge))
                .containsExactly(new AlertAcknowledged("p-1", RAISED.alertId(), NOW, HEAD));
        assertThat(after(open, acknowledge).state()).isEqualTo(new AlertState.Acknowledged(NOW));
        assertThat(after(open, acknowledge).deliveries().values()).containsOnly(new DeliveryState.NotNeeded());
    }

    @Test
    void a_second_acknowledgement_changes_nothing_and_keeps_the_first_time() {
        Alert acknowledged = after(open, new Acknowledge(NOW, SampleAlerts.readerFor(HEAD)));

        assertThat(AlertRules.decide(acknowledged, new Acknowledge(NOW.plusSeconds(5), SampleAlerts.readerFor(HEAD))))
                .isEqualTo(new NoChange());
    }

    @Test
    void another_post_cannot_acknowledge_even_when_it_was_acknowledged_before() {
        Alert acknowledged = after(open, new Acknowledge(NOW, SampleAlerts.readerFor(HEAD)));
        var other = new Acknowledge(NOW, SampleAlerts.readerFor("431222.county-leader"));

        assertThat(AlertRules.decide(open, other)).isEqualTo(new Refused(RefusalReason.OTHER_POST));
        assertThat(AlertRules.decide(acknowledged, other)).isEqualTo(new Refused(RefusalReason.OTHER_POST));
    }

    @Test
    void who_says_that_it_is_not_theirs_is_asked_no_more_and_answers_for_it_no_more() {
        var decline = new Decline(NOW, SampleAlerts.readerFor(HEAD), DeclineReason.NOT_IN_CHARGE);
        var acknowledge = new Acknowledge(NOW, SampleAlerts.readerFor(HEAD));
        Alert declined = after(open, decline);

        assertThat(events(open, decline)).containsExactly(
                new AlertDeclined("p-1", RAISED.alertId(), NOW, HEAD, DeclineReason.NOT_IN_CHARGE));
        assertThat(declined.deliveries().values()).containsOnly(new DeliveryState.NotNeeded());
        assertThat(AlertRules.decide(declined, decline)).isEqualTo(new NoChange());
        assertThat(AlertRules.decide(declined, acknowledge)).isEqualTo(new Refused(RefusalReason.DECLINED));
        assertThat(AlertRules.withdrawn(declined, WITHDRAWAL)).isEqualTo(declined);
        assertThat(AlertRules.decide(after(open, acknowledge), decline))
                .isEqualTo(new Refused(RefusalReason.ACKNOWLEDGED));
        assertThat(AlertRules.decide(open, new Decline(NOW, SampleAlerts.readerFor("431222.county-leader"),
                DeclineReason.NOT_IN_CHARGE))).isEqualTo(new Refused(RefusalReason.OTHER_POST));
    }

    @Test
    void a_withdrawn_alert_can_be_neither_acknowledged_nor_sent() {
        Alert withdrawn = AlertRules.withdrawn(open, WITHDRAWAL);

        assertThat(withdrawn.state()).isEqualTo(WITHDRAWAL);
        assertThat(withdrawn.deliveries().values()).containsOnly(new DeliveryState.NotNeeded());
        assertThat(AlertRules.decide(withdrawn, new Acknowledge(NOW, SampleAlerts.readerFor(HEAD))))
                .isEqualTo(new Refused(RefusalReason.WITHDRAWN));
    }

    @Test
    void an_acknowledged_alert_stays_acknowledged_when_it_is_withdrawn() {
        Alert acknowledged = after(open, new Acknowledge(NOW, SampleAlerts.readerFor(HEAD)));

        assertThat(AlertRules.withdrawn(acknowledged, WITHDRAWAL)).isEqualTo(acknowledged);
    }

    private static List<NotificationEvent> events(Alert alert, AlertCommand command) {
        return AlertRules.decide(alert, command) instanceof Decided(_, var events) ? events : List.of();
    }

    private static Alert after(Alert alert, AlertCommand command) {
        return AlertRules.decide(alert, command) instanceof Decided(Alert next, _) ? next : alert;
    }

    private static AlertDelivered delivered(AlertChannel channel) {
        return new AlertDelivered("p-1", RAISED.alertId(), NOW, channel);
    }

    private static Alert alert(EscalationEvent event) {
        return AlertRules.raisedBy(event, CHANNELS).orElseThrow();
    }
}
