package org.petitions.intake.form.check;

import java.text.Normalizer;
import java.util.Optional;
import org.petitions.intake.form.FaultCode;

/** How texts are taken: tidied without changing a word, and refused where something no person writes is in them. */
final class TextRules {
    private TextRules() {}

    /**
     * The text in Unicode's composed form (NFC), line ends as {@code \n}, blanks around it cut off. Rare characters and emoji stay as
     * they are.
     */
    static String normalized(String text) {
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
    }

    /**
     * What is wrong with a tidied text, if anything.
     *
     * @param longest most characters (code points, so that a 4-byte character counts as one)
     * @param mayHaveLines whether line ends and tabs are allowed
     */
    static Optional<FaultCode> faultOf(String text, int longest, boolean mayHaveLines) {
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            return Optional.of(FaultCode.TOO_LONG);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return Optional.of(FaultCode.DAMAGED_TEXT);
                }
                i++;
            } else if (c == '\uFFFD' || c == '\uFFFE' || c == '\uFFFF') {
                return Optional.of(FaultCode.DAMAGED_TEXT);
            } else if (isControl(c) && !(mayHaveLines && (c == '\n' || c == '\t'))) {
                return Optional.of(FaultCode.CONTROL_CHARACTER);
            }
        }
        return Optional.empty();
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /** Control characters, and those that turn the direction of a line so that it reads as something else. */
    private static boolean isControl(char c) {
        return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == '\u2028' || c == '\u2029' || c == '\uFEFF'
                || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
