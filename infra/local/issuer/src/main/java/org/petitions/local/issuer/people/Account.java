package org.petitions.local.issuer.people;

import java.util.regex.Pattern;

/** The form of an account's name: {@code 431222-HRSS.h-01}, {@code 431222.county-leader}, {@code xupu-07}. */
public final class Account {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Account() {}

    /** Whether a text can be an account at all. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }
}
