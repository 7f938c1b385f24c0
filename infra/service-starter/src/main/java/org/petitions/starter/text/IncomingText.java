package org.petitions.starter.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * The one rule for text that comes in: form, ledger, replies, reasons, receipts. What nobody sees is taken out, for it cannot be printed,
 * found or compared; what no person writes is refused. Rare characters, emoji and every script stay as they are: what a font lacks is the
 * printer's affair.
 */
public final class IncomingText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private IncomingText() {}

    /**
     * The text without invisible characters, in Unicode's composed form (NFC). Every line end, Word's and Excel's vertical tab among them,
     * becomes {@code \n}; tabs and no-break spaces become a space. Marks of direction go: text is read in the order it is kept in.
     */
    public static String cleaned(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        int previous = ' ';
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r') {
                if (i < text.length() && text.charAt(i) == '\n') {
                    i++;
                }
                point = '\n';
            } else if (point == 0x0B || point == 0x0C || point == 0x2028 || point == 0x2029) {
                point = '\n';
            } else if (isBlank(point)) {
                point = ' ';
            }
            if (!isInvisible(point) && (!isAttached(point) || isJoinable(previous) && isFollowed(point, text, i))) {
                cleaned.appendCodePoint(point);
                previous = point;
            }
        }
        return Normalizer.normalize(cleaned, Normalizer.Form.NFC);
    }

    /** What is wrong with a cleaned text, if anything. */
    public static Optional<TextFault> faultOf(String text) {
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point < 0x20 ? point != '\n' && point != '\t' : point >= 0x7F && point < 0xA0) {
                return Optional.of(TextFault.CONTROL_CHARACTER);
            }
            if (isDamage(point)) {
                return Optional.of(TextFault.DAMAGED_TEXT);
            }
            if (Character.getType(point) == Character.PRIVATE_USE) {
                return Optional.of(TextFault.PRIVATE_CHARACTER);
            }
        }
        return Optional.empty();
    }

    /** Whether nobody sees the character: it stands for no sign, no space and no line end. */
    public static boolean isInvisible(int point) {
        return switch (point) {
            case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F, 0x3164, 0xFEFF,
                    0xFFA0, 0xE0001 ->
                true;
            default -> between(point, 0x202A, 0x202E) || between(point, 0x2060, 0x206F)
                    || between(point, 0xFFF9, 0xFFFB) || between(point, 0x1BCA0, 0x1BCA3)
                    || between(point, 0x1D173, 0x1D17A) || between(point, 0xE0020, 0xE007F);
        };
    }

    /** Whether it only tells how its neighbours are drawn: joiners, and the selectors of variants, which names are written with too. */
    public static boolean isAttached(int point) {
        return point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER || isSelector(point);
    }

    private static boolean isSelector(int point) {
        return between(point, 0xFE00, 0xFE0F) || between(point, 0xE0100, 0xE01EF) || between(point, 0x180B, 0x180D)
                || point == 0x180F;
    }

    /** Joiners mean something to emoji and to scripts whose letters join; between Latin letters, digits and Han they hide. */
    private static boolean isJoinable(int point) {
        return point > 0x7F && !isAttachedJoiner(point) && !Character.isWhitespace(point)
                && !Character.isISOControl(point);
    }

    private static boolean isAttachedJoiner(int point) {
        return point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER;
    }

    private static boolean isFollowed(int point, String text, int from) {
        if (isSelector(point)) {
            return true;
        }
        int next = from < text.length() ? text.codePointAt(from) : ' ';
        return isJoinable(next) && !isSelector(next) && !isInvisible(next) && !isBlank(next)
                && !Character.isIdeographic(next);
    }

    private static boolean isBlank(int point) {
        return point == '\t'
                || point != 0x3000 && point > 0x7F && Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    private static boolean isDamage(int point) {
        return between(point, 0xD800, 0xDFFF) || point == 0xFFFC || point == 0xFFFD || between(point, 0xFDD0, 0xFDEF)
                || (point & 0xFFFE) == 0xFFFE;
    }

    /** Most text is printable ASCII and common Han, of which every form is its composed one. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= ' ' && c < 0x7F || c == '\n' || c >= 0x4E00 && c <= 0x9FFF || c >= 0x3000 && c <= 0x3029)) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
