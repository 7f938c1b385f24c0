package org.petitions.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;
import org.petitions.notification.alerts.AlertCause;
import org.petitions.notification.alerts.AlertDetails;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpSenderTest {
    private static final Instant NOW = Instant.parse("2026-04-29T01:00:00Z");
    private static final AlertDetails TERMS = new AlertDetails("5e0c:HANDLING:1:UNIT_HEAD", "5e0c", NOW,
            ClockKind.HANDLING,
            new AlertCause.Ladder(AlertReason.LIMIT_MISSED), Rung.UNIT_HEAD, "431222-HRSS.head", "431222-HRSS", NOW,
            Urgency.ORDINARY, null, "2026-1");

    private final ScriptedSmtpServer smtp = new ScriptedSmtpServer();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(4).minimumNumberOfCalls(4).waitDurationInOpenState(Duration.ofHours(1)).build());
    private final CircuitBreaker breaker = breakers.circuitBreaker(SmtpSender.NAME);
    private final RetryRegistry retries = RetryRegistry.of(RetryConfig.custom().maxAttempts(2)
            .waitDuration(Duration.ofMillis(1)).retryExceptions(SmtpFailureClassifier.NotSentException.class).build());
    private final SmtpSender provider = provider(Duration.ofSeconds(20));

    @AfterEach
    void close() {
        provider.close();
        smtp.close();
    }

    @Test
    void a_mail_the_provider_takes_is_taken_with_both_languages_and_the_alerts_id() {
        assertThat(send()).isEqualTo(new MailOutcome.Taken());

        assertThat(smtp.mails()).singleElement().asString().contains("X-Petition-Alert: 5e0c:HANDLING:1:UNIT_HEAD",
                "Auto-Submitted: auto-generated", "Date: Wed, 29 Apr 2026 09:00:00 +0800", "text/plain; charset=UTF-8",
                "text/html;charset=UTF-8");
    }

    @Test
    void the_same_alert_has_the_same_message_id_always_and_another_has_another() {
        send();
        send();

        String expected = "Message-ID: " + SmtpSender.messageId(TERMS.alertId(), "alerts@petitions.example");
        assertThat(smtp.mails()).hasSize(2).allSatisfy(mail -> assertThat(mail).contains(expected));
        assertThat(SmtpSender.messageId("another", "alerts@petitions.example")).isNotEqualTo(
                SmtpSender.messageId(TERMS.alertId(), "alerts@petitions.example"));
    }

    @Test
    void an_address_refused_for_good_is_refused_and_no_failure_of_the_provider() {
        smtp.answering("RCPT", "550 5.1.1 no such mailbox");

        assertThat(send()).isEqualTo(new MailOutcome.Refused(550));
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void content_refused_for_good_is_refused() {
        smtp.answering("END", "554 5.7.1 not wanted");

        assertThat(send()).isEqualTo(new MailOutcome.Refused(554));
    }

    @Test
    void a_mailbox_that_is_full_or_greylisted_is_tried_again_later_and_no_failure_of_the_provider() {
        smtp.answering("RCPT", "450 4.2.0 try again later");

        assertThat(send()).isEqualTo(new MailOutcome.Deferred("smtp-450"));
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void a_refusal_of_our_own_sender_is_no_refusal_of_the_post() {
        smtp.answering("MAIL", "550 5.7.1 sender unknown");

        assertThat(send()).isInstanceOf(MailOutcome.Deferred.class);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    }

    @Test
    void a_provider_that_closes_its_service_is_failing() {
        smtp.answering("RCPT", "421 4.3.2 closing");

        assertThat(send()).isInstanceOf(MailOutcome.Deferred.class);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    }

    @Test
    void a_lost_answer_after_the_content_is_not_retried_at_once_because_it_may_have_been_taken() {
        smtp.answering("END", ScriptedSmtpServer.HANG_UP);

        assertThat(send()).isInstanceOfSatisfying(MailOutcome.Deferred.class,
                outcome -> assertThat(outcome.cause()).startsWith("perhaps-sent:"));
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void a_provider_that_cannot_be_reached_is_tried_again_at_once_and_then_left_alone() {
        smtp.close();

        assertThat(send()).isEqualTo(new MailOutcome.Deferred("nothing-sent:ConnectException"));
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).as("one try and one retry").isEqualTo(2);

        send();
        assertThat(provider.isAvailable()).isFalse();
        assertThat(send()).isEqualTo(new MailOutcome.CircuitOpen());
    }

    @Test
    void a_provider_that_never_answers_is_given_up_after_the_time_limit() {
        smtp.answering("DATA", ScriptedSmtpServer.SILENCE);

        assertThat(provider(Duration.ofMillis(200)).send(TERMS, "head@hrss.example"))
                .isEqualTo(new MailOutcome.Deferred("time-limit"));
    }

    private MailOutcome send() {
        return provider.send(TERMS, "head@hrss.example");
    }

    private SmtpSender provider(Duration timeLimit) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.port());
        var settings = new MailSettings("127.0.0.1", smtp.port(), "alerts@petitions.example",
                URI.create("https://petitions.example/"), 8, 100, Duration.ofSeconds(60), Duration.ofSeconds(60),
                Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(5));
        var limits = TimeLimiterRegistry.of(TimeLimiterConfig.custom().timeoutDuration(timeLimit).build());
        return new SmtpSender(sender, settings, Clock.fixed(NOW, ZoneOffset.UTC), breakers, retries, limits);
    }
}
