package org.petitions.starter.audit;

import java.util.Optional;
import java.util.regex.Pattern;
import org.petitions.starter.text.TypedCode;

/**
 * The forms of what the platform itself gives out and puts into addresses. Whatever else stands in one was typed by somebody, be it the number
 * of an identity card or a telephone, and goes into no trail.
 */
final class SubjectForm {
    private static final int LONGEST = 400;
    private static final String UUID_AND_MATTER = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\\.[1-9][0-9]?)?";
    /** What follows in the id of an alert: its clock, which round, a rung, a unit. A division's code has nine digits at most. */
    private static final String PART = "(?::(?![^:]*[0-9]{10})[A-Za-z0-9._-]{1,64})";
    private static final Pattern MADE_HERE = Pattern.compile(UUID_AND_MATTER + PART + "{0,12}");
    private static final Pattern NUMBER = Pattern
            .compile("[0-9]{6}-[0-9]{8}-[A-Z]-[0-9]{5,10}-[0-9A-Z](?:/[1-9][0-9]?)?");
    private static final Pattern UNIT_OR_POST = Pattern.compile(
            "[0-9]{6}(?:[0-9]{3})?-[A-Z]+(?:-[1-9][0-9]?)?(?:\\.[a-z][a-z-]{0,30})?");

    private SubjectForm() {}

    /** Of a value out of an address what may be written down: an id, a registration number as it is printed, a unit or a post. */
    static Optional<String> of(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        if (MADE_HERE.matcher(value).matches() || UNIT_OR_POST.matcher(value).matches()) {
            return Optional.of(value);
        }
        return Optional.of(TypedCode.registrationNumber(value)).filter(number -> NUMBER.matcher(number).matches());
    }
}
