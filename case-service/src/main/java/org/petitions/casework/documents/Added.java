package org.petitions.casework.documents;

import org.jspecify.annotations.Nullable;

/**
 * What the official adds to what the case says.
 *
 * @param text what the document says in the official's words, or null
 * @param agreedFacts what the parties of an agreement hold to be so in common, or null for every other document
 * @param reasons with which the very step is taken that the document tells of, as the case has them afterwards; else null
 */
record Added(@Nullable String text, @Nullable String agreedFacts, @Nullable String reasons) {
    /** Without reasons of its own act. */
    Added(@Nullable String text, @Nullable String agreedFacts) {
        this(text, agreedFacts, null);
    }

    @Override
    public String toString() {
        return "Added[]"; // never the words
    }
}
