package org.petitions.casework.reception;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * The code by which a petitioner sees to a booking: eighty bits of a digest of the form's random key, so that the same form, sent again, gets the same
 * one, and it has to be kept nowhere. What is kept is a digest of the code.
 */
final class BookingCode {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int LENGTH = 16;
    private static final int BITS = 5;

    private BookingCode() {}

    /** Of a form. */
    static String of(UUID key) {
        byte[] digest = digest("reception-code:" + key);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(digest[i] & ((1 << BITS) - 1)));
        }
        return code.toString();
    }

    /** Id of the booking that a code, as somebody typed it, is of. */
    static String idOf(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return HexFormat.of().formatHex(digest("reception-booking:" + plain), 0, LENGTH);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
