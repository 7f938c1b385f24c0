package org.petitions.intake.form.check;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.PetitionForm.EarlierHandlingPart;
import org.petitions.intake.form.check.FieldReader.Presence;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Subcategory;
import org.petitions.intake.numbering.RegistrationNumber;

/**
 * Checks a registration form: a pure function from what was filled in to a sound petition or to all its faults. A rule about one field
 * stands where the field is read, a part of the form at a time; rules between parts have a method of their own. It throws for no input.
 */
public final class FormCheck {
    /** Most characters of request, facts and reasons, each. */
    public static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_OUTCOME = 2_000;
    static final int MOST_PERSONS = 100_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

    private final PetitionForm form;
    private final LocalDate today;
    private final FormRules rules;
    private final FieldReader reader = new FieldReader();

    private FormCheck(PetitionForm form, LocalDate today, FormRules rules) {
        this.form = form;
        this.today = today;
        this.rules = rules;
    }

    /**
     * Checks a form.
     *
     * @param today the day in Asia/Shanghai
     */
    public static FormCheckResult check(PetitionForm form, LocalDate today, FormRules rules) {
        return new FormCheck(form, today, rules).check();
    }

    private FormCheckResult check() {
        RegistrationSection registration = registration();
        PersonsSection people = people(registration);
        ComplainedOf complainedOf = ComplainedOf.read(reader, "complainedOf", form.complainedOf(),
                registration.purpose());
        ContentSection content = content(registration.channel());
        List<FurtherMatterCheck.Sound> further = furtherMatters(registration, content.place());
        ConfidentialFields.EarlierHandling earlier = earlierHandling(form.earlierHandling());
        List<NoticeWish> notice = notice(registration.channel(), people.petitioner());
        LeaderContact leader = LeaderCheck.read(reader, form, registration.channel(), content.place().division());
        String given = reader.matching("language", form.language(), 35, LANGUAGE);
        String language = given == null ? "zh" : given;

        if (!reader.faults().isEmpty()) {
            return new FormCheckResult.Invalid(reader.faults());
        }
        boolean screened = registration.channel() == Channel.SCREENING;
        CodedFields matter = new CodedFields(requirePresent(registration.office()),
                requirePresent(registration.channel()),
                requirePresent(registration.broughtTo()), requirePresent(registration.purpose()),
                requirePresent(registration.repeat()),
                registration.firstPetition(), requirePresent(registration.urgency()),
                requirePresent(registration.identity()),
                requirePresent(people.count()), people.representatives().size(), requirePresent(content.category()),
                content.subcategory(), requirePresent(content.place().division()), content.time().day(),
                content.time().inexact(),
                complainedOf.unit(),
                complainedOf.posts(),
                language, registration.receivedOn(),
                further.stream().map(FurtherMatterCheck.Sound::matter).toList(), content.place().township(), leader);
        ConfidentialFields words = new ConfidentialFields(requirePresent(content.title()), content.subcategory(),
                language, content.time().day(), content.time().inexact(),
                screened ? orEmpty(content.request()) : requirePresent(content.request()),
                requirePresent(content.facts()),
                screened ? orEmpty(content.reasons()) : requirePresent(content.reasons()), people.petitioner(),
                people.representatives(), FurtherMatterCheck.personsOf(complainedOf, further), earlier, notice,
                further.stream().map(FurtherMatterCheck.Sound::request).toList());
        return new FormCheckResult.Valid(matter, words);
    }

    /** How it came and what kind it is; null is what is missing or faulty, here as in each part. */
    private record RegistrationSection(@Nullable String office, @Nullable Channel channel, @Nullable Level broughtTo,
            @Nullable Purpose purpose, @Nullable Boolean repeat, @Nullable String firstPetition,
            @Nullable Urgency urgency, @Nullable Identity identity, @Nullable LocalDate receivedOn) {}

    private RegistrationSection registration() {
        String office = reader.known("office", form.office(), Presence.REQUIRED, OrganisationCodes::isUnit,
                FaultCode.UNKNOWN_CODE);
        Channel channel = reader.code("channel", form.channel(), Presence.REQUIRED, Channel.class);
        boolean screened = channel == Channel.SCREENING;
        Level broughtTo = reader.code("broughtTo", form.broughtTo(), Presence.REQUIRED, Level.class);
        Purpose purpose = reader.code("purpose", form.purpose(), Presence.REQUIRED, Purpose.class);
        Boolean repeat = screened && form.repeat() == null ? Boolean.FALSE : reader.required("repeat", form.repeat());
        String firstPetition = firstPetition();
        Urgency urgency = reader.code("urgency", form.urgency(), Presence.REQUIRED, Urgency.class);
        Identity identity = screened
                ? notForScreening("identity", isGiven(form.identity()), Identity.ANONYMOUS)
                : reader.code("identity", form.identity(), Presence.REQUIRED, Identity.class);
        return new RegistrationSection(office, channel, broughtTo, purpose, repeat, firstPetition, urgency, identity,
                receivedOn());
    }

    /** What lay longer than that before it was registered is a slip of the pen and not a receipt. */
    private @Nullable LocalDate receivedOn() {
        String given = form.receivedOn();
        if (given == null || given.isBlank()) {
            return null;
        }
        LocalDate day = reader.day("receivedOn", given, today.minusYears(rules.receiptYears()), LocalDate.MAX);
        reader.faultIf(day != null && day.isAfter(today), "receivedOn", FaultCode.AFTER_REGISTRATION);
        return day;
    }

    /** What officials found before anyone petitioned (排查) has no petitioner: what is told of one is a fault. */
    private <T> T notForScreening(String field, boolean given, T instead) {
        reader.faultIf(given, field, FaultCode.NOT_FOR_SCREENING);
        return instead;
    }

    /** Who petitions. */
    private record PersonsSection(ConfidentialFields.@Nullable Petitioner petitioner, @Nullable Integer count,
            List<ConfidentialFields.Representative> representatives) {}

    private PersonsSection people(RegistrationSection registration) {
        if (registration.channel() == Channel.SCREENING) {
            notForScreening("petitioner", PersonsCheck.isAnythingFilledIn(form.petitioner()), 0);
            notForScreening("representatives", form.representatives() != null && !form.representatives().isEmpty(), 0);
            return new PersonsSection(null,
                    notForScreening("persons", form.persons() != null && form.persons() != 0, 0), List.of());
        }
        PersonsCheck check = new PersonsCheck(reader, today);
        PersonsSection people = new PersonsSection(check.petitioner(form.petitioner(), registration.identity()),
                reader.number("persons", form.persons(), Presence.REQUIRED, 1, MOST_PERSONS),
                check.representatives(form.representatives()));
        checkRepresentation(registration.channel(), people.count());
        return people;
    }

    /**
     * Officials who find a matter register it by itself; and an accusation stands alone, so that its words reach nobody to whom another
     * matter goes (Art. 30).
     */
    private List<FurtherMatterCheck.Sound> furtherMatters(RegistrationSection registration,
            MatterPlace place) {
        if (form.furtherMatters() == null || form.furtherMatters().isEmpty()) {
            return List.of();
        }
        if (registration.channel() == Channel.SCREENING) {
            return notForScreening("furtherMatters", true, List.of());
        }
        reader.faultIf(registration.purpose() == Purpose.ACCUSATION, "furtherMatters",
                FaultCode.NOT_FOR_ACCUSATIONS);
        return FurtherMatterCheck.read(reader, form.furtherMatters(), registration.purpose(), registration.urgency(),
                place);
    }

    /** What it is about. */
    private record ContentSection(@Nullable String title, @Nullable Category category,
            @Nullable Subcategory subcategory,
            MatterPlace place, MatterTimeCheck.MatterTime time, @Nullable String request,
            @Nullable String facts,
            @Nullable String reasons) {}

    private ContentSection content(@Nullable Channel channel) {
        // Nobody asks for anything and gives reasons where nobody petitions.
        Presence asked = Presence.requiredIf(channel != Channel.SCREENING);
        String title = reader.singleLine("title", form.title(), Presence.REQUIRED, LONGEST_TITLE);
        Category category = reader.code("category", form.category(), Presence.REQUIRED, Category.class);
        Subcategory subcategory = FurtherMatterCheck.subcategory(reader, "subcategory", form.subcategory(), category);
        return new ContentSection(title, category, subcategory,
                MatterPlace.read(reader, "matterDivision", form.matterDivision(), Presence.REQUIRED),
                MatterTimeCheck.read(reader, form.matterDate(), form.matterTime(), today),
                reader.multiLine("request", form.request(), asked, LONGEST_TEXT),
                reader.multiLine("facts", form.facts(), Presence.REQUIRED, LONGEST_TEXT),
                reader.multiLine("reasons", form.reasons(), asked, LONGEST_TEXT));
    }

    private @Nullable String firstPetition() {
        String given = form.firstPetition();
        if (given == null || given.isBlank()) {
            return null;
        }
        reader.faultIf(Boolean.FALSE.equals(form.repeat()), "firstPetition", FaultCode.ONLY_FOR_REPEATS);
        var number = RegistrationNumber.parse(given);
        reader.faultIf(number.isEmpty(), "firstPetition", FaultCode.MALFORMED);
        return number.map(RegistrationNumber::toString).orElse(null);
    }

    private void checkRepresentation(@Nullable Channel channel, @Nullable Integer persons) {
        int given = form.representatives() == null ? 0 : form.representatives().size();
        PersonsCheck.representation(reader, channel, persons, given, rules);
    }

    private ConfidentialFields.@Nullable EarlierHandling earlierHandling(@Nullable EarlierHandlingPart part) {
        if (part == null) {
            return null;
        }
        String by = reader.singleLine("earlierHandling.by", part.by(), Presence.OPTIONAL, LONGEST_TITLE);
        String outcome = reader.multiLine("earlierHandling.outcome", part.outcome(), Presence.OPTIONAL,
                LONGEST_OUTCOME);
        Boolean running = reader.required("earlierHandling.otherProcedureRunning", part.otherProcedureRunning());
        return running == null ? null : new ConfidentialFields.EarlierHandling(by, outcome, running);
    }

    private List<NoticeWish> notice(@Nullable Channel channel, ConfidentialFields.@Nullable Petitioner petitioner) {
        if (channel == Channel.SCREENING) {
            return notForScreening("notice", form.notice() != null && !form.notice().isEmpty(), List.of());
        }
        return NoticeWishCheck.read(reader, form.notice(), Reachable.by(petitioner));
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Where no fault is noted, every required field is there. */
    private static <T> T requirePresent(@Nullable T value) {
        return requireNonNull(value, "a required field is missing and no fault was noted");
    }
}
