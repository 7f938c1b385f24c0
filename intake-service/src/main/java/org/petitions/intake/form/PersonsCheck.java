package org.petitions.intake.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Identity;
import org.petitions.intake.form.FieldReader.Need;
import org.petitions.intake.form.PetitionForm.AddressPart;
import org.petitions.intake.form.PetitionForm.PetitionerPart;
import org.petitions.intake.form.PetitionForm.RepresentativePart;

/** Checks the people on the form: the petitioner and the representatives. */
final class PersonsCheck {
    static final int LONGEST_NAME = 100;
    /** Art. 20. */
    static final int MOST_REPRESENTATIVES = 5;

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,23}");
    private static final Pattern EMAIL = Pattern
            .compile("[^@\\s\\p{Cntrl}]{1,64}+@[A-Za-z0-9](?:[A-Za-z0-9-]*+)(?:\\.[A-Za-z0-9-]++)++");
    private static final PetitionerPart NOBODY = new PetitionerPart(null, null, null, null, null, null, null, null,
            null, null);
    private static final AddressPart NOWHERE = new AddressPart(null, null);

    private final FieldReader reader;
    private final LocalDate today;

    PersonsCheck(FieldReader reader, LocalDate today) {
        this.reader = reader;
        this.today = today;
    }

    /** A petition carries name and address (Art. 19), unless it is anonymous. */
    Words.@Nullable Petitioner petitioner(@Nullable PetitionerPart given, @Nullable Identity identity) {
        if (given == null && identity == Identity.ANONYMOUS) {
            return null;
        }
        PetitionerPart part = given == null ? NOBODY : given;
        Need need = Need.requiredIf(identity == Identity.REAL_NAME || identity == Identity.CONFIDENTIAL);
        String name = reader.line("petitioner.name", part.name(), need, LONGEST_NAME);
        Sex sex = reader.code("petitioner.sex", part.sex(), Need.OPTIONAL, Sex.class);
        IdKind idKind = reader.code("petitioner.idKind", part.idKind(), Need.requiredIf(isGiven(part.idNumber())),
                IdKind.class);
        String idNumber = idNumber("petitioner.idNumber", part.idNumber(), Need.requiredIf(isGiven(part.idKind())),
                number -> idKind == null ? Optional.empty() : IdNumbers.faultOf(idKind, number, today));
        Integer birthYear = reader.number("petitioner.birthYear", part.birthYear(), Need.OPTIONAL, 1900,
                today.getYear());
        reader.faultIf(
                birthYear != null && idKind == IdKind.RESIDENT_ID && idNumber != null
                        && IdNumbers.birthYearOf(idNumber) != birthYear,
                "petitioner.birthYear", FaultCode.BIRTH_YEAR_DIFFERS);
        String phone = reader.shaped("petitioner.phone", part.phone(), 25, PHONE);
        String email = reader.shaped("petitioner.email", part.email(), LONGEST_EMAIL, EMAIL);
        Words.Address address = address(part.address() == null ? NOWHERE : part.address(), need);
        Occupation occupation = reader.code("petitioner.occupation", part.occupation(), Need.OPTIONAL,
                Occupation.class);
        return new Words.Petitioner(name, sex, idKind, idNumber, birthYear, phone, email, address, occupation,
                part.hardship());
    }

    private Words.@Nullable Address address(AddressPart part, Need need) {
        String division = reader.known("petitioner.address.division", part.division(), need, PlaceCodes::isInhabited,
                FaultCode.UNKNOWN_DIVISION);
        String text = reader.line("petitioner.address.text", part.text(), need, LONGEST_ADDRESS);
        return division == null && text == null ? null : new Words.Address(division, text);
    }

    List<Words.Representative> representatives(@Nullable List<@Nullable RepresentativePart> parts) {
        if (parts == null) {
            return List.of();
        }
        if (parts.size() > MOST_REPRESENTATIVES) {
            reader.fault("representatives", FaultCode.TOO_MANY_REPRESENTATIVES);
            return List.of();
        }
        List<Words.Representative> representatives = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String at = "representatives[" + i + ']';
            RepresentativePart part = reader.present(at, parts.get(i));
            if (part != null) {
                String name = reader.line(at + ".name", part.name(), Need.REQUIRED, LONGEST_NAME);
                String idNumber = idNumber(at + ".idNumber", part.idNumber(), Need.OPTIONAL,
                        number -> IdNumbers.faultOfUnknownKind(number, today));
                String phone = reader.shaped(at + ".phone", part.phone(), 25, PHONE);
                if (name != null) {
                    representatives.add(new Words.Representative(name, idNumber, phone));
                }
            }
        }
        return representatives;
    }

    private @Nullable String idNumber(String field, @Nullable String value, Need need,
            Function<String, Optional<FaultCode>> faultOf) {
        String text = reader.line(field, value, need, 30);
        if (text == null) {
            return null;
        }
        String number = text.toUpperCase(Locale.ROOT);
        var fault = faultOf.apply(number);
        if (fault.isPresent()) {
            reader.fault(field, fault.get());
            return null;
        }
        return number;
    }

    /** Whether anything is filled in about a petitioner; a ledger's row gives an empty part. */
    static boolean tellsOfAnyone(@Nullable PetitionerPart part) {
        if (part == null) {
            return false;
        }
        AddressPart address = part.address() == null ? NOWHERE : part.address();
        return part.birthYear() != null || part.hardship() != null
                || Stream.of(part.name(), part.sex(), part.idKind(), part.idNumber(), part.phone(), part.email(),
                        part.occupation(), address.division(), address.text()).anyMatch(PersonsCheck::isGiven);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
