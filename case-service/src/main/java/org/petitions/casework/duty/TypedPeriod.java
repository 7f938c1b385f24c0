package org.petitions.casework.duty;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.springframework.context.MessageSource;

/**
 * A period as it was typed on a page, with what is shown for it: where it is none the usual one, and what to do.
 *
 * @param from as it was typed
 * @param to as it was typed
 */
record TypedPeriod(String from, String to, DutyPeriod period, FormErrors errors) {

    /** @param usual what is shown where nothing, or nothing usable, was typed */
    static TypedPeriod of(String from, String to, DutyPeriod usual, MessageSource texts, Locale language) {
        try {
            LocalDate first = day(from);
            LocalDate last = day(to);
            var period = new DutyPeriod(first == null ? usual.from() : first, last == null ? usual.to() : last);
            return new TypedPeriod(period.from().toString(), period.to().toString(), period, FormErrors.none());
        } catch (DateTimeParseException | ProblemException _) {
            return new TypedPeriod(from, to, usual,
                    FormErrors.none().with("from", texts.getMessage("duty.bad-period", null, language)));
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : TypedDay.parse(typed.strip());
    }
}
