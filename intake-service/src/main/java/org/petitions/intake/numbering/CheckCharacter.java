package org.petitions.intake.numbering;

/**
 * The check character of ISO/IEC 7064, MOD 37-2. The modulus is a prime, so every single wrong character and every swap of two
 * neighbours is caught, the check character's own included.
 */
final class CheckCharacter {
    /** The character of the value 36; numbers that would need it are not given out, so that a number is letters and digits only. */
    static final char SUPPLEMENTARY = '*';

    private static final int MODULUS = 37;
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" + SUPPLEMENTARY;

    private CheckCharacter() {}

    /**
     * The character that makes {@code payload} with it appended right.
     *
     * @param payload digits and capital letters; hyphens are passed over
     */
    static char of(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            char c = payload.charAt(i);
            if (c != '-') {
                sum = (sum + valueOf(c)) * 2 % MODULUS;
            }
        }
        return CHARACTERS.charAt(Math.floorMod(1 - sum, MODULUS));
    }

    private static int valueOf(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        throw new IllegalArgumentException("a number has digits and capital letters only");
    }
}
