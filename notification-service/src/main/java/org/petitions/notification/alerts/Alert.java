package org.petitions.notification.alerts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;

/**
 * One alert: what it says, whether it still asks for something, how far it has come on each channel.
 *
 * @param deliveries one for each channel that goes out and was in use when the alert was raised
 * @param delegation whom its leader handed it on to, or null
 */
public record Alert(AlertDetails details, AlertState state, Map<AlertChannel, DeliveryState> deliveries,
        @Nullable Delegation delegation) {
    public Alert {
        Map<AlertChannel, DeliveryState> inOrder = new EnumMap<>(AlertChannel.class);
        inOrder.putAll(deliveries);
        deliveries = Collections.unmodifiableMap(inOrder);
    }

    /** One that was handed on to nobody. */
    public Alert(AlertDetails details, AlertState state, Map<AlertChannel, DeliveryState> deliveries) {
        this(details, state, deliveries, null);
    }

    static Alert raised(AlertDetails details, Collection<AlertChannel> channels) {
        Map<AlertChannel, DeliveryState> waiting = new EnumMap<>(AlertChannel.class);
        channels.forEach(channel -> waiting.put(channel, new DeliveryState.Waiting()));
        return new Alert(details, new AlertState.Open(), waiting);
    }

    /** How far it has come on a channel, or null when it does not go that way. */
    public @Nullable DeliveryState delivery(AlertChannel channel) {
        return deliveries.get(channel);
    }

    /** The same alert, of a unit called so on the day it was raised. */
    public Alert named(String unitName) {
        return new Alert(details.named(unitName), state, deliveries, delegation);
    }

    Alert with(AlertState state) {
        return new Alert(details, state, deliveries, delegation);
    }

    Alert with(Delegation delegation) {
        return new Alert(details, state, deliveries, delegation);
    }

    Alert with(AlertChannel channel, DeliveryState delivery) {
        Map<AlertChannel, DeliveryState> changed = new EnumMap<>(deliveries);
        changed.put(channel, delivery);
        return new Alert(details, state, changed, delegation);
    }

    /** What has not been sent yet is not sent any more. */
    Alert withoutWaitingDeliveries() {
        Map<AlertChannel, DeliveryState> changed = new EnumMap<>(AlertChannel.class);
        deliveries.forEach((channel, delivery) -> changed.put(channel,
                delivery instanceof DeliveryState.Waiting(int resending)
                        ? new DeliveryState.NotNeeded(resending)
                        : delivery));
        return new Alert(details, state, changed, delegation);
    }
}
