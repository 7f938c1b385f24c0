package org.petitions.notification.alerts;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDeclined;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.Decline;
import org.petitions.notification.alerts.AlertCommand.Delegate;
import org.petitions.notification.alerts.AlertCommand.NoteChannelsOff;
import org.petitions.notification.alerts.AlertCommand.ReportDelivery;
import org.petitions.notification.alerts.AlertCommand.ShowInInbox;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDecision.NoChange;
import org.petitions.notification.alerts.AlertDecision.RefusalReason;
import org.petitions.notification.alerts.AlertDecision.Refused;

/** The rules of an alert's life, pure: what the ladder says makes and ends alerts, what is decided here is what is published. */
public final class AlertRules {
    private AlertRules() {}

    /**
     * The alert an escalation event raises, or empty when it raises none.
     *
     * @param channels the channels in use that go out; it will be sent by each
     */
    public static Optional<Alert> raisedBy(EscalationEvent event, Collection<AlertChannel> channels) {
        return switch (event) {
            case AlertRaised raised -> Optional.of(Alert.raised(AlertDetails.of(raised), channels));
            case DutyDeskCalled called -> Optional.of(Alert.raised(AlertDetails.of(called), channels));
            case AlertWithdrawn _,LimitMissed _,LimitEvent _ -> Optional.empty();
        };
    }

    /** The state that an open alert is in after the ladder withdrew it. */
    public static AlertState.Withdrawn withdrawalOf(AlertWithdrawn event) {
        return new AlertState.Withdrawn(event.at(), event.reason());
    }

    /** The alert after the ladder withdrew it. An acknowledged one stays acknowledged: that somebody took note is a fact. */
    public static Alert withdrawn(Alert alert, AlertState.Withdrawn withdrawal) {
        return switch (alert.state()) {
            case AlertState.Open _ -> alert.with(withdrawal).withoutWaitingDeliveries();
            case AlertState.Acknowledged _,AlertState.Declined _,AlertState.Withdrawn _ -> alert;
        };
    }

    /** As {@link #decide(Alert, AlertCommand, Set)}, while every channel of the alert is in use. */
    public static AlertDecision decide(Alert alert, AlertCommand command) {
        return decide(alert, command, alert.deliveries().keySet());
    }

    /**
     * Whether a command holds, what the alert is then, and what is published.
     *
     * @param inUse the channels in use that go out: what waits for another reaches nobody
     */
    public static AlertDecision decide(Alert alert, AlertCommand command, Set<AlertChannel> inUse) {
        return switch (command) {
            case ShowInInbox(Instant at) -> Decided.of(alert, new AlertDelivered(alert.details().petitionId(),
                    alert.details().alertId(), at, AlertChannel.IN_APP));
            case ReportDelivery report -> DeliveryRules.decide(alert, report, inUse);
            case NoteChannelsOff(Instant at) -> DeliveryRules.withoutChannelsOff(alert, at, inUse);
            case Acknowledge(Instant at, AlertReader reader) -> acknowledge(alert, at, reader);
            case Decline decline -> decline(alert, decline);
            case Delegate delegate -> DelegationRules.decide(alert, delegate);
        };
    }

    private static AlertDecision acknowledge(Alert alert, Instant at, AlertReader reader) {
        AlertDetails terms = alert.details();
        Delegation delegation = alert.delegation();
        boolean own = reader.maySee(terms);
        if (!own && !reader.isDelegateOf(alert)) {
            return new Refused(RefusalReason.OTHER_POST);
        }
        return switch (alert.state()) {
            case AlertState.Open _ -> {
                Alert noted = alert.with(new AlertState.Acknowledged(at)).withoutWaitingDeliveries();
                yield own || delegation == null
                        ? Decided.of(noted, acknowledged(terms, at, terms.post()))
                        : Decided.of(noted.with(delegation.takenNoteOf()), acknowledged(terms, at, delegation.to()));
            }
            case AlertState.Acknowledged _ -> new NoChange();
            case AlertState.Declined _ -> new Refused(RefusalReason.DECLINED);
            case AlertState.Withdrawn _ -> new Refused(RefusalReason.WITHDRAWN);
        };
    }

    private static AlertAcknowledged acknowledged(AlertDetails terms, Instant at, String post) {
        return new AlertAcknowledged(terms.petitionId(), terms.alertId(), at, post);
    }

    private static AlertDecision decline(Alert alert, Decline command) {
        AlertDetails terms = alert.details();
        if (!command.reader().maySee(terms)) {
            return new Refused(RefusalReason.OTHER_POST);
        }
        if (!terms.mayBeDeclined()) {
            return new Refused(RefusalReason.NOT_TO_BE_DECLINED);
        }
        return switch (alert.state()) {
            case AlertState.Open _ -> Decided.of(
                    alert.with(new AlertState.Declined(command.at(), command.reason())).withoutWaitingDeliveries(),
                    new AlertDeclined(terms.petitionId(), terms.alertId(), command.at(), terms.post(),
                            command.reason()));
            case AlertState.Declined _ -> new NoChange();
            case AlertState.Acknowledged _ -> new Refused(RefusalReason.ACKNOWLEDGED);
            case AlertState.Withdrawn _ -> new Refused(RefusalReason.WITHDRAWN);
        };
    }
}
