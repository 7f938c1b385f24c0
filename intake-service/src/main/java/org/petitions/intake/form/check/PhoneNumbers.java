package org.petitions.intake.form.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FaultCode;

/**
 * Telephone numbers as people write them: {@code (0745)1234567}, {@code 1234567转808}, two with a slash, with a word before them. One that
 * is written plainly stays as it is written.
 *
 * @param numbers in their order
 * @param fault what is wrong with the text, if anything; then no number is taken from it
 */
public record PhoneNumbers(List<String> numbers, @Nullable FaultCode fault) {
    static final int MOST = 4;
    static final int LONGEST = 100;

    private static final Pattern PLAIN = Pattern.compile("\\+?[0-9][0-9 ()-]{4,23}");
    private static final Pattern NUMBER = Pattern
            .compile("\\+?[0-9(][0-9 ()-]{4,23}(?:(?:转|分机|ext\\.?|x) ?[0-9]{1,6})?");
    private static final Pattern LABEL = Pattern.compile("^\\p{IsHan}{1,6} ?:? ?(?=[+(0-9])|^(?:tel|TEL|Tel)[.:]? ?");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[/、,;|\\\\]\\s*| 或 ?|或");
    private static final Pattern ROUNDED = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

    /** The numbers in a text of one line. */
    public static PhoneNumbers read(String text) {
        if (PLAIN.matcher(text).matches()) {
            return new PhoneNumbers(List.of(text), null);
        }
        String halfWidth = DASHES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("-");
        List<String> numbers = new ArrayList<>();
        for (String part : SEPARATOR.split(halfWidth)) {
            String number = LABEL.matcher(part.strip()).replaceFirst("");
            if (number.endsWith(".0")) {
                number = number.substring(0, number.length() - 2); // what data tools make of a column of numbers
            }
            if (ROUNDED.matcher(number).matches()) {
                return new PhoneNumbers(List.of(), FaultCode.DAMAGED_NUMBER);
            }
            if (!NUMBER.matcher(number).matches()) {
                return new PhoneNumbers(List.of(), FaultCode.MALFORMED);
            }
            numbers.add(number);
        }
        return numbers.isEmpty()
                ? new PhoneNumbers(List.of(), FaultCode.MALFORMED)
                : new PhoneNumbers(List.copyOf(numbers), null);
    }
}
