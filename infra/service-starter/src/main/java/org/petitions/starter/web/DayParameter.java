package org.petitions.starter.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Parser;

/** A day in an address, {@code 2026-03-01}: one that anybody can count on from, so with a year of four digits. */
final class DayParameter implements Parser<LocalDate> {
    private static final int LENGTH = "2026-03-01".length();

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        if (text.length() != LENGTH) {
            throw new ParseException("no day", 0);
        }
        return LocalDate.parse(text);
    }
}
