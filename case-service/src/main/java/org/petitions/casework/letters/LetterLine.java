package org.petitions.casework.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter before a leader as a card or a row of a page shows it, in the language of the page.
 *
 * @param address of its page
 */
record LetterLine(String address, String number, String leader, Matter matter, Course course) {

    /** What is known of the case by codes, each by its name. */
    record Matter(String status, String category, String channel, Whose whose) {}

    /** The place it is about, and the unit that handles it; null while none does. */
    record Whose(String place, @Nullable String unit) {}

    /**
     * How far it is; days are in Asia/Shanghai, null for what was not done.
     *
     * @param colour of the tag that says the stage
     */
    record Course(String stage, String colour, LocalDate putOn, @Nullable LocalDate readOn,
            @Nullable LocalDate instructedOn, @Nullable LocalDate by, @Nullable LocalDate returnedOn) {}
}
