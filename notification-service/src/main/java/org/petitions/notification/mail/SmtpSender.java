package org.petitions.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.UUID;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.NoticeSender;
import org.petitions.notification.channel.NoticeText;
import org.petitions.notification.channel.SendOutcome;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Hands mails to the SMTP provider.
 *
 * <p>The Message-ID is made from the alert's id, so that a mail which left twice can be seen to be one.
 */
final class SmtpSender implements NoticeSender {
    static final String ALERT_HEADER = "X-Petition-Alert";

    private final JavaMailSender smtp;
    private final MailSettings settings;
    private final Clock clock;

    SmtpSender(JavaMailSender smtp, MailSettings settings, Clock clock) {
        this.smtp = smtp;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public AlertChannel channel() {
        return AlertChannel.EMAIL;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public SendOutcome send(MessageId id, AlertDetails alert, String address) {
        return send(compose(id, alert, address));
    }

    @Override
    public SendOutcome sendNotice(MessageId id, NoticeText text, String address) {
        MimeMessage message = smtp.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, false, UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(address);
            parts.setSubject(text.mail().subject());
            parts.setText(text.mail().text());
            stamp(message, id);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail of a notice cannot be composed", e);
        }
        return send(message);
    }

    private SendOutcome send(MimeMessage message) {
        try {
            smtp.send(message);
            return new SendOutcome.Taken();
        } catch (MailException e) {
            return SmtpFailureClassifier.classify(e);
        }
    }

    private MimeMessage compose(MessageId id, AlertDetails terms, String address) {
        MailText text = MailText.of(terms, settings.inboxBase());
        MimeMessage message = smtp.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(address);
            parts.setSubject(text.subject());
            parts.setText(text.plain(), text.html());
            stamp(message, id);
            message.setHeader(ALERT_HEADER, terms.alertId());
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail of alert " + terms.alertId() + " cannot be composed", e);
        }
    }

    private void stamp(MimeMessage message, MessageId id) throws MessagingException {
        message.setHeader("Date", MailText.date(clock.instant()));
        message.setHeader("Message-ID", messageId(id, settings.from()));
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** The same for the same sending, always. */
    static String messageId(MessageId id, String from) {
        String domain = from.substring(from.indexOf('@') + 1);
        return "<" + UUID.nameUUIDFromBytes(id.text().getBytes(UTF_8)) + "@" + domain + ">";
    }
}
