package org.petitions.notification.mail;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.alerts.AlertCommand.ReportMail;
import org.petitions.notification.alerts.AlertCommand.ReportMailTaken;
import org.petitions.notification.alerts.AlertCommand.ReportMailUndeliverable;
import org.petitions.notification.alerts.store.AlertService;
import org.petitions.notification.alerts.store.MailClaims;
import org.petitions.notification.alerts.store.WaitingMail;
import org.petitions.notification.directory.DirectoryPost;
import org.petitions.notification.directory.PostRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Brings one claimed mail to its end: finds the post, hands the mail over, writes what became of it.
 *
 * <p>What is promised: no alert is forgotten, because it waits in the database until an outcome is written. It is mailed once, but for
 * one window that SMTP leaves open: between the provider's taking a mail and our note of it, some milliseconds, or where the provider
 * took it and its answer was lost. A process killed in that window mails it again after its lease; both mails carry the same
 * Message-ID. When only the database is away in that window, the note is tried until it is back, and nothing is mailed twice.
 */
final class MailWorker {
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    private static final double JITTER = 0.5;

    private final AlertService alerts;
    private final MailClaims claims;
    private final PostRepository directory;
    private final SmtpSender provider;
    private final MailSettings settings;
    private final Clock clock;
    private final InstantSource wallClock;
    private final MeterRegistry meters;
    private final IntervalFunction pauses;
    private final Retry untilWritten;

    MailWorker(AlertService alerts, MailClaims claims, PostRepository directory, SmtpSender provider,
            MailSettings settings,
            Clock clock, InstantSource wallClock, MeterRegistry meters) {
        this.alerts = alerts;
        this.claims = claims;
        this.directory = directory;
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
        this.wallClock = wallClock;
        this.meters = meters;
        this.pauses = IntervalFunction.ofExponentialRandomBackoff(settings.firstPause(), 2.0, JITTER,
                settings.longestPause());
        this.untilWritten = Retry.of("mail-note", RetryConfig.custom().maxAttempts(Integer.MAX_VALUE)
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
    Optional<Instant> attempt(WaitingMail mail) {
        Optional<DirectoryPost> post = directory.find(mail.alert().details().post());
        if (post.isEmpty()) {
            boolean patient = wallClock.instant().isBefore(mail.since().plus(settings.directoryPatience()));
            return patient
                    ? putBack(mail, "post-not-listed-yet", SHORT_PAUSE, mail.attempts() - 1)
                    : settle(mail, undeliverable(UndeliverableReason.UNKNOWN_POST));
        }
        Optional<String> address = post.get().address();
        if (address.isEmpty()) {
            return settle(mail, undeliverable(UndeliverableReason.NO_ADDRESS));
        }
        return switch (provider.send(mail.alert().details(), address.get())) {
            case MailOutcome.Taken _ -> settle(mail, new ReportMailTaken(clock.instant()));
            case MailOutcome.Refused(int reply) -> {
                LOG.atWarn().addKeyValue("alertId", mail.alertId()).addKeyValue("reply", reply)
                        .log("the mail provider refuses the post's address");
                yield settle(mail, undeliverable(UndeliverableReason.REFUSED));
            }
            case MailOutcome.Deferred(String cause) ->
                putBack(mail, cause, pauseAfter(mail.attempts()), mail.attempts());
            case MailOutcome.CircuitOpen _ -> putBack(mail, "circuit-open", SHORT_PAUSE, mail.attempts() - 1);
        };
    }

    private ReportMailUndeliverable undeliverable(UndeliverableReason reason) {
        return new ReportMailUndeliverable(clock.instant(), reason);
    }

    private Duration pauseAfter(int attempts) {
        return Duration.ofMillis(pauses.apply(Math.max(1, attempts)));
    }

    private Optional<Instant> settle(WaitingMail mail, ReportMail report) {
        untilWritten.executeRunnable(() -> alerts.execute(mail.alertId(), report));
        String outcome = switch (report) {
            case ReportMailTaken _ -> "TAKEN";
            case ReportMailUndeliverable(Instant _, UndeliverableReason reason) -> reason.name();
        };
        LOG.atInfo().addKeyValue("alertId", mail.alertId())
                .addKeyValue("petitionId", mail.alert().details().petitionId())
                .addKeyValue("post", mail.alert().details().post()).addKeyValue("outcome", outcome)
                .log("mail of an alert settled");
        return Optional.empty();
    }

    private Optional<Instant> putBack(WaitingMail mail, String cause, Duration pause, int attempts) {
        Instant dueAt = wallClock.instant().plus(pause);
        meters.counter("mails.put.back", "cause", cause).increment();
        LOG.atInfo().addKeyValue("alertId", mail.alertId()).addKeyValue("cause", cause)
                .addKeyValue("againIn", pause.toString()).log("mail of an alert waits");
        return claims.putBack(mail, dueAt, Math.max(0, attempts)) ? Optional.of(dueAt) : Optional.empty();
    }
}
