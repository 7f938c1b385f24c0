package org.petitions.casework.cityrules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.text.TypedDay;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Reads what was typed into the register's forms. */
final class RuleInput {
    private RuleInput() {}

    /** What was typed; null for nothing. */
    static @Nullable String typed(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The day; null for none. */
    static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : TypedDay.parse(value);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** What was chosen; null where it is none of the choices. */
    static @Nullable String among(@Nullable String value, List<Choice> choices) {
        return choices.stream().map(Choice::value).filter(each -> each.equals(value)).findFirst().orElse(null);
    }

    /** What is too long, or no value of its field. */
    static FormErrors wrong(BindingResult faults, RuleNames names, Locale language) {
        FormErrors errors = FormErrors.none();
        for (FieldError fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), names.text("wrong", language));
        }
        return errors;
    }
}
