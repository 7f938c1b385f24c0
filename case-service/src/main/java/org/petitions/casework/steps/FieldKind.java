package org.petitions.casework.steps;

/** What a field of a form takes, and so how it is shown. */
public enum FieldKind {
    /** One line. */
    TEXT,

    /** Several lines of words. */
    WORDS,

    /** A day, in Asia/Shanghai. */
    DATE,

    /** A minute, in Asia/Shanghai. */
    MOMENT,

    /** A whole number. */
    NUMBER,

    /** Ticked or not. */
    TICK,

    /** One of several. */
    CHOICE,

    /** Some of several. */
    CHOICES,

    /** Texts, one a line. */
    LINES
}
