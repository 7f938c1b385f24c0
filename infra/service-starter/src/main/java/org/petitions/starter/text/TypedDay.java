package org.petitions.starter.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day as it was typed, {@code 2026-03-01}: one that anybody can count on from, so with a year of four digits. */
public final class TypedDay {
    private static final int LENGTH = "2026-03-01".length();

    private TypedDay() {}

    /**
     * The day.
     *
     * @throws DateTimeParseException where it is none
     */
    public static LocalDate parse(String typed) {
        if (typed.length() != LENGTH) {
            throw new DateTimeParseException("no day", "", 0); // what was typed goes into no log
        }
        return LocalDate.parse(typed);
    }
}
