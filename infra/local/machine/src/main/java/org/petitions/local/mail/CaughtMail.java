package org.petitions.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail as it was handed over by SMTP.
 *
 * @param id      counts up from 1 since the catcher's start
 * @param at      when it was taken, UTC, by the real clock
 * @param from    the envelope's sender, empty when there is none
 * @param to      the envelope's recipients
 * @param subject decoded; empty when there is none
 * @param headers the message's id ({@code Message-ID}) and what senders add for themselves ({@code X-…})
 * @param text    the plain text part, or the HTML part's source when there is no plain one; cut when very long
 */
public record CaughtMail(long id, Instant at, String from, List<String> to, String subject,
        Map<String, String> headers, String text) {

    public CaughtMail {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
    }

    /** Roughly what it costs to keep, in characters. */
    int size() {
        return subject.length() + text.length();
    }
}
