package org.petitions.starter.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/** A day in an address, {@code 2026-03-01}: one that anybody can count on from, so with a year of four digits; empty is none. */
final class DayParameter implements Converter<String, LocalDate> {
    private static final int LENGTH = "2026-03-01".length();

    @Override
    public @Nullable LocalDate convert(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() != LENGTH) {
            throw new DateTimeParseException("no day", "", 0); // what was sent is quoted nowhere
        }
        return LocalDate.parse(text);
    }
}
