package org.petitions.pages.elements;

/**
 * How much of a time limit has passed, as a bar with its words.
 *
 * @param percent how much has passed, 0 to 100
 * @param state how it stands
 * @param text the same in words, e.g. {@code 剩余 5 日}, in the language of the page
 */
public record DueBar(int percent, State state, String text) {
    public DueBar {
        percent = Math.clamp(percent, 0, 100);
    }

    /** How a limit stands. */
    public enum State {
        /** There is time. */
        RUNNING,

        /** A warning was given. */
        SOON,

        /** It has passed. */
        MISSED,

        /** It was met, or has ended. */
        ENDED
    }

    /** The name of its look, e.g. {@code due-soon}. */
    public String look() {
        return "due-" + state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
