package org.petitions.intake.tracking;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Term;

/** A coded term with its names. */
record TermView(String code, String zh, String en) {
    static <E extends Enum<E> & Term> TermView of(E term) {
        return new TermView(term.name(), term.zh(), term.en());
    }

    static <E extends Enum<E> & Term> @Nullable TermView ofNullable(@Nullable E term) {
        return term == null ? null : of(term);
    }
}
