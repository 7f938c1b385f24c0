package org.petitions.notification.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUndeliverable;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.ReportMailTaken;
import org.petitions.notification.alerts.AlertCommand.ReportMailUndeliverable;
import org.petitions.notification.alerts.AlertCommand.ShowInInbox;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDecision.NoChange;
import org.petitions.notification.alerts.AlertDecision.RefusalReason;
import org.petitions.notification.alerts.AlertDecision.Refused;

/** The rules of an alert's life, pure: what the ladder says makes and ends alerts, what is decided here is what is published. */
public final class AlertRules {
    private AlertRules() {}

    /** The alert an escalation event raises, or empty when it raises none. */
    public static Optional<Alert> raisedBy(EscalationEvent event) {
        return switch (event) {
            case AlertRaised raised -> Optional.of(raised(AlertDetails.of(raised)));
            case DutyDeskCalled called -> Optional.of(raised(AlertDetails.of(called)));
            case AlertWithdrawn _,LimitMissed _,LimitEvent _ -> Optional.empty();
        };
    }

    private static Alert raised(AlertDetails terms) {
        return new Alert(terms, new AlertState.Open(), new MailState.Waiting());
    }

    /** The state that an open alert is in after the ladder withdrew it. */
    public static AlertState.Withdrawn withdrawalOf(AlertWithdrawn event) {
        return new AlertState.Withdrawn(event.at(), event.reason());
    }

    /** The alert after the ladder withdrew it. An acknowledged one stays acknowledged: that somebody took note is a fact. */
    public static Alert withdrawn(Alert alert, AlertState.Withdrawn withdrawal) {
        return switch (alert.state()) {
            case AlertState.Open _ -> cancelMail(alert.with(withdrawal));
            case AlertState.Acknowledged _,AlertState.Withdrawn _ -> alert;
        };
    }

    /** Whether a command holds, and what is published if so. */
    public static AlertDecision decide(Alert alert, AlertCommand command) {
        String petition = alert.details().petitionId();
        String id = alert.details().alertId();
        return switch (command) {
            case ShowInInbox(Instant at) ->
                Decided.of(new AlertDelivered(petition, id, at, AlertChannel.IN_APP));
            // A mail that left before the alert was acknowledged or withdrawn did leave, and that is told.
            case ReportMailTaken(Instant at) -> switch (alert.mail()) {
                case MailState.Waiting _,MailState.NotNeeded _ ->
                    Decided.of(new AlertDelivered(petition, id, at, AlertChannel.EMAIL));
                case MailState.Taken _,MailState.Undeliverable _ -> new NoChange();
            };
            case ReportMailUndeliverable(Instant at, var reason) -> switch (alert.mail()) {
                case MailState.Waiting _ ->
                    new Decided(reason == UndeliverableReason.REFUSED
                            ? List.of(new DeliveryRefused(petition, id, at, AlertChannel.EMAIL),
                                    new AlertUnreachable(petition, id, at, reason))
                            : List.of(new AlertUnreachable(petition, id, at, reason)));
                case MailState.NotNeeded _,MailState.Taken _,MailState.Undeliverable _ -> new NoChange();
            };
            case Acknowledge(Instant at, String post) -> acknowledge(alert, at, post);
        };
    }

    private static AlertDecision acknowledge(Alert alert, Instant at, String post) {
        AlertDetails terms = alert.details();
        if (!terms.post().equals(post)) {
            return new Refused(RefusalReason.OTHER_POST);
        }
        return switch (alert.state()) {
            case AlertState.Open _ ->
                Decided.of(new AlertAcknowledged(terms.petitionId(), terms.alertId(), at, post));
            case AlertState.Acknowledged _ -> new NoChange();
            case AlertState.Withdrawn _ -> new Refused(RefusalReason.WITHDRAWN);
        };
    }

    /** The alert after one of this service's own events. */
    public static Alert evolve(Alert alert, NotificationEvent event) {
        return switch (event) {
            case AlertDelivered delivered -> switch (delivered.channel()) {
                case IN_APP, SMS, WEBHOOK -> alert;
                case EMAIL -> alert.with(new MailState.Taken(delivered.at()));
            };
            case AlertUnreachable unreachable ->
                alert.with(new MailState.Undeliverable(unreachable.at(), unreachable.reason()));
            case DeliveryRefused _,AlertUndeliverable _ -> alert;
            case AlertAcknowledged acknowledged ->
                cancelMail(alert.with(new AlertState.Acknowledged(acknowledged.at())));
        };
    }

    private static Alert cancelMail(Alert alert) {
        return switch (alert.mail()) {
            case MailState.Waiting _ -> alert.with(new MailState.NotNeeded());
            case MailState.Taken _,MailState.Undeliverable _,MailState.NotNeeded _ -> alert;
        };
    }
}
