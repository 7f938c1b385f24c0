package org.petitions.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.SampleAlerts;
import org.petitions.notification.channel.ProviderFailureException.NotSent;
import org.petitions.notification.channel.ProviderFailureException.PossiblySent;
import org.petitions.notification.channel.SendOutcome;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails as they leave, and what a broken connection says; whose trouble an answer is stands in {@link SmtpReplyTest}. */
class SmtpSenderTest {
    private static final Instant NOW = Instant.parse("2026-04-29T01:00:00Z");

    private final ScriptedSmtpServer smtp = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        smtp.close();
    }

    @Test
    void a_mail_the_provider_takes_is_taken_with_both_languages_and_the_alerts_id() {
        assertThat(send()).isEqualTo(new SendOutcome.Taken());

        assertThat(smtp.mails()).singleElement().asString().contains("X-Petition-Alert: 5e0c:HANDLING:1:UNIT_HEAD",
                "Auto-Submitted: auto-generated", "Date: Wed, 29 Apr 2026 09:00:00 +0800", "text/plain; charset=UTF-8",
                "text/html;charset=UTF-8");
    }

    @Test
    void the_same_alert_has_the_same_message_id_always_and_another_has_another() {
        send();
        send();

        String alert = SampleAlerts.DETAILS.alertId();
        String expected = "Message-ID: " + SmtpSender.messageId(new MessageId(alert, 0), "alerts@petitions.example");
        assertThat(smtp.mails()).hasSize(2).allSatisfy(mail -> assertThat(mail).contains(expected));
        assertThat(SmtpSender.messageId(new MessageId("another", 0), "alerts@petitions.example"))
                .isNotEqualTo(SmtpSender.messageId(new MessageId(alert, 0), "alerts@petitions.example"));
    }

    @Test
    void a_provider_that_closes_its_service_is_failing() {
        smtp.answering("RCPT", "421 4.3.2 closing");

        assertThatThrownBy(this::send).isInstanceOf(PossiblySent.class);
    }

    @Test
    void a_lost_answer_after_the_content_may_mean_that_it_was_taken() {
        smtp.answering("END", ScriptedSmtpServer.HANG_UP);

        assertThatThrownBy(this::send).isInstanceOf(PossiblySent.class);
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void a_provider_that_cannot_be_reached_had_nothing_of_the_mail_and_no_address_is_told() {
        smtp.close();

        assertThatThrownBy(this::send).isInstanceOfSatisfying(NotSent.class,
                failure -> assertThat(failure.code()).isEqualTo("nothing-sent:ConnectException"));
    }

    private SendOutcome send() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.port());
        var settings = new MailSettings("127.0.0.1", smtp.port(), "alerts@petitions.example",
                URI.create("https://petitions.example/"));
        return new SmtpSender(sender, settings, Clock.fixed(NOW, ZoneOffset.UTC))
                .send(SampleAlerts.FIRST, SampleAlerts.DETAILS, "head@hrss.example");
    }
}
