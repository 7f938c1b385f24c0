package org.petitions.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a person wants to see out of a MIME message. */
final class MailParser {
    private static final int MAX_TEXT = 100_000;

    private MailParser() {}

    /** @throws MessagingException or IOException when it isn't readable as MIME: the sender is then told 451 */
    static CaughtMail read(MovingMessage message, long id, Instant at) throws MessagingException, IOException {
        var mime = message.getMessage();
        var sender = message.getReturnPath();
        var text = text(mime, "text/plain");
        if (text.isEmpty()) {
            text = text(mime, "text/html");
        }
        return new CaughtMail(id, at, sender == null ? "" : sender.getEmail(),
                message.getToAddresses().stream().map(MailAddress::getEmail).sorted().toList(),
                mime.getSubject() == null ? "" : mime.getSubject(), headers(mime), cut(text.orElse("")));
    }

    private static Map<String, String> headers(Part mime) throws MessagingException {
        var headers = new HashMap<String, String>();
        for (var header : Collections.list(mime.getAllHeaders())) {
            if (header.getName().equals("Message-ID") || header.getName().startsWith("X-")) {
                headers.put(header.getName(), header.getValue());
            }
        }
        return headers;
    }

    private static Optional<String> text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return Optional.of(text);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var inner : partsOf(parts)) {
                var found = text(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Part> partsOf(Multipart parts) throws MessagingException {
        var all = new ArrayList<Part>();
        for (var i = 0; i < parts.getCount(); i++) {
            all.add(parts.getBodyPart(i));
        }
        return all;
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "\n[…]";
    }
}
