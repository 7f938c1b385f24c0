package org.petitions.events.terms;

/**
 * One text in the two languages that people read.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record BilingualText(String zh, String en) {

    /** The names of a coded term. */
    public static BilingualText of(Term term) {
        return new BilingualText(term.zh(), term.en());
    }

    /** Both on one line, Chinese first. */
    public String joined() {
        return zh + " / " + en;
    }
}
