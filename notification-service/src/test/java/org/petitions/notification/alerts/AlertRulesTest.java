package org.petitions.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.SampleEvents;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.ReportMailTaken;
import org.petitions.notification.alerts.AlertCommand.ReportMailUndeliverable;
import org.petitions.notification.alerts.AlertCommand.ShowInInbox;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDecision.NoChange;
import org.petitions.notification.alerts.AlertDecision.RefusalReason;
import org.petitions.notification.alerts.AlertDecision.Refused;
import org.petitions.notification.alerts.store.AlertService;

class AlertRulesTest {
    private static final String HEAD = "431222-HRSS.head";
    private static final Instant NOW = Instant.parse("2026-04-29T01:00:00Z");
    private static final AlertRaised RAISED = SampleEvents.raised("p-1", HEAD);

    private static final AlertState.Withdrawn WITHDRAWAL = new AlertState.Withdrawn(NOW, AlertWithdrawalReason.DONE);

    private final Alert open = alert(RAISED);

    @Test
    void an_alert_is_raised_open_and_waiting_for_its_mail() {
        assertThat(open.details().post()).isEqualTo(HEAD);
        assertThat(open.state()).isEqualTo(new AlertState.Open());
        assertThat(open.mail()).isEqualTo(new MailState.Waiting());
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

        assertThat(AlertRules.raisedBy(missed)).isEmpty();
    }

    @Test
    void to_stand_in_the_inbox_is_to_be_delivered_in_the_app() {
        assertThat(AlertRules.decide(open, new ShowInInbox(NOW)))
                .isEqualTo(decided(new AlertDelivered("p-1", RAISED.alertId(), NOW, AlertChannel.IN_APP)));
    }

    @Test
    void the_posts_holder_acknowledges_and_no_mail_is_needed_any_more() {
        var decision = AlertRules.decide(open, new Acknowledge(NOW, HEAD));

        assertThat(decision).isEqualTo(decided(new AlertAcknowledged("p-1", RAISED.alertId(), NOW, HEAD)));
        Alert after = after(open, decision);
        assertThat(after.state()).isEqualTo(new AlertState.Acknowledged(NOW));
        assertThat(after.mail()).isEqualTo(new MailState.NotNeeded());
    }

    @Test
    void a_second_acknowledgement_changes_nothing_and_keeps_the_first_time() {
        Alert acknowledged = after(open, AlertRules.decide(open, new Acknowledge(NOW, HEAD)));

        assertThat(AlertRules.decide(acknowledged, new Acknowledge(NOW.plusSeconds(5), HEAD)))
                .isEqualTo(new NoChange());
    }

    @Test
    void another_post_cannot_acknowledge_even_when_it_was_acknowledged_before() {
        Alert acknowledged = after(open, AlertRules.decide(open, new Acknowledge(NOW, HEAD)));
        var other = new Acknowledge(NOW, "431222.county-leader");

        assertThat(AlertRules.decide(open, other)).isEqualTo(new Refused(RefusalReason.OTHER_POST));
        assertThat(AlertRules.decide(acknowledged, other)).isEqualTo(new Refused(RefusalReason.OTHER_POST));
    }

    @Test
    void a_withdrawn_alert_can_be_neither_acknowledged_nor_mailed() {
        Alert withdrawn = AlertRules.withdrawn(open, WITHDRAWAL);

        assertThat(withdrawn.state()).isEqualTo(WITHDRAWAL);
        assertThat(withdrawn.mail()).isEqualTo(new MailState.NotNeeded());
        assertThat(AlertRules.decide(withdrawn, new Acknowledge(NOW, HEAD)))
                .isEqualTo(new Refused(RefusalReason.WITHDRAWN));
    }

    @Test
    void an_acknowledged_alert_stays_acknowledged_when_it_is_withdrawn() {
        Alert acknowledged = after(open, AlertRules.decide(open, new Acknowledge(NOW, HEAD)));

        assertThat(AlertRules.withdrawn(acknowledged, WITHDRAWAL)).isEqualTo(acknowledged);
    }

    @Test
    void a_mail_that_the_provider_took_is_delivered_once() {
        var decision = AlertRules.decide(open, new ReportMailTaken(NOW));

        assertThat(decision).isEqualTo(decided(new AlertDelivered("p-1", RAISED.alertId(), NOW, AlertChannel.EMAIL)));
        assertThat(AlertRules.decide(after(open, decision), new ReportMailTaken(NOW))).isEqualTo(new NoChange());
    }

    @Test
    void a_mail_that_left_just_before_the_withdrawal_is_told_all_the_same() {
        Alert withdrawn = AlertRules.withdrawn(open, WITHDRAWAL);
        var decision = AlertRules.decide(withdrawn, new ReportMailTaken(NOW));

        assertThat(decision).isInstanceOf(Decided.class);
        assertThat(after(withdrawn, decision).state()).isInstanceOf(AlertState.Withdrawn.class);
    }

    @Test
    void an_alert_that_no_mail_can_reach_is_undeliverable_with_its_reason_and_still_open() {
        var decision = AlertRules.decide(open, new ReportMailUndeliverable(NOW, UndeliverableReason.NO_ADDRESS));

        assertThat(decision).isEqualTo(decided(new AlertUnreachable("p-1", RAISED.alertId(), NOW,
                UndeliverableReason.NO_ADDRESS)));
        assertThat(after(open, decision).state()).isEqualTo(new AlertState.Open());
    }

    @Test
    void nobody_is_told_that_a_mail_could_not_reach_a_post_that_took_note_already() {
        Alert acknowledged = after(open, AlertRules.decide(open, new Acknowledge(NOW, HEAD)));

        assertThat(AlertRules.decide(acknowledged, new ReportMailUndeliverable(NOW, UndeliverableReason.NO_ADDRESS)))
                .isEqualTo(new NoChange());
    }

    private static Alert alert(EscalationEvent event) {
        return AlertRules.raisedBy(event).orElseThrow();
    }

    private static Decided decided(org.petitions.events.NotificationEvent event) {
        return new Decided(List.of(event));
    }

    private static Alert after(Alert alert, AlertDecision decision) {
        return decision instanceof Decided(var events) ? AlertService.evolved(alert, events) : alert;
    }
}
