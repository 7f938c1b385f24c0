package org.petitions.notification.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.UndeliverableReason;

/** How far an alert has come on one of the channels that go out to its post. */
public sealed interface DeliveryState {

    /** To be sent. */
    record Waiting() implements DeliveryState {}

    /**
     * The channel's provider took it.
     *
     * @param receivedAt when it arrived, as the provider told afterwards; null where the provider tells nothing, or not yet
     */
    record Taken(Instant at, @Nullable Instant receivedAt) implements DeliveryState {}

    /** This channel cannot reach the post, and trying again will not help. */
    record Undeliverable(Instant at, UndeliverableReason reason) implements DeliveryState {}

    /** Acknowledged or withdrawn before it was sent: it would only disturb. */
    record NotNeeded() implements DeliveryState {}
}
