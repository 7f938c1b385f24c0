package org.petitions.notification.channel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one sending of an alert or a notice is called at the provider: its id, and from the second sending on which resending it is. The
 * same sending that is tried again has the same id, so that the provider can leave out a double; one that is made because the provider
 * lost the last has another, or the provider would leave out that one too, and its report would be taken for the last one's.
 *
 * @param aboutId the alert's id, or what a notice is called outside
 * @param resending 0 the first time, then as often as a message about the same was lost
 */
public record MessageId(String aboutId, int resending) {
    private static final Pattern FORM = Pattern.compile("(?<about>.+?)(?:~(?<resending>[1-9]\\d{0,3}))?");

    public MessageId {
        if (resending < 0) {
            throw new IllegalArgumentException("a resending is counted from 0");
        }
    }

    /** As the provider gets it. */
    public String text() {
        return resending == 0 ? aboutId : aboutId + "~" + resending;
    }

    /** Reads what a provider gives back; empty when it is none of ours. */
    public static Optional<MessageId> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String resending = parts.group("resending");
        return Optional.of(new MessageId(parts.group("about"), resending == null ? 0 : Integer.parseInt(resending)));
    }
}
