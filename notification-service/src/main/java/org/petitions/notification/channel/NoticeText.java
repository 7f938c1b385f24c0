package org.petitions.notification.channel;

/**
 * What a petitioner is told: that there is something to read, and where. Nothing of the content, no name and no number, because it passes
 * through many hands and a locked telephone shows it.
 *
 * @param template the template it is from, with its version, e.g. {@code document/1}
 * @param sms the text message
 * @param mail the mail
 */
public record NoticeText(String template, String sms, Mail mail) {

    /** A mail: one line of subject, and plain text. */
    public record Mail(String subject, String text) {}
}
