package org.petitions.local.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The mails caught, in memory: the newest {@value #MAX_MAILS}, and of those only as many as fit into
 * {@value #MAX_CHARACTERS} characters. Older ones are forgotten and counted.
 */
final class MailStore {
    static final int MAX_MAILS = 5_000;
    static final int MAX_CHARACTERS = 20_000_000;

    private final Deque<CaughtMail> newestFirst = new ArrayDeque<>();
    private long caught;
    private long characters;

    /** @param mail makes the mail for the id it gets */
    synchronized void add(LongFunction<CaughtMail> mail) {
        var added = mail.apply(caught + 1);
        caught++;
        newestFirst.addFirst(added);
        characters += added.size();
        while (newestFirst.size() > MAX_MAILS || characters > MAX_CHARACTERS && newestFirst.size() > 1) {
            characters -= newestFirst.removeLast().size();
        }
    }

    /** Newest first, those with {@code after < id < before}. */
    synchronized List<CaughtMail> list(long after, long before, int limit) {
        return newestFirst.stream().filter(mail -> mail.id() > after && mail.id() < before).limit(limit).toList();
    }

    synchronized Optional<CaughtMail> find(long id) {
        return newestFirst.stream().filter(mail -> mail.id() == id).findFirst();
    }

    /** Forgets all; ids go on counting. */
    synchronized void clear() {
        newestFirst.clear();
        characters = 0;
    }

    /** How many were caught since the start, forgotten ones too. */
    synchronized long caught() {
        return caught;
    }

    synchronized int kept() {
        return newestFirst.size();
    }
}
