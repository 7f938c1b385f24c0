package org.petitions.casework.reception;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.text.TypedDay;

/**
 * A form of these pages as it was typed. What is read is noted as wrong where it is, and given as something harmless: whoever reads asks
 * {@link #isRight} before using it.
 */
final class TypedForm {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final Map<String, List<String>> sent;
    private final List<Fault> faults = new ArrayList<>();

    /** @param key of the text that says what to do */
    private record Fault(String field, String key) {}

    /** What is said of a field in the language of the page. */
    interface Texts {
        /** @param key of the text that says what to do */
        String of(String field, String key);
    }

    TypedForm(Map<String, List<String>> sent) {
        this.sent = Map.copyOf(sent);
    }

    /** What stands in a field, empty where nothing does. */
    public String of(String name) {
        return all(name).stream().findFirst().orElse("").strip();
    }

    /** What stands in a field of several. */
    public List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    /** A text that has to be there. */
    String text(String name, int most) {
        String typed = optional(name, most);
        if (typed.isEmpty()) {
            wrong(name, "reception.wrong.text");
        }
        return typed;
    }

    /** A text that may be left out. */
    String optional(String name, int most) {
        String typed = of(name);
        if (typed.length() > most) {
            wrong(name, "reception.wrong.long");
        }
        return typed;
    }

    LocalDate day(String name) {
        try {
            return TypedDay.parse(of(name));
        } catch (DateTimeException _) {
            wrong(name, "reception.wrong.day");
            return LocalDate.EPOCH;
        }
    }

    /** From one field to the other, as {@code 09:00-11:30}. */
    String hours(String from, String until) {
        try {
            LocalTime first = LocalTime.parse(of(from));
            LocalTime last = LocalTime.parse(of(until));
            if (first.isBefore(last)) {
                return first + "-" + last;
            }
        } catch (DateTimeException _) {
            // said below
        }
        wrong(from, "reception.wrong.hours");
        return "";
    }

    int number(String name, int most) {
        String typed = of(name);
        int number = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : Integer.MAX_VALUE;
        if (number > most) {
            wrong(name, "reception.wrong.number");
        }
        return number;
    }

    /** One of those that can be chosen. */
    String choice(String name, List<String> choices) {
        String typed = of(name);
        if (!choices.contains(typed)) {
            wrong(name, "reception.wrong.choice");
        }
        return typed;
    }

    /** One of a list of codes; its first where it is none of it. */
    <E extends Enum<E>> E code(String name, List<E> codes) {
        String typed = of(name);
        Optional<E> found = codes.stream().filter(code -> code.name().equals(typed)).findFirst();
        if (found.isEmpty()) {
            wrong(name, "reception.wrong.choice");
        }
        return found.orElse(codes.getFirst());
    }

    /** The version that was shown; none where it is not one. */
    long version() {
        String typed = of("version");
        return NUMBER.matcher(typed).matches() ? Long.parseLong(typed) : -1;
    }

    /** The key that the form had before it was sent; another where it has none, with which nothing is done. */
    UUID key() {
        try {
            if (of("key").length() == UUID.randomUUID().toString().length()) {
                return UUID.fromString(of("key"));
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        wrong("", "reception.wrong.key");
        return UUID.randomUUID();
    }

    /** Something is wrong with a field. */
    void wrong(String field, String key) {
        faults.add(new Fault(field, key));
    }

    boolean isRight() {
        return faults.isEmpty();
    }

    FormErrors errors(Texts texts) {
        FormErrors errors = FormErrors.none();
        for (Fault fault : faults) {
            errors = errors.with(fault.field(), texts.of(fault.field(), fault.key()));
        }
        return errors;
    }
}
