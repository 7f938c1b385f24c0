package org.petitions.notification.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;

/**
 * How far an alert has come by a channel, as it is stored.
 *
 * @param resendings how often the provider had lost it, where it did
 */
record DeliveryFields(AlertChannel channel, Status state, @Nullable Instant at, @Nullable UndeliverableReason reason,
        @Nullable Instant receivedAt, @Nullable Integer resendings) {

    enum Status {
        WAITING,
        TAKEN,
        LOST,
        UNDELIVERABLE,
        NOT_NEEDED
    }

    /**
     * How an alert's deliveries stand, e.g. {@code EMAIL TAKEN,SMS LOST}: of alerts that stand alike the text is the same. Empty where there are
     * none.
     */
    static String standOf(List<DeliveryFields> deliveries) {
        return deliveries.stream().map(each -> each.channel() + " " + each.state()).sorted()
                .collect(Collectors.joining(","));
    }

    int resending() {
        return resendings == null ? 0 : resendings;
    }
}
