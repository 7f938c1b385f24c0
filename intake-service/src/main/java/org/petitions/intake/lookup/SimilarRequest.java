package org.petitions.intake.lookup;

import org.jspecify.annotations.Nullable;

/**
 * What is before the clerk so far, as it is typed: anything may be missing.
 *
 * @param title of what is before the clerk
 * @param matterDivision code of the division or township where it happened
 * @param category code of a {@link org.petitions.events.terms.Category}
 */
record SimilarRequest(@Nullable String idNumber, @Nullable String name, @Nullable String phone,
        @Nullable String title, @Nullable String matterDivision, @Nullable String category) {
    @Override
    public String toString() {
        return "SimilarRequest[sealed]";
    }
}
