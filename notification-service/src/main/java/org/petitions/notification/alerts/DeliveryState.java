package org.petitions.notification.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.UndeliverableReason;

/** How far an alert has come on one of the channels that go out to its post. */
public sealed interface DeliveryState {

    /**
     * To be sent.
     *
     * @param resending 0 the first time, then as often as the provider lost it
     */
    record Waiting(int resending) implements DeliveryState {
        /** For the first time. */
        public Waiting() {
            this(0);
        }
    }

    /**
     * The channel's provider took it.
     *
     * @param receivedAt when it arrived, as the provider told afterwards; null where the provider tells nothing, or not yet
     * @param resending 0 the first time, then as often as the provider had lost it before
     */
    record Taken(Instant at, @Nullable Instant receivedAt, int resending) implements DeliveryState {
        /** The first time. */
        public Taken(Instant at, @Nullable Instant receivedAt) {
            this(at, receivedAt, 0);
        }
    }

    /**
     * The provider took it, lost it as often as it was sent, and it is not sent again. It says nothing of the address: operations see to the
     * provider, and the leader is not out of reach for it.
     */
    record Lost(Instant at) implements DeliveryState {}

    /** This channel cannot reach the post, and trying again will not help. */
    record Undeliverable(Instant at, UndeliverableReason reason) implements DeliveryState {}

    /**
     * Acknowledged or withdrawn before it was sent: it would only disturb.
     *
     * @param resending 0, or as often as the provider had lost it before
     */
    record NotNeeded(int resending) implements DeliveryState {
        /** It never was sent. */
        public NotNeeded() {
            this(0);
        }
    }
}
