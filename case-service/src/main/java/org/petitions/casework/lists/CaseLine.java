package org.petitions.casework.lists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as a table of a page shows it, in the language of the page.
 *
 * @param address of the case's page
 * @param pressing whether the matter is urgent or grave (Art. 25)
 * @param unit the responsible unit, or null before dispatch
 * @param limit the next limit to end, or null where none runs
 */
public record CaseLine(String id, String number, String address, Named named, boolean pressing,
        @Nullable String unit, @Nullable LimitTag limit) {

    /** What is known of it by codes, each by its name. */
    public record Named(String status, String purpose, String category, CaseLine.At at) {}

    /** Where it is. */
    public record At(String urgency, String division, String bureau) {}

    /**
     * The next limit to end.
     *
     * @param name the clock's
     * @param lastDay in Asia/Shanghai
     * @param left how much is left, or by how much it is late, in words
     * @param colour of the tag, which says the same as the words
     */
    public record LimitTag(String name, LocalDate lastDay, String left, String colour) {}
}
