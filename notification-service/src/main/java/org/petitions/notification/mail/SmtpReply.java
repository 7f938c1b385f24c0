package org.petitions.notification.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.notification.channel.ProviderFailureException.Refused;
import org.petitions.notification.channel.SendOutcome;

/**
 * What an SMTP server answered where it did not take a mail, and whose trouble that is. Only a permanent answer that speaks of the
 * recipient's address counts against the address: by its enhanced code (RFC 3463: 5.1.x but for the sender's own, 5.2.1), or, where there
 * is none, by what RCPT is answered with (RFC 5321: 550, 551, 553). A refusal of content, rate or reputation, whenever it comes, is the
 * provider's affair and ours.
 *
 * @param step what it was answered to
 * @param status the reply code, e.g. 550
 * @param enhanced the enhanced status code, e.g. {@code 5.1.1}, or null
 */
record SmtpReply(Step step, int status, @Nullable String enhanced) {
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Set<Integer> MAILBOX_STATUS = Set.of(550, 551, 553);
    private static final Set<Integer> STORAGE_STATUS = Set.of(552);
    private static final int PERMANENT = 500;

    /** What can be answered. */
    enum Step {
        /** The greeting, EHLO or MAIL FROM: it is about us. */
        SENDER,

        /** RCPT TO. */
        RECIPIENT,

        /** DATA and what follows. */
        CONTENT
    }

    /**
     * Reads an answer.
     *
     * @param text the answer as it came, or null
     */
    static SmtpReply of(Step step, int status, @Nullable String text) {
        Matcher code = ENHANCED.matcher(text == null ? "" : text);
        return new SmtpReply(step, status, code.find() ? code.group(1) : null);
    }

    /** As a code that is safe to log: digits of the standards alone. */
    String code() {
        return "smtp-" + (enhanced == null ? String.valueOf(status) : enhanced);
    }

    /**
     * What it means for the delivery.
     *
     * @throws Refused when it is no matter of the address
     */
    SendOutcome outcome() {
        if (step == Step.SENDER || isPolicy()) {
            throw new Refused(code());
        }
        if (status < PERMANENT || isMailboxFull()) {
            return new SendOutcome.Deferred("deferred:" + code());
        }
        if (speaksOfTheAddress()) {
            return new SendOutcome.AddressRefused(code());
        }
        throw new Refused(code());
    }

    private boolean isPolicy() {
        return enhanced != null && enhanced.substring(1).startsWith(".7.");
    }

    private boolean isMailboxFull() {
        return enhanced == null ? step == Step.RECIPIENT && STORAGE_STATUS.contains(status) : enhanced.equals("5.2.2");
    }

    private boolean speaksOfTheAddress() {
        if (enhanced == null) {
            return step == Step.RECIPIENT && MAILBOX_STATUS.contains(status);
        }
        return switch (enhanced) {
            case "5.1.7", "5.1.8" -> false; // the sender's address
            case "5.2.1" -> true;
            default -> enhanced.startsWith("5.1.");
        };
    }
}
