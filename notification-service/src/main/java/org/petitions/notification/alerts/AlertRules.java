package org.petitions.notification.alerts;

import java.time.Instant;
import java.util.Optional;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUndeliverable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.ReportMailTaken;
import org.petitions.notification.alerts.AlertCommand.ReportMailUndeliverable;
import org.petitions.notification.alerts.AlertCommand.ShowInInbox;
import org.petitions.notification.alerts.Decision.AlreadySo;
import org.petitions.notification.alerts.Decision.Decided;
import org.petitions.notification.alerts.Decision.Refusal;
import org.petitions.notification.alerts.Decision.Refused;

/** The rules of an alert's life, pure: what the ladder says makes and ends alerts, what is decided here is what is published. */
final class AlertRules {
    private AlertRules() {}

    /** The alert an escalation event raises, or empty when it raises none. */
    static Optional<Alert> raisedBy(EscalationEvent event) {
        return switch (event) {
            case AlertRaised raised -> Optional.of(raised(AlertTerms.of(raised)));
            case DutyDeskCalled called -> Optional.of(raised(AlertTerms.of(called)));
            case AlertWithdrawn _,LimitMissed _ -> Optional.empty();
        };
    }

    private static Alert raised(AlertTerms terms) {
        return new Alert(terms, new AlertState.Open(), new MailState.Waiting());
    }

    /** The state that an open alert is in after the ladder withdrew it. */
    static AlertState.Withdrawn withdrawalOf(AlertWithdrawn event) {
        return new AlertState.Withdrawn(event.at(), event.reason());
    }

    /** The alert after the ladder withdrew it. An acknowledged one stays acknowledged: that somebody took note is a fact. */
    static Alert withdrawn(Alert alert, AlertState.Withdrawn withdrawal) {
        return switch (alert.state()) {
            case AlertState.Open _ -> stopMail(alert.with(withdrawal));
            case AlertState.Acknowledged _,AlertState.Withdrawn _ -> alert;
        };
    }

    /** Whether a command holds, and what is published if so. */
    static Decision decide(Alert alert, AlertCommand command) {
        String petition = alert.terms().petitionId();
        String id = alert.terms().alertId();
        return switch (command) {
            case ShowInInbox(Instant at) ->
                Decided.of(new AlertDelivered(petition, id, at, AlertChannel.IN_APP));
            // A mail that left before the alert was acknowledged or withdrawn did leave, and that is told.
            case ReportMailTaken(Instant at) -> switch (alert.mail()) {
                case MailState.Waiting _,MailState.NotNeeded _ ->
                    Decided.of(new AlertDelivered(petition, id, at, AlertChannel.EMAIL));
                case MailState.Taken _,MailState.Undeliverable _ -> new AlreadySo();
            };
            case ReportMailUndeliverable(Instant at, var reason) -> switch (alert.mail()) {
                case MailState.Waiting _ ->
                    Decided.of(new AlertUndeliverable(petition, id, at, AlertChannel.EMAIL, reason));
                case MailState.NotNeeded _,MailState.Taken _,MailState.Undeliverable _ -> new AlreadySo();
            };
            case Acknowledge(Instant at, String post) -> acknowledge(alert, at, post);
        };
    }

    private static Decision acknowledge(Alert alert, Instant at, String post) {
        AlertTerms terms = alert.terms();
        if (!terms.post().equals(post)) {
            return new Refused(Refusal.OTHER_POST);
        }
        return switch (alert.state()) {
            case AlertState.Open _ ->
                Decided.of(new AlertAcknowledged(terms.petitionId(), terms.alertId(), at, post));
            case AlertState.Acknowledged _ -> new AlreadySo();
            case AlertState.Withdrawn _ -> new Refused(Refusal.WITHDRAWN);
        };
    }

    /** The alert after one of this service's own events. */
    static Alert evolve(Alert alert, NotificationEvent event) {
        return switch (event) {
            case AlertDelivered delivered -> switch (delivered.channel()) {
                case IN_APP -> alert;
                case EMAIL -> alert.with(new MailState.Taken(delivered.at()));
            };
            case AlertUndeliverable undeliverable -> switch (undeliverable.channel()) {
                case IN_APP -> alert;
                case EMAIL -> alert.with(new MailState.Undeliverable(undeliverable.at(), undeliverable.reason()));
            };
            case AlertAcknowledged acknowledged ->
                stopMail(alert.with(new AlertState.Acknowledged(acknowledged.at())));
        };
    }

    private static Alert stopMail(Alert alert) {
        return switch (alert.mail()) {
            case MailState.Waiting _ -> alert.with(new MailState.NotNeeded());
            case MailState.Taken _,MailState.Undeliverable _,MailState.NotNeeded _ -> alert;
        };
    }
}
