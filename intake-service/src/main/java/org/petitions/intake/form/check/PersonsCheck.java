package org.petitions.intake.form.check;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.PetitionKind;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm.AddressPart;
import org.petitions.intake.form.PetitionForm.PetitionerPart;
import org.petitions.intake.form.PetitionForm.RepresentativePart;
import org.petitions.intake.form.check.FieldReader.Presence;
import org.petitions.intake.form.terms.IdKind;
import org.petitions.intake.form.terms.Occupation;
import org.petitions.intake.form.terms.Sex;
import org.petitions.law.LegalFigure;

/** Checks the people on the form: the petitioner and the representatives. */
final class PersonsCheck {
    static final int LONGEST_NAME = 100;

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern
            .compile("[^@\\s\\p{Cntrl}]{1,64}+@[A-Za-z0-9](?:[A-Za-z0-9-]*+)(?:\\.[A-Za-z0-9-]++)++");
    private static final AddressPart EMPTY_ADDRESS = new AddressPart(null, null);

    private final FieldReader reader;
    private final LocalDate today;

    PersonsCheck(FieldReader reader, LocalDate today) {
        this.reader = reader;
        this.today = today;
    }

    /** A petition carries name and address (Art. 19), unless it is anonymous. */
    ConfidentialFields.@Nullable Petitioner petitioner(@Nullable PetitionerPart given, @Nullable Identity identity) {
        if (given == null && identity == Identity.ANONYMOUS) {
            return null;
        }
        PetitionerPart part = given == null ? PetitionerPart.EMPTY : given;
        Presence need = Presence.requiredIf(identity == Identity.REAL_NAME || identity == Identity.CONFIDENTIAL);
        String name = reader.singleLine("petitioner.name", part.name(), need, LONGEST_NAME);
        Sex sex = reader.code("petitioner.sex", part.sex(), Presence.OPTIONAL, Sex.class);
        IdKind idKind = reader.code("petitioner.idKind", part.idKind(), Presence.requiredIf(isGiven(part.idNumber())),
                IdKind.class);
        String idNumber = idNumber("petitioner.idNumber", part.idNumber(), Presence.requiredIf(isGiven(part.idKind())),
                number -> idKind == null ? Optional.empty() : IdNumbers.faultOf(idKind, number, today));
        Integer birthYear = reader.number("petitioner.birthYear", part.birthYear(), Presence.OPTIONAL, 1900,
                today.getYear());
        reader.faultIf(
                birthYear != null && idKind == IdKind.RESIDENT_ID && idNumber != null
                        && IdNumbers.birthYearOf(idNumber) != birthYear,
                "petitioner.birthYear", FaultCode.BIRTH_YEAR_DIFFERS);
        List<String> phones = phones(part);
        String email = reader.matching("petitioner.email", halfWidth(part.email()), LONGEST_EMAIL, EMAIL);
        ConfidentialFields.Address address = address(part.address() == null ? EMPTY_ADDRESS : part.address(), need);
        Occupation occupation = reader.code("petitioner.occupation", part.occupation(), Presence.OPTIONAL,
                Occupation.class);
        return new ConfidentialFields.Petitioner(name, sex, idKind, idNumber, birthYear,
                phones.isEmpty() ? null : phones.getFirst(),
                phones.stream().skip(1).toList(), email, address,
                occupation,
                part.hardship());
    }

    /** All numbers the petitioner gave: people write two in one field, and both are theirs. */
    private List<String> phones(PetitionerPart part) {
        List<String> phones = new ArrayList<>(phones("petitioner.phone", part.phone()));
        List<@Nullable String> others = part.otherPhones() == null ? List.of() : part.otherPhones();
        for (int i = 0; i < others.size(); i++) {
            phones.addAll(phones("petitioner.otherPhones[" + i + ']', others.get(i)));
        }
        reader.faultIf(phones.size() > PhoneNumbers.MOST, "petitioner.otherPhones", FaultCode.TOO_MANY);
        return phones;
    }

    private List<String> phones(String field, @Nullable String value) {
        String text = reader.singleLine(field, value, Presence.OPTIONAL, PhoneNumbers.LONGEST);
        if (text == null) {
            return List.of();
        }
        PhoneNumbers read = PhoneNumbers.read(text);
        if (read.fault() != null) {
            reader.fault(field, read.fault());
        }
        return read.numbers();
    }

    private ConfidentialFields.@Nullable Address address(AddressPart part, Presence need) {
        String division = reader.known("petitioner.address.division", part.division(), need,
                OrganisationCodes::isPossibleResidence,
                FaultCode.UNKNOWN_DIVISION);
        String text = reader.singleLine("petitioner.address.text", part.text(), need, LONGEST_ADDRESS);
        return division == null && text == null ? null : new ConfidentialFields.Address(division, text);
    }

    List<ConfidentialFields.Representative> representatives(@Nullable List<@Nullable RepresentativePart> parts) {
        if (parts == null) {
            return List.of();
        }
        if (parts.size() > LegalFigure.REPRESENTATIVES.persons()) {
            reader.fault("representatives", FaultCode.TOO_MANY_REPRESENTATIVES);
            return List.of();
        }
        List<ConfidentialFields.Representative> representatives = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String at = "representatives[" + i + ']';
            RepresentativePart part = reader.required(at, parts.get(i));
            if (part != null) {
                String name = reader.singleLine(at + ".name", part.name(), Presence.REQUIRED, LONGEST_NAME);
                String idNumber = idNumber(at + ".idNumber", part.idNumber(), Presence.OPTIONAL,
                        number -> IdNumbers.faultOfUnknownKind(number, today));
                List<String> phones = phones(at + ".phone", part.phone());
                reader.faultIf(phones.size() > 1, at + ".phone", FaultCode.MALFORMED);
                if (name != null) {
                    representatives.add(new ConfidentialFields.Representative(name, idNumber,
                            phones.isEmpty() ? null : phones.getFirst()));
                }
            }
        }
        return representatives;
    }

    /** A group that comes in person elects up to five of its members to speak (Art. 20). */
    static void representation(FieldReader reader, @Nullable Channel channel, @Nullable Integer persons,
            int representatives, FormRules rules) {
        if (persons == null || representatives > LegalFigure.REPRESENTATIVES.persons()) {
            return;
        }
        reader.faultIf(representatives > persons, "persons", FaultCode.FEWER_THAN_REPRESENTATIVES);
        reader.faultIf(channel != null && PetitionKind.of(channel, persons, rules) == PetitionKind.GROUP_VISIT
                && representatives == 0, "representatives", FaultCode.REPRESENTATIVES_NEEDED);
    }

    private @Nullable String idNumber(String field, @Nullable String value, Presence need,
            Function<String, Optional<FaultCode>> faultOf) {
        String text = reader.singleLine(field, value, need, 30);
        if (text == null) {
            return null;
        }
        String number = text.toUpperCase(Locale.ROOT);
        if (faultOf.apply(number).isPresent()) {
            number = IdNumbers.normalized(number);
        }
        var fault = faultOf.apply(number);
        if (fault.isPresent()) {
            reader.fault(field, IdNumbers.isRounded(number) ? FaultCode.DAMAGED_NUMBER : fault.get());
            return null;
        }
        return number;
    }

    /** Whether anything is filled in about a petitioner; a ledger's row gives an empty part. */
    static boolean isAnythingFilledIn(@Nullable PetitionerPart part) {
        if (part == null) {
            return false;
        }
        AddressPart address = part.address() == null ? EMPTY_ADDRESS : part.address();
        return part.birthYear() != null || part.hardship() != null || isAnyGiven(part.otherPhones())
                || Stream.of(part.name(), part.sex(), part.idKind(), part.idNumber(), part.phone(), part.email(),
                        part.occupation(), address.division(), address.text()).anyMatch(PersonsCheck::isGiven);
    }

    /** An address on the net has no full-width characters; a Chinese keyboard writes them. */
    private static @Nullable String halfWidth(@Nullable String email) {
        return email == null || EMAIL.matcher(email.strip()).matches()
                ? email
                : Normalizer.normalize(email, Normalizer.Form.NFKC).replace(" ", "").replace('。', '.');
    }

    private static boolean isAnyGiven(@Nullable List<@Nullable String> values) {
        return values != null && values.stream().anyMatch(PersonsCheck::isGiven);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
