package org.petitions.starter.web;

import java.time.LocalDate;
import java.util.Locale;
import org.petitions.starter.text.TypedDay;
import org.springframework.format.Parser;

/** A day in an address, {@code 2026-03-01}. */
final class DayParameter implements Parser<LocalDate> {
    @Override
    public LocalDate parse(String text, Locale locale) {
        return TypedDay.parse(text);
    }
}
