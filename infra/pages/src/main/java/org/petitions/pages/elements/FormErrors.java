package org.petitions.pages.elements;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * What is wrong with what was typed: in the summary at the top, and beside each field.
 *
 * @param all in the order of the fields on the page
 */
public record FormErrors(List<FormError> all) {
    private static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param field the name of the input; empty when it is no single one's
     * @param text what to do, in the language of the page; never what was typed
     */
    public record FormError(String field, String text) {}

    /** Nothing is wrong. */
    public static FormErrors none() {
        return NONE;
    }

    /** What the validation of a form object found. */
    public static FormErrors of(Errors found, MessageSource texts, Locale language) {
        return new FormErrors(found.getAllErrors().stream()
                .map(each -> new FormError(each instanceof FieldError field ? field.getField() : "",
                        texts.getMessage(each, language)))
                .toList());
    }

    /** The same and one more. */
    public FormErrors with(String field, String text) {
        return new FormErrors(Stream.concat(all.stream(), Stream.of(new FormError(field, text))).toList());
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String of(String field) {
        return all.stream().filter(each -> each.field().equals(field)).map(FormError::text).findFirst().orElse(null);
    }
}
