package org.petitions.casework.cityrules;

import org.jspecify.annotations.Nullable;

/**
 * A rule as a page shows it.
 *
 * @param address of its page
 * @param edition counted from 1
 * @param drafting who drafted and reviewed it
 * @param signing null while nobody signed it
 * @param until the last day on which it is in force; null where that is open
 */
record RuleLine(String address, String title, String edition, Tag standing, Drafting drafting,
        @Nullable Signing signing, @Nullable String until) {

    /** A standing and the colour of its tag. */
    record Tag(String text, String colour) {}

    /**
     * Who drafted and who reviewed it.
     *
     * @param reviewed unit and day; null while nobody reviewed it
     */
    record Drafting(String unit, @Nullable String reviewed) {}

    /**
     * Its signature.
     *
     * @param number document number
     * @param by title of the post
     */
    record Signing(String number, String by, Days days) {}

    /** The day of the signature, and the first one in force. */
    record Days(String signed, String from) {}
}
