package org.petitions.notification.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.alerts.AlertCommand.ReportDelivery;
import org.petitions.notification.alerts.AlertCommand.ReportNoAddress;
import org.petitions.notification.alerts.AlertCommand.ReportReceived;
import org.petitions.notification.alerts.AlertCommand.ReportRefused;
import org.petitions.notification.alerts.AlertCommand.ReportTaken;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDecision.NoChange;

/**
 * What the reports of the channels make of an alert, and when its leader is out of reach: when nobody has taken note of it and no
 * channel is left that could still bring it, or brought it. The rules know channels in general, and none by its name.
 */
final class DeliveryRules {
    private DeliveryRules() {}

    /** @param inUse the channels in use */
    static AlertDecision decide(Alert alert, ReportDelivery report, Set<AlertChannel> inUse) {
        DeliveryState delivery = alert.delivery(report.channel());
        if (delivery == null) {
            return new NoChange();
        }
        return switch (report) {
            // What left before the alert was acknowledged or withdrawn did leave, and that is told.
            case ReportTaken(Instant at, AlertChannel channel) -> switch (delivery) {
                case DeliveryState.Waiting _,DeliveryState.NotNeeded _ -> taken(alert, channel, at, null);
                case DeliveryState.Taken _,DeliveryState.Undeliverable _ -> new NoChange();
            };
            case ReportReceived(Instant at, AlertChannel channel) -> switch (delivery) {
                // The provider's receipt may be faster than our own note that it took the alert.
                case DeliveryState.Waiting _,DeliveryState.NotNeeded _ -> taken(alert, channel, at, at);
                case DeliveryState.Taken(Instant takenAt, Instant receivedAt) when receivedAt == null ->
                    new Decided(alert.with(channel, new DeliveryState.Taken(takenAt, at)), List.of());
                case DeliveryState.Taken _,DeliveryState.Undeliverable _ -> new NoChange();
            };
            case ReportRefused(Instant at, AlertChannel channel) -> switch (delivery) {
                case DeliveryState.Waiting _ -> refused(alert, channel, at, inUse);
                case DeliveryState.Taken(_, Instant receivedAt) when receivedAt == null ->
                    refused(alert, channel, at, inUse);
                case DeliveryState.Taken _,DeliveryState.NotNeeded _,DeliveryState.Undeliverable _ -> new NoChange();
            };
            case ReportNoAddress(Instant at, AlertChannel channel, UndeliverableReason reason) -> switch (delivery) {
                case DeliveryState.Waiting _ -> failed(alert, channel, at, reason, List.of(), inUse);
                case DeliveryState.Taken _,DeliveryState.NotNeeded _,DeliveryState.Undeliverable _ -> new NoChange();
            };
        };
    }

    private static Decided taken(Alert alert, AlertChannel channel, Instant at,
            @Nullable Instant receivedAt) {
        return Decided.of(alert.with(channel, new DeliveryState.Taken(at, receivedAt)),
                new AlertDelivered(alert.details().petitionId(), alert.details().alertId(), at, channel));
    }

    private static Decided refused(Alert alert, AlertChannel channel, Instant at, Set<AlertChannel> inUse) {
        return failed(alert, channel, at, UndeliverableReason.REFUSED, List.of(
                new DeliveryRefused(alert.details().petitionId(), alert.details().alertId(), at, channel)), inUse);
    }

    private static Decided failed(Alert alert, AlertChannel channel, Instant at, UndeliverableReason reason,
            List<NotificationEvent> told, Set<AlertChannel> inUse) {
        Alert next = alert.with(channel, new DeliveryState.Undeliverable(at, reason));
        List<NotificationEvent> events = new ArrayList<>(told);
        outOfReach(next, inUse).ifPresent(why -> events.add(
                new AlertUnreachable(alert.details().petitionId(), alert.details().alertId(), at, why)));
        return new Decided(next, events);
    }

    /**
     * Why the leader is out of reach, or empty while some channel may reach them, or they took note. What waits for a channel that was
     * turned off brings nothing to anybody, and is left out.
     */
    private static Optional<UndeliverableReason> outOfReach(Alert alert, Set<AlertChannel> inUse) {
        List<DeliveryState> deliveries = alert.deliveries().entrySet().stream()
                .filter(each -> inUse.contains(each.getKey()) || !(each.getValue() instanceof DeliveryState.Waiting))
                .map(Map.Entry::getValue).toList();
        List<UndeliverableReason> failures = deliveries.stream()
                .filter(DeliveryState.Undeliverable.class::isInstance)
                .map(delivery -> ((DeliveryState.Undeliverable) delivery).reason()).toList();
        if (!(alert.state() instanceof AlertState.Open) || failures.size() < deliveries.size()) {
            return Optional.empty();
        }
        return List.of(UndeliverableReason.REFUSED, UndeliverableReason.UNKNOWN_POST, UndeliverableReason.NO_ADDRESS)
                .stream().filter(failures::contains).findFirst();
    }
}
