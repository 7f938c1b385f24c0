package org.petitions.starter.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and codes as people type them: on a telephone, with a Chinese keyboard, copied out of a message. */
public final class TypedCode {
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u30FC\\u4E00_~·.]");
    private static final Pattern NOT_WRITTEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private static final Pattern REGISTRATION_NUMBER = Pattern
            .compile("(\\d{6})-?(\\d{8})-?([A-Z])-?(\\d{5,10})-?([0-9A-Z])(?:[/-]([1-9][0-9]?))?");
    private static final String FIRST_MATTER = "1";

    private TypedCode() {}

    /** In half-width capital letters, with plain hyphens, without blanks and what nobody sees. */
    public static String normalized(String typed) {
        String halfWidth = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return DASHES.matcher(NOT_WRITTEN.matcher(halfWidth).replaceAll("")).replaceAll("-").toUpperCase(Locale.ROOT);
    }

    /**
     * A registration number with the hyphens it is printed with, and for a further matter (一件多诉) with its place, as in
     * {@code 431222-20260301-L-00017-K/2}; what has not its form comes back as it is, normalized. In an address, where a stroke has no
     * place, a hyphen stands for it.
     */
    public static String registrationNumber(String typed) {
        String normalized = normalized(typed);
        var parts = REGISTRATION_NUMBER.matcher(normalized);
        if (!parts.matches()) {
            return normalized;
        }
        String matter = parts.group(6);
        return parts
                .replaceFirst(matter == null || matter.equals(FIRST_MATTER) ? "$1-$2-$3-$4-$5" : "$1-$2-$3-$4-$5/$6");
    }
}
