package org.petitions.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCommand.ReportLost;
import org.petitions.notification.alerts.AlertCommand.ReportReceived;
import org.petitions.notification.alerts.AlertCommand.ReportRefused;
import org.petitions.notification.alerts.AlertDecision;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.DeliveryState;
import org.petitions.notification.alerts.store.AlertService;
import org.petitions.notification.alerts.store.AlertService.CommandResult;
import org.petitions.notification.channel.DeliveryReceipts;
import org.petitions.notification.channel.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes providers' later reports to the alerts, and has sent once more what a provider lost. */
@Component
class AlertReceipts implements DeliveryReceipts {
    private static final Logger LOG = LoggerFactory.getLogger(AlertReceipts.class);

    private final AlertService alerts;
    private final Deliveries deliveries;
    private final Clock clock;
    private final InstantSource wallClock = InstantSource.system();
    private final MeterRegistry meters;

    AlertReceipts(AlertService alerts, Deliveries deliveries, Clock clock, MeterRegistry meters) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public boolean received(MessageId message, AlertChannel channel) {
        deliveries.channel(channel).ifPresent(each -> each.sender().arrived());
        return alerts.execute(message.aboutId(), new ReportReceived(clock.instant(), channel)).isPresent();
    }

    @Override
    public boolean addressRefused(MessageId message, AlertChannel channel) {
        return alerts.execute(message.aboutId(), new ReportRefused(clock.instant(), channel)).isPresent();
    }

    @Override
    public boolean lost(MessageId message, AlertChannel channel) {
        Instant againAt = deliveries.channel(channel)
                .flatMap(each -> each.settings().pauseBeforeResending(message.resending()))
                .map(pause -> wallClock.instant().plus(pause)).orElse(null);
        Optional<CommandResult> result = alerts.execute(message.aboutId(),
                new ReportLost(clock.instant(), channel, message.resending(), againAt));
        result.filter(each -> each.decision() instanceof AlertDecision.Decided)
                .ifPresent(each -> tellOperations(each.alert(), channel, againAt));
        return result.isPresent();
    }

    private void tellOperations(Alert alert, AlertChannel channel, @Nullable Instant againAt) {
        String alertId = alert.details().alertId();
        meters.counter("deliveries.lost", "channel", channel.name()).increment();
        if (againAt != null && alert.delivery(channel) instanceof DeliveryState.Waiting) {
            LOG.atWarn().addKeyValue("alertId", alertId).addKeyValue("channel", channel)
                    .addKeyValue("againIn", Duration.between(wallClock.instant(), againAt).toString())
                    .log("the provider lost an alert; it is sent again");
            deliveries.onWaitingDeliveries(List.of(alertId));
        } else if (alert.state() instanceof AlertState.Open) {
            meters.counter("deliveries.given.up", "channel", channel.name()).increment();
            deliveries.channel(channel).ifPresent(each -> each.sender().gaveUp());
            LOG.atError().addKeyValue("alertId", alertId).addKeyValue("channel", channel)
                    .log("the provider lost an alert as often as it was sent; it is not sent again");
        }
    }
}
