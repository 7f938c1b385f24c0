package org.petitions.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.notification.channel.ProviderFailureException.NotSent;
import org.petitions.notification.channel.ProviderFailureException.PossiblySent;
import org.petitions.notification.channel.SendOutcome;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** The three shapes in which Spring reports trouble with a connection; which one comes of a hang-up is a matter of luck on a socket. */
class SmtpFailureClassifierTest {
    private static final Object MAIL = new Object();

    @Test
    void a_connection_that_never_stood_has_sent_nothing() {
        var refused = new MessagingException("could not connect");

        assertThatThrownBy(() -> SmtpFailureClassifier
                .classify(new MailSendException("connect", refused, Map.of(MAIL, refused))))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void a_wrong_password_has_sent_nothing() {
        assertThatThrownBy(() -> SmtpFailureClassifier.classify(new MailAuthenticationException("no")))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void a_mail_that_failed_under_way_was_perhaps_sent_also_when_closing_failed_after_it() {
        var lost = new MessagingException("no answer to the content");
        var closing = new MessagingException("no answer to QUIT");

        assertThatThrownBy(() -> SmtpFailureClassifier.classify(new MailSendException(Map.of(MAIL, lost))))
                .isInstanceOf(PossiblySent.class);
        assertThatThrownBy(
                () -> SmtpFailureClassifier.classify(new MailSendException("close", closing, Map.of(MAIL, lost))))
                .isInstanceOf(PossiblySent.class);
    }

    @Test
    void a_mail_that_was_taken_stays_taken_when_only_closing_failed() {
        var closing = new MessagingException("no answer to QUIT");

        assertThat(SmtpFailureClassifier.classify(new MailSendException("close", closing)))
                .isEqualTo(new SendOutcome.Taken());
    }
}
