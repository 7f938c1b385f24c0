package org.petitions.notification.alerts.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;

/** How far an alert has come by a channel, as it is stored. */
record DeliveryFields(AlertChannel channel, Status state, @Nullable Instant at, @Nullable UndeliverableReason reason,
        @Nullable Instant receivedAt) {

    enum Status {
        WAITING,
        TAKEN,
        UNDELIVERABLE,
        NOT_NEEDED
    }
}
