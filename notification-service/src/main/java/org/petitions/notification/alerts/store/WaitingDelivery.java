package org.petitions.notification.alerts.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.DeliveryState;

/**
 * An alert that waits to be sent on a channel. Times are wall time.
 *
 * @param since when the alert was stored
 * @param dueAt when the next try may start
 * @param attempts tries that were begun
 * @param traceParent W3C trace context of the request the alert goes back to
 */
public record WaitingDelivery(AlertChannel channel, Alert alert, Instant since, Instant dueAt, int attempts,
        @Nullable String traceParent) {

    /** How often the provider lost it before. */
    public int resending() {
        return alert.delivery(channel) instanceof DeliveryState.Waiting(int resending) ? resending : 0;
    }

    /** The alert's id. */
    public String alertId() {
        return alert.details().alertId();
    }
}
