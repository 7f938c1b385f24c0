package org.petitions.casework.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an answer says is done by when (落实事项和期限, Art. 32), which stands at the end of its words, as a part of its own or below the others. */
public final class PromisedWords {
    /** What it stands under. */
    public static final String HEADING = "落实事项和期限";

    private static final Pattern PART = Pattern
            .compile("(?s)(?:^|\\n)(?:（[一二三四]）" + HEADING + "\\s*\\n|" + HEADING + "：)(.+)$");

    private PromisedWords() {}

    /** Words that have no parts, with what is promised below them. */
    public static String below(String text, String promised) {
        return text.strip() + "\n" + HEADING + "：" + promised;
    }

    /**
     * The corrected words of an answer. What the old one promised is no less promised by a mistake in its words, so the new one says it again
     * where it does not name what is promised itself.
     *
     * @param old what the answer said so far; null where nothing of it is kept
     */
    static String carried(String corrected, @Nullable String old) {
        if (old == null || PART.matcher(corrected).find()) {
            return corrected;
        }
        Matcher promised = PART.matcher(old);
        return promised.find() ? below(corrected, promised.group(1)) : corrected;
    }
}
