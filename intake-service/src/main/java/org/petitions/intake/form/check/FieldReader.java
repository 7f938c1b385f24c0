package org.petitions.intake.form.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;

/** Reads one field after the other and notes each fault. What it cannot read it gives back as null; blank is the same as missing. */
final class FieldReader {
    /** Whether a field may be missing. */
    enum Presence {
        REQUIRED,
        OPTIONAL;

        static Presence requiredIf(boolean condition) {
            return condition ? REQUIRED : OPTIONAL;
        }
    }

    private final List<FormFault> faults = new ArrayList<>();

    List<FormFault> faults() {
        return faults;
    }

    /** Whether a fault is noted of a part of the form. */
    boolean hasFaultIn(String part) {
        return faults.stream().anyMatch(fault -> fault.field().startsWith(part));
    }

    void fault(String field, FaultCode code) {
        faults.add(new FormFault(field, code));
    }

    void faultIf(boolean condition, String field, FaultCode code) {
        if (condition) {
            fault(field, code);
        }
    }

    <T> @Nullable T required(String field, @Nullable T value) {
        faultIf(value == null, field, FaultCode.REQUIRED);
        return value;
    }

    /** One line of text. */
    @Nullable
    String singleLine(String field, @Nullable String value, Presence need, int longest) {
        return text(field, value, need, longest, false);
    }

    /** Text that may have several lines. */
    @Nullable
    String multiLine(String field, @Nullable String value, Presence need, int longest) {
        return text(field, value, need, longest, true);
    }

    private @Nullable String text(String field, @Nullable String value, Presence need, int longest,
            boolean mayHaveLines) {
        String tidied = value == null ? "" : TextRules.normalized(value);
        if (tidied.isEmpty()) {
            faultIf(need == Presence.REQUIRED, field, FaultCode.REQUIRED);
            return null;
        }
        var fault = TextRules.faultOf(tidied, longest, mayHaveLines);
        if (fault.isPresent()) {
            fault(field, fault.get());
            return null;
        }
        return tidied;
    }

    /** Text of a given shape, e.g. a telephone number. */
    @Nullable
    String matching(String field, @Nullable String value, int longest, Pattern shape) {
        String text = singleLine(field, value, Presence.OPTIONAL, longest);
        if (text != null && !shape.matcher(text).matches()) {
            fault(field, FaultCode.MALFORMED);
            return null;
        }
        return text;
    }

    /** A coded term: the name of one of the type's constants. */
    <E extends Enum<E>> @Nullable E code(String field, @Nullable String value, Presence need, Class<E> type) {
        if (value == null || value.isBlank()) {
            faultIf(need == Presence.REQUIRED, field, FaultCode.REQUIRED);
            return null;
        }
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            fault(field, FaultCode.UNKNOWN_CODE); // what valueOf throws for a name it has not
            return null;
        }
    }

    /** An id or code that {@code real} knows. */
    @Nullable
    String known(String field, @Nullable String value, Presence need, Predicate<String> real, FaultCode otherwise) {
        if (value == null || value.isBlank()) {
            faultIf(need == Presence.REQUIRED, field, FaultCode.REQUIRED);
            return null;
        }
        if (!real.test(value)) {
            fault(field, otherwise);
            return null;
        }
        return value;
    }

    /** A whole number in a range. */
    @Nullable
    Integer number(String field, @Nullable Integer value, Presence need, int least, int most) {
        if (value == null) {
            faultIf(need == Presence.REQUIRED, field, FaultCode.REQUIRED);
            return null;
        }
        if (value < least || value > most) {
            fault(field, FaultCode.OUT_OF_RANGE);
            return null;
        }
        return value;
    }

    /** A day from {@code earliest} to {@code latest}, ISO 8601. */
    @Nullable
    LocalDate day(String field, @Nullable String value, LocalDate earliest, LocalDate latest) {
        if (value == null || value.isBlank()) {
            fault(field, FaultCode.REQUIRED);
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            faultIf(day.isAfter(latest), field, FaultCode.IN_THE_FUTURE);
            faultIf(day.isBefore(earliest), field, FaultCode.TOO_EARLY);
            return day;
        } catch (DateTimeException e) {
            fault(field, FaultCode.NOT_A_DATE);
            return null;
        }
    }

    /** A list read entry by entry; an entry that is missing, wrong or there twice is a fault of its own. */
    <T> List<T> list(String field, @Nullable List<@Nullable String> values, int most, EntryReader<T> entry) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            fault(field, FaultCode.TOO_MANY);
            return List.of();
        }
        Set<T> read = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            String at = field + '[' + i + ']';
            T value = entry.read(at, values.get(i));
            faultIf(value != null && !read.add(value), at, FaultCode.TWICE);
        }
        return List.copyOf(read);
    }

    /** How one entry of a list is read. */
    interface EntryReader<T> {
        /** The entry, or null when it is faulty and noted so. */
        @Nullable
        T read(String field, @Nullable String value);
    }
}
