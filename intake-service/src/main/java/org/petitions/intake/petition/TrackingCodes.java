package org.petitions.intake.petition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.petitions.starter.text.TypedCode;

/**
 * Tracking codes (查询码): 12 random characters of 31 without look-alikes, which is 59.4 bits or 8 · 10^17 codes. Guessing is hopeless by that
 * alone, and nothing else is needed: who sends 1,000 guesses a second for ten years, to whatever numbers, hits one code with a chance of
 * less than one in two million. A code is handed out on the receipt and kept only sealed; one that was lost
 * is issued anew, never told again.
 */
public final class TrackingCodes {
    /** No 0 and O, no 1, I and L. */
    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int LENGTH = 12;
    /** The largest multiple of the number of characters in a byte: bytes from here on would favour the first characters. */
    private static final int FAIR = 256 / CHARACTERS.length() * CHARACTERS.length();
    /** Of a matter that has no petitioner: what is typed is stripped of hyphens, so nothing matches it. */
    public static final String NONE = "-".repeat(LENGTH);

    /** The chance of a guess is one in two to the power of this. */
    static final double BITS = LENGTH * Math.log(CHARACTERS.length()) / Math.log(2);

    private static final SecureRandom RANDOM = new SecureRandom();

    private TrackingCodes() {}

    public static String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        byte[] random = new byte[LENGTH + 4];
        while (code.length() < LENGTH) {
            RANDOM.nextBytes(random);
            for (int i = 0; i < random.length && code.length() < LENGTH; i++) {
                int value = random[i] & 0xFF;
                if (value < FAIR) {
                    code.append(CHARACTERS.charAt(value % CHARACTERS.length()));
                }
            }
        }
        return code.toString();
    }

    /**
     * Whether a person typed this code, in a time that does not tell how much of it was right. Blanks, hyphens, small and
     * full-width letters are let pass.
     */
    static boolean matches(String code, String typed) {
        return normalized(typed).filter(bare -> MessageDigest.isEqual(code.getBytes(UTF_8), bare.getBytes(UTF_8)))
                .isPresent();
    }

    /** What a person typed as codes are written, without blanks and hyphens and in capitals; empty when it has not the form of a code. */
    static Optional<String> normalized(String typed) {
        if (typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String bare = TypedCode.normalized(typed).replace("-", "");
        return bare.length() == LENGTH && bare.chars().allMatch(character -> CHARACTERS.indexOf(character) >= 0)
                ? Optional.of(bare)
                : Optional.empty();
    }
}
