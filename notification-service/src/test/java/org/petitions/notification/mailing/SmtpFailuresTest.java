package org.petitions.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.notification.mailing.SmtpFailures.NothingSent;
import org.petitions.notification.mailing.SmtpFailures.PerhapsSent;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** The three shapes in which Spring reports trouble with a connection; which one comes of a hang-up is a matter of luck on a socket. */
class SmtpFailuresTest {
    private static final Object MAIL = new Object();

    @Test
    void a_connection_that_never_stood_has_sent_nothing() {
        var refused = new MessagingException("could not connect");

        assertThatThrownBy(() -> SmtpFailures
                .outcomeOf(new MailSendException("connect", refused, Map.of(MAIL, refused))))
                .isInstanceOf(NothingSent.class);
    }

    @Test
    void a_wrong_password_has_sent_nothing() {
        assertThatThrownBy(() -> SmtpFailures.outcomeOf(new MailAuthenticationException("no")))
                .isInstanceOf(NothingSent.class);
    }

    @Test
    void a_mail_that_failed_under_way_was_perhaps_sent_also_when_closing_failed_after_it() {
        var lost = new MessagingException("no answer to the content");
        var closing = new MessagingException("no answer to QUIT");

        assertThatThrownBy(() -> SmtpFailures.outcomeOf(new MailSendException(Map.of(MAIL, lost))))
                .isInstanceOf(PerhapsSent.class);
        assertThatThrownBy(() -> SmtpFailures.outcomeOf(new MailSendException("close", closing, Map.of(MAIL, lost))))
                .isInstanceOf(PerhapsSent.class);
    }

    @Test
    void a_mail_that_was_taken_stays_taken_when_only_closing_failed() {
        var closing = new MessagingException("no answer to QUIT");

        assertThat(SmtpFailures.outcomeOf(new MailSendException("close", closing))).isEqualTo(new MailOutcome.Taken());
    }
}
