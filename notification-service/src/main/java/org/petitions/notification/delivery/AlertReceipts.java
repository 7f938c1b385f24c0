package org.petitions.notification.delivery;

import java.time.Clock;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertCommand.ReportReceived;
import org.petitions.notification.alerts.AlertCommand.ReportRefused;
import org.petitions.notification.alerts.store.AlertService;
import org.petitions.notification.channel.DeliveryReceipts;
import org.springframework.stereotype.Component;

/** Writes providers' later reports to the alerts. */
@Component
class AlertReceipts implements DeliveryReceipts {
    private final AlertService alerts;
    private final Clock clock;

    AlertReceipts(AlertService alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public boolean received(String alertId, AlertChannel channel) {
        return alerts.execute(alertId, new ReportReceived(clock.instant(), channel)).isPresent();
    }

    @Override
    public boolean addressRefused(String alertId, AlertChannel channel) {
        return alerts.execute(alertId, new ReportRefused(clock.instant(), channel)).isPresent();
    }
}
