package org.petitions.notification.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.alerts.AlertCommand.ReportDelivery;
import org.petitions.notification.alerts.AlertCommand.ReportLost;
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
            case ReportTaken(Instant at, AlertChannel channel, int resending) -> switch (delivery) {
                // The provider's report that it lost this one may be faster than our own note that it took it.
                case DeliveryState.Waiting(int next) when next != resending -> new NoChange();
                case DeliveryState.NotNeeded(int next) when next != resending -> new NoChange();
                case DeliveryState.Waiting _,DeliveryState.NotNeeded _ ->
                    taken(alert, new DeliveryState.Taken(at, null, resending), channel);
                case DeliveryState.Taken _,DeliveryState.Lost _,DeliveryState.Undeliverable _ -> new NoChange();
            };
            case ReportReceived(Instant at, AlertChannel channel) -> switch (delivery) {
                // So may be its receipt; and what it said was lost may have arrived.
                case DeliveryState.Waiting(int resending) ->
                    taken(alert, new DeliveryState.Taken(at, at, resending), channel);
                case DeliveryState.NotNeeded(int resending) ->
                    taken(alert, new DeliveryState.Taken(at, at, resending), channel);
                case DeliveryState.Lost _ ->
                    new Decided(alert.with(channel, new DeliveryState.Taken(at, at)), List.of());
                case DeliveryState.Taken(Instant takenAt, Instant receivedAt, int resending) when receivedAt == null ->
                    new Decided(alert.with(channel, new DeliveryState.Taken(takenAt, at, resending)), List.of());
                case DeliveryState.Taken _,DeliveryState.Undeliverable _ -> new NoChange();
            };
            case ReportLost(Instant at, AlertChannel channel, int lost, Instant againAt) -> switch (delivery) {
                // Lost, so it had been taken, of which our own note is still to come.
                case DeliveryState.Waiting(int resending) when resending == lost ->
                    new Decided(lost(alert, channel, at, lost, againAt),
                            lost > 0 ? List.of() : List.of(delivered(alert, channel, at)));
                case DeliveryState.Taken(_, Instant receivedAt, int resending) when receivedAt == null
                        && resending == lost ->
                    new Decided(lost(alert, channel, at, lost, againAt), List.of());
                case DeliveryState.Waiting _,DeliveryState.Taken _,DeliveryState.Lost _,DeliveryState.NotNeeded _,DeliveryState.Undeliverable _ ->
                    new NoChange();
            };
            case ReportRefused(Instant at, AlertChannel channel) -> switch (delivery) {
                case DeliveryState.Waiting _ -> refused(alert, channel, at, inUse);
                case DeliveryState.Lost _ -> refused(alert, channel, at, inUse);
                case DeliveryState.Taken(_, Instant receivedAt, _) when receivedAt == null ->
                    refused(alert, channel, at, inUse);
                case DeliveryState.Taken _,DeliveryState.NotNeeded _,DeliveryState.Undeliverable _ -> new NoChange();
            };
            case ReportNoAddress(Instant at, AlertChannel channel, UndeliverableReason reason) -> switch (delivery) {
                case DeliveryState.Waiting _ -> failed(alert, channel, at, reason, List.of(), inUse);
                case DeliveryState.Taken _,DeliveryState.Lost _,DeliveryState.NotNeeded _,DeliveryState.Undeliverable _ ->
                    new NoChange();
            };
        };
    }

    /**
     * A leader whom only channels that are switched off could still have reached is out of reach. What waits for them is given up then, so
     * that it is told once; where another channel has brought the alert, or may yet, it goes on waiting.
     */
    static AlertDecision withoutChannelsOff(Alert alert, Instant at, Set<AlertChannel> inUse) {
        Alert next = givenUp(alert, at, inUse);
        if (next.equals(alert)) {
            return new NoChange();
        }
        Optional<AlertUnreachable> unreachable = unreachable(next, at, inUse);
        return unreachable.isEmpty() ? new NoChange() : Decided.of(next, unreachable.get());
    }

    /** The alert when it waits no more for the channels that are switched off. */
    private static Alert givenUp(Alert alert, Instant at, Set<AlertChannel> inUse) {
        Alert next = alert;
        for (Map.Entry<AlertChannel, DeliveryState> each : alert.deliveries().entrySet()) {
            if (each.getValue() instanceof DeliveryState.Waiting && !inUse.contains(each.getKey())) {
                next = next.with(each.getKey(), new DeliveryState.Undeliverable(at, UndeliverableReason.CHANNEL_OFF));
            }
        }
        return next;
    }

    /** That the provider took it is told once, however often it has to be sent. */
    private static Decided taken(Alert alert, DeliveryState.Taken taken, AlertChannel channel) {
        return new Decided(alert.with(channel, taken),
                taken.resending() > 0 ? List.of() : List.of(delivered(alert, channel, taken.at())));
    }

    private static AlertDelivered delivered(Alert alert, AlertChannel channel, Instant at) {
        return new AlertDelivered(alert.details().petitionId(), alert.details().alertId(), at, channel);
    }

    private static Alert lost(Alert alert, AlertChannel channel, Instant at, int resending,
            @Nullable Instant againAt) {
        boolean again = againAt != null && alert.state() instanceof AlertState.Open;
        return alert.with(channel, again ? new DeliveryState.Waiting(resending + 1) : new DeliveryState.Lost(at));
    }

    private static Decided refused(Alert alert, AlertChannel channel, Instant at, Set<AlertChannel> inUse) {
        return failed(alert, channel, at, UndeliverableReason.REFUSED, List.of(
                new DeliveryRefused(alert.details().petitionId(), alert.details().alertId(), at, channel)), inUse);
    }

    private static Decided failed(Alert alert, AlertChannel channel, Instant at, UndeliverableReason reason,
            List<NotificationEvent> published, Set<AlertChannel> inUse) {
        Alert next = alert.with(channel, new DeliveryState.Undeliverable(at, reason));
        Optional<AlertUnreachable> unreachable = unreachable(next, at, inUse);
        if (unreachable.isEmpty()) {
            return new Decided(next, published);
        }
        List<NotificationEvent> events = new ArrayList<>(published);
        events.add(unreachable.get());
        // With it: what still waited for a channel switched off would say so once more at the next start.
        return new Decided(givenUp(next, at, inUse), events);
    }

    private static Optional<AlertUnreachable> unreachable(Alert alert, Instant at, Set<AlertChannel> inUse) {
        return outOfReach(alert, inUse).map(
                why -> new AlertUnreachable(alert.details().petitionId(), alert.details().alertId(), at, why));
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
        return Stream.of(UndeliverableReason.REFUSED, UndeliverableReason.UNKNOWN_POST, UndeliverableReason.NO_ADDRESS,
                UndeliverableReason.CHANNEL_OFF).filter(failures::contains).findFirst();
    }
}
