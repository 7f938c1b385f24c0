package org.petitions.notification.notices.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import org.petitions.notification.channel.NoticeText;
import org.petitions.notification.channel.NoticeText.Mail;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts of notices, {@code notices/<name>/<version>/}: a file for the text message, the mail's subject and the mail. The newest version
 * is sent; older ones stay, because events name them.
 */
@Component
class NoticeTemplates {
    private static final String NEWEST = "document/2";
    private static final String URL = "{url}";

    private final String sms;
    private final String subject;
    private final String mail;

    NoticeTemplates() throws IOException {
        this.sms = read("sms.txt");
        this.subject = read("subject.txt");
        this.mail = read("mail.txt");
    }

    /** The text that names where the documents are read. */
    NoticeText text(URI trackingUrl) {
        String url = trackingUrl.toString();
        return new NoticeText(NEWEST, sms.replace(URL, url), new Mail(subject, mail.replace(URL, url)));
    }

    private static String read(String file) throws IOException {
        return new ClassPathResource("notices/" + NEWEST + "/" + file).getContentAsString(UTF_8).strip();
    }
}
