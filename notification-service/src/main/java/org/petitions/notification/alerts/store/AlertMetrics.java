package org.petitions.notification.alerts.store;

import io.micrometer.core.instrument.MeterRegistry;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDeclined;
import org.petitions.events.NotificationEvent.AlertDelegated;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUndeliverable;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.NotificationEvent.NoticeOutcome;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertDetails;
import org.springframework.stereotype.Component;

/** Counts what became of alerts, once each, when it is saved. */
@Component
class AlertMetrics {
    private final MeterRegistry meters;

    AlertMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void raised(AlertDetails terms) {
        meters.counter("alerts.raised", "rung", terms.rung().name(), "reason", terms.cause().code()).increment();
        deliveries(AlertChannel.IN_APP.name(), "DELIVERED"); // to be stored is to stand in the inbox
    }

    void withdrawn(AlertDetails terms) {
        meters.counter("alerts.withdrawn", "rung", terms.rung().name()).increment();
    }

    void published(AlertDetails terms, NotificationEvent event) {
        switch (event) {
            case AlertDelivered delivered -> deliveries(delivered.channel().name(), "DELIVERED");
            case DeliveryRefused refused -> deliveries(refused.channel().name(), "REFUSED");
            case AlertUnreachable unreachable ->
                meters.counter("alerts.unreachable", "rung", terms.rung().name(), "reason", unreachable.reason().name())
                        .increment();
            case AlertUndeliverable _ -> throw new IllegalStateException("no longer published");
            case AlertAcknowledged _ ->
                meters.counter("alerts.acknowledged", "rung", terms.rung().name()).increment();
            case AlertDeclined declined ->
                meters.counter("alerts.declined", "rung", terms.rung().name(), "reason", declined.reason().name())
                        .increment();
            case AlertDelegated _ -> meters.counter("alerts.delegated", "rung", terms.rung().name()).increment();
            case NoticeOutcome _ -> throw new IllegalStateException("of no alert");
        }
    }

    private void deliveries(String channel, String outcome) {
        meters.counter("alerts.deliveries", "channel", channel, "outcome", outcome).increment();
    }
}
