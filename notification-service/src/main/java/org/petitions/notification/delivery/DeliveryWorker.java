package org.petitions.notification.delivery;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.petitions.law.LegalCalendar;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.alerts.AlertCommand.ReportDelivery;
import org.petitions.notification.alerts.AlertCommand.ReportNoAddress;
import org.petitions.notification.alerts.AlertCommand.ReportRefused;
import org.petitions.notification.alerts.AlertCommand.ReportTaken;
import org.petitions.notification.alerts.store.AlertService;
import org.petitions.notification.alerts.store.DeliveryClaims;
import org.petitions.notification.alerts.store.WaitingDelivery;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;
import org.petitions.notification.directory.DirectoryPost;
import org.petitions.notification.directory.PostRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Brings one claimed delivery to its end: finds the post's address, hands the alert over, writes what became of it.
 *
 * <p>What is promised: no alert is forgotten, because it waits in the database until an outcome is written. It is sent once, but for
 * one window that every provider leaves open: between its taking an alert and our note of it, some milliseconds, or where it took it
 * and its answer was lost. A process killed in that window sends it again after its lease; both carry the same id (a mail's Message-ID,
 * a text message's id). When only the database is away in that window, the note is tried until it is back, and nothing is sent twice.
 */
final class DeliveryWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    private static final double JITTER = 0.5;

    private final AlertService alerts;
    private final DeliveryClaims claims;
    private final PostRepository directory;
    private final GuardedSender sender;
    private final DeliverySettings settings;
    private final Clock clock;
    private final InstantSource wallClock;
    private final MeterRegistry meters;
    private final IntervalFunction pauses;
    private final Retry untilWritten;

    DeliveryWorker(AlertService alerts, DeliveryClaims claims, PostRepository directory, GuardedSender sender,
            DeliverySettings settings, Clock clock, InstantSource wallClock, MeterRegistry meters) {
        this.alerts = alerts;
        this.claims = claims;
        this.directory = directory;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
        this.wallClock = wallClock;
        this.meters = meters;
        this.pauses = IntervalFunction.ofExponentialRandomBackoff(settings.firstPause(), 2.0, JITTER,
                settings.longestPause());
        this.untilWritten = Retry.of("delivery-note", RetryConfig.custom().maxAttempts(Integer.MAX_VALUE)
                .retryExceptions(DataAccessException.class)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(100), 2.0, JITTER,
                        Duration.ofSeconds(5)))
                .build());
    }

    /**
     * One try.
     *
     * @return when to try again, or empty when it is settled
     */
    Optional<Instant> attempt(WaitingDelivery delivery) {
        Optional<DirectoryPost> post = directory.find(delivery.alert().details().post());
        if (post.isEmpty()) {
            return isPatient(delivery)
                    ? putBack(delivery, "post-not-listed-yet", SHORT_PAUSE, delivery.attempts() - 1)
                    : settle(delivery, noAddress(UndeliverableReason.UNKNOWN_POST));
        }
        Optional<String> address = post.get().address(sender.channel(),
                LegalCalendar.dayOf(clock.instant()));
        if (address.isEmpty()) {
            return settle(delivery, noAddress(UndeliverableReason.NO_ADDRESS));
        }
        return switch (sender.attempt(new MessageId(delivery.alertId(), delivery.resending()),
                delivery.alert().details(), address.get())) {
            case AttemptResult.Answered(SendOutcome outcome) -> answered(delivery, outcome);
            case AttemptResult.ProviderFailed(String cause) ->
                putBack(delivery, cause, pauseAfter(delivery.attempts()), delivery.attempts());
            case AttemptResult.CircuitOpen(boolean ofChannel) -> ofChannel
                    ? putBack(delivery, "circuit-open", SHORT_PAUSE, delivery.attempts() - 1)
                    // The channel works on, and would claim these again and again.
                    : putBack(delivery, "address-circuit-open", pauseAfter(delivery.attempts()), delivery.attempts());
        };
    }

    private Optional<Instant> answered(WaitingDelivery delivery, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Taken _ -> settle(delivery, new ReportTaken(clock.instant(), sender.channel(),
                    delivery.resending()));
            case SendOutcome.AddressRefused(String code) -> {
                LOG.atWarn().addKeyValue("alertId", delivery.alertId()).addKeyValue("channel", sender.channel())
                        .addKeyValue("code", code).log("the provider refuses the post's address");
                yield settle(delivery, new ReportRefused(clock.instant(), sender.channel()));
            }
            case SendOutcome.Deferred(String cause) ->
                putBack(delivery, cause, pauseAfter(delivery.attempts()), delivery.attempts());
            case SendOutcome.NotConfigured(String cause) -> {
                if (isPatient(delivery)) {
                    yield putBack(delivery, cause, SHORT_PAUSE, delivery.attempts() - 1);
                }
                meters.counter("deliveries.not.configured", "channel", sender.channel().name()).increment();
                yield settle(delivery, noAddress(UndeliverableReason.NO_ADDRESS));
            }
            case SendOutcome.RateLimited(Duration retryAfter, Scope _) ->
                putBack(delivery, "rate-limit", retryAfter, delivery.attempts() - 1);
        };
    }

    private boolean isPatient(WaitingDelivery delivery) {
        return wallClock.instant().isBefore(delivery.since().plus(settings.directoryPatience()));
    }

    private ReportNoAddress noAddress(UndeliverableReason reason) {
        return new ReportNoAddress(clock.instant(), sender.channel(), reason);
    }

    private Duration pauseAfter(int attempts) {
        return Duration.ofMillis(pauses.apply(Math.max(1, attempts)));
    }

    private Optional<Instant> settle(WaitingDelivery delivery, ReportDelivery report) {
        untilWritten.executeRunnable(() -> alerts.execute(delivery.alertId(), report));
        LOG.atInfo().addKeyValue("alertId", delivery.alertId()).addKeyValue("channel", report.channel())
                .addKeyValue("petitionId", delivery.alert().details().petitionId())
                .addKeyValue("post", delivery.alert().details().post())
                .addKeyValue("outcome", report.getClass().getSimpleName())
                .log("delivery of an alert settled");
        return Optional.empty();
    }

    private Optional<Instant> putBack(WaitingDelivery delivery, String cause, Duration pause, int attempts) {
        Instant dueAt = wallClock.instant().plus(pause);
        int detail = cause.indexOf(':');
        meters.counter("deliveries.put.back", "channel", sender.channel().name(), "cause",
                detail < 0 ? cause : cause.substring(0, detail)).increment();
        LOG.atInfo().addKeyValue("alertId", delivery.alertId()).addKeyValue("channel", sender.channel())
                .addKeyValue("cause", cause).addKeyValue("againIn", pause.toString())
                .log("delivery of an alert waits");
        return claims.putBack(delivery, dueAt, Math.max(0, attempts)) ? Optional.of(dueAt) : Optional.empty();
    }
}
