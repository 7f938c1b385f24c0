package org.petitions.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.mail.SmtpFailureClassifier.SmtpFailureException;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the SMTP provider: a time limit on each try, a circuit breaker over the tries, and a few retries with jitter where
 * nothing had been sent yet. An address that the provider refuses is an answer and no failure of the provider.
 *
 * <p>The Message-ID is made from the alert's id, so that a mail which left twice (see {@link MailWorker}) can be seen to be one.
 */
@Component
class SmtpSender {
    static final String NAME = "mail";
    static final String ALERT_HEADER = "X-Petition-Alert";

    /** For the pauses between the tries and for writing down the outcome. */
    private static final Duration SPARE = Duration.ofSeconds(2);

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final TimeLimiter timeLimiter;
    private final ExecutorService tries = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("smtp-", 0).factory());

    SmtpSender(JavaMailSender sender, MailSettings settings, Clock clock, CircuitBreakerRegistry breakers,
            RetryRegistry retries, TimeLimiterRegistry timeLimiters) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
        this.breaker = breakers.circuitBreaker(NAME);
        this.retry = retries.retry(NAME);
        this.timeLimiter = timeLimiters.timeLimiter(NAME);
        refuseShortLease();
    }

    /** A lease that ends while its holder still tries would let another instance send the same mail. */
    private void refuseShortLease() {
        Duration tries = timeLimiter.getTimeLimiterConfig().getTimeoutDuration()
                .multipliedBy(retry.getRetryConfig().getMaxAttempts());
        if (settings.lease().compareTo(tries.plus(SPARE)) < 0) {
            throw new StartupFailure("petitions.mail.lease is shorter than all tries at one mail together",
                    "Give at least " + tries.plus(SPARE).toSeconds()
                            + "s, or fewer or shorter tries (resilience4j.retry and .timelimiter, instance mail).");
        }
    }

    /** Whether a try makes sense now. */
    boolean isAvailable() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> false;
            case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> true;
        };
    }

    /** Whether it is only being found out if the provider is back: then one mail at a time is enough. */
    boolean isHalfOpen() {
        return breaker.getState() == CircuitBreaker.State.HALF_OPEN;
    }

    /** Calls back whenever {@link #isAvailable} may have changed. */
    void onStateChange(Runnable callback) {
        breaker.getEventPublisher().onStateTransition(_ -> callback.run());
    }

    /**
     * Hands over the mail of an alert.
     *
     * @param address the post's office address
     */
    MailOutcome send(AlertDetails terms, String address) {
        MimeMessage message = compose(terms, address);
        Callable<MailOutcome> once = () -> timeLimiter.executeFutureSupplier(() -> tries.submit(() -> send(message)));
        Callable<MailOutcome> guarded = Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker, once));
        try {
            return guarded.call();
        } catch (CallNotPermittedException _) {
            return new MailOutcome.CircuitOpen();
        } catch (SmtpFailureException failure) {
            return new MailOutcome.Deferred(failure.code());
        } catch (TimeoutException _) {
            return new MailOutcome.Deferred("time-limit");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new MailOutcome.Deferred("interrupted");
        } catch (Exception e) {
            throw new IllegalStateException("handing over a mail failed as it never should", e);
        }
    }

    private MailOutcome send(MimeMessage message) {
        try {
            sender.send(message);
            return new MailOutcome.Taken();
        } catch (MailException e) {
            return SmtpFailureClassifier.classify(e);
        }
    }

    private MimeMessage compose(AlertDetails terms, String address) {
        MailText text = MailText.of(terms, settings.inboxBase());
        MimeMessage message = sender.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(address);
            parts.setSubject(text.subject());
            parts.setText(text.plain(), text.html());
            message.setHeader("Date", MailText.date(clock.instant()));
            message.setHeader("Message-ID", messageId(terms.alertId(), settings.from()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader(ALERT_HEADER, terms.alertId());
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail of alert " + terms.alertId() + " cannot be composed", e);
        }
    }

    /** The same for the same alert, always. */
    static String messageId(String alertId, String from) {
        String domain = from.substring(from.indexOf('@') + 1);
        return "<" + UUID.nameUUIDFromBytes(alertId.getBytes(UTF_8)) + "@" + domain + ">";
    }

    @PreDestroy
    void close() {
        tries.shutdownNow();
    }
}
