package org.petitions.intake.numbering;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.petitions.events.CaseId;
import org.petitions.starter.text.TypedCode;

/**
 * The number of a case, e.g. {@code 431222-20260301-L-00017-K}, or {@code 431222-20260301-L-00017-K/2} for the second matter of that
 * petition (一件多诉).
 *
 * @param petition the petition's registration number
 * @param matter the matter's place, from 1
 */
public record CaseNumber(RegistrationNumber petition, int matter) {
    private static final Pattern FORM = Pattern.compile("([^/]+)(?:/([2-9]|[1-9][0-9]))?");

    /** The number that {@code text} is, or empty when it is none; typed as registration numbers may be. */
    public static Optional<CaseNumber> parse(String text) {
        if (text.length() > RegistrationNumber.LONGEST) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(TypedCode.registrationNumber(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String matter = parts.group(2);
        return RegistrationNumber.parse(parts.group(1)).map(
                petition -> new CaseNumber(petition, matter == null ? CaseId.FIRST : Integer.parseInt(matter)));
    }
}
