package org.petitions.intake.form.check;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.terms.IdKind;

/** Numbers of identity documents. Only their shape can be checked here; whose they are is no business of the form. */
public final class IdNumbers {
    private static final Pattern RESIDENT = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern OTHER = Pattern.compile("[0-9A-Z\\u4E00-\\u9FFF()（）-]{5,30}");
    private static final Pattern ROUNDED = Pattern.compile("[0-9](?:\\.[0-9]+)?E\\+?[0-9]+|[1-9][0-9]{14}000");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private IdNumbers() {}

    /**
     * What is wrong with a number, if anything.
     *
     * @param number in capital letters
     */
    static Optional<FaultCode> faultOf(IdKind kind, String number, LocalDate today) {
        return switch (kind) {
            case RESIDENT_ID -> faultOfResident(number, today);
            case ORGANISATION_CODE -> malformedUnless(ORGANISATION, number);
            case PASSPORT, TRAVEL_PERMIT, MILITARY_ID, RESIDENCE_PERMIT -> malformedUnless(OTHER, number);
        };
    }

    /**
     * What is wrong with a person's number when nobody said which document it is from: one that can only be a resident number is judged as
     * one.
     *
     * @param number in capital letters
     */
    static Optional<FaultCode> faultOfUnknownKind(String number, LocalDate today) {
        return RESIDENT.matcher(number).matches()
                ? faultOfResident(number, today)
                : malformedUnless(OTHER, number);
    }

    /** As it is printed: half-width, without blanks and hidden signs, the multiplication sign that some type for X put right. */
    public static String normalized(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "").replace('×', 'X')
                .toUpperCase(Locale.ROOT);
    }

    /** Whether a spreadsheet took it for a number: it keeps fifteen digits, and the rest is gone. */
    static boolean isRounded(String number) {
        return ROUNDED.matcher(number).matches();
    }

    /** Year of birth in a well-formed resident identity number. */
    static int birthYearOf(String residentNumber) {
        return Integer.parseInt(residentNumber.substring(6, 10));
    }

    /** GB 11643: 17 digits with the day of birth in them, and a check digit by ISO 7064 MOD 11-2. */
    private static Optional<FaultCode> faultOfResident(String number, LocalDate today) {
        if (!RESIDENT.matcher(number).matches() || !hasBirthDay(number, today)) {
            return Optional.of(FaultCode.MALFORMED);
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == number.charAt(17)
                ? Optional.empty()
                : Optional.of(FaultCode.WRONG_CHECK_DIGIT);
    }

    private static boolean hasBirthDay(String number, LocalDate today) {
        try {
            LocalDate born = LocalDate.of(birthYearOf(number), Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return born.getYear() >= 1900 && !born.isAfter(today);
        } catch (DateTimeException e) {
            return false; // no day of the calendar, so no day of birth
        }
    }

    private static Optional<FaultCode> malformedUnless(Pattern form, String number) {
        return form.matcher(number).matches() ? Optional.empty() : Optional.of(FaultCode.MALFORMED);
    }
}
