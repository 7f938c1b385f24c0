package org.petitions.intake.registration;

import java.util.regex.Pattern;

/** What a client calls a request, so that a repeat is known as one. */
public final class IdempotencyKey {
    /** The header it stands in. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORMAT = Pattern.compile("[!-~]{8,128}");

    private IdempotencyKey() {}

    /** Whether it is 8 to 128 visible ASCII characters. */
    public static boolean isWellFormed(String key) {
        return FORMAT.matcher(key).matches();
    }
}
