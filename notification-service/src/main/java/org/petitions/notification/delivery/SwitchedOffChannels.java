package org.petitions.notification.delivery;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertCommand.NoteChannelsOff;
import org.petitions.notification.alerts.OutgoingChannels;
import org.petitions.notification.alerts.store.AlertService;
import org.petitions.notification.alerts.store.DeliveryClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks once, when the service starts, at the alerts that wait for channels which are in use no more: a leader whom no other channel has
 * reached or may reach is out of reach from then on, and nobody waits for a failure that never comes. A database that is away is waited for.
 */
@Component
class SwitchedOffChannels {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchedOffChannels.class);
    private static final int AT_ONCE = 500;

    private final AlertService alerts;
    private final DeliveryClaims claims;
    private final OutgoingChannels inUse;
    private final Clock clock;
    private final Retry untilDone = Retry.of("switched-off-channels", RetryConfig.custom()
            .maxAttempts(Integer.MAX_VALUE).retryExceptions(DataAccessException.class)
            .intervalFunction(IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2.0, Duration.ofMinutes(1)))
            .build());
    private volatile @Nullable Thread work;

    SwitchedOffChannels(AlertService alerts, DeliveryClaims claims, OutgoingChannels inUse, Clock clock) {
        this.alerts = alerts;
        this.claims = claims;
        this.inUse = inUse;
        this.clock = clock;
    }

    void start() {
        Set<AlertChannel> off = EnumSet.allOf(AlertChannel.class);
        off.removeIf(channel -> !channel.isOutgoing() || inUse.channels().contains(channel));
        work = Thread.ofVirtual().name("switched-off-channels")
                .start(() -> off.forEach(this::settleWhenPossible));
    }

    private void settleWhenPossible(AlertChannel channel) {
        try {
            untilDone.executeRunnable(() -> settle(channel));
        } catch (RuntimeException e) { // told to stop, or something that trying again does not mend: a later start looks again
            LOG.atWarn().addKeyValue("channel", channel)
                    .log("alerts that wait for a channel switched off are not looked at: {}",
                            e.getClass().getSimpleName());
        }
    }

    /** What is settled is found no more; what goes on waiting is passed over by its place in the order. */
    private void settle(AlertChannel channel) {
        String after = "";
        int waiting = 0;
        for (var ids = claims.openAndWaiting(channel, after, AT_ONCE); !ids.isEmpty(); ids = claims
                .openAndWaiting(channel, after, AT_ONCE)) {
            ids.forEach(id -> alerts.execute(id, new NoteChannelsOff(clock.instant())));
            waiting += ids.size();
            after = ids.getLast();
        }
        if (waiting > 0) {
            LOG.atWarn().addKeyValue("channel", channel).addKeyValue("alerts", waiting)
                    .log("alerts were waiting for a channel that is switched off");
        }
    }

    void stop() {
        Thread started = work;
        if (started != null) {
            started.interrupt();
        }
    }
}
