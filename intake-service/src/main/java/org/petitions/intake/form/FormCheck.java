package org.petitions.intake.form;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.FieldReader.Need;
import org.petitions.intake.form.PetitionForm.ComplainedOfPart;
import org.petitions.intake.form.PetitionForm.EarlierHandlingPart;
import org.petitions.intake.numbering.RegistrationNumber;

/**
 * Checks a registration form: a pure function from what was filled in to a sound petition or to all its faults. A rule about one field
 * stands where the field is read; rules between fields have a method of their own. It throws for no input.
 */
public final class FormCheck {
    /** Most characters of request, facts and reasons, each. */
    public static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_OUTCOME = 2_000;
    private static final int MOST_PERSONS = 100_000;
    private static final int MOST_COMPLAINED_OF = 20;
    private static final LocalDate EARLIEST_MATTER = LocalDate.of(1949, 10, 1);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final ComplainedOfPart NOBODY = new ComplainedOfPart(null, null, null);

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
    public static Checked check(PetitionForm form, LocalDate today, FormRules rules) {
        return new FormCheck(form, today, rules).check();
    }

    private Checked check() {
        String office = reader.known("office", form.office(), Need.REQUIRED, PlaceCodes::isUnit,
                FaultCode.UNKNOWN_CODE);
        Channel channel = reader.code("channel", form.channel(), Need.REQUIRED, Channel.class);
        Level broughtTo = reader.code("broughtTo", form.broughtTo(), Need.REQUIRED, Level.class);
        Purpose purpose = reader.code("purpose", form.purpose(), Need.REQUIRED, Purpose.class);
        Boolean repeat = reader.present("repeat", form.repeat());
        String firstPetition = firstPetition();
        Urgency urgency = reader.code("urgency", form.urgency(), Need.REQUIRED, Urgency.class);
        Identity identity = reader.code("identity", form.identity(), Need.REQUIRED, Identity.class);

        PersonsCheck people = new PersonsCheck(reader, today);
        Words.Petitioner petitioner = people.petitioner(form.petitioner(), identity);
        Integer persons = reader.number("persons", form.persons(), Need.REQUIRED, 1, MOST_PERSONS);
        List<Words.Representative> representatives = people.representatives(form.representatives());
        checkRepresentation(channel, persons);

        ComplainedOfPart complainedOf = form.complainedOf() == null ? NOBODY : form.complainedOf();
        String unit = reader.known("complainedOf.unit", complainedOf.unit(), Need.OPTIONAL, PlaceCodes::isUnit,
                FaultCode.UNKNOWN_CODE);
        List<String> posts = reader.list("complainedOf.posts", complainedOf.posts(), MOST_COMPLAINED_OF,
                (at, id) -> reader.known(at, id, Need.REQUIRED, PlaceCodes::isPost, FaultCode.UNKNOWN_CODE));
        List<String> accused = reader.list("complainedOf.persons", complainedOf.persons(), MOST_COMPLAINED_OF,
                (at, name) -> reader.line(at, name, Need.REQUIRED, PersonsCheck.LONGEST_NAME));
        reader.faultIf(purpose == Purpose.SUGGESTION && namesAnyone(complainedOf), "complainedOf",
                FaultCode.NOT_FOR_SUGGESTIONS);

        String title = reader.line("title", form.title(), Need.REQUIRED, LONGEST_TITLE);
        Category category = reader.code("category", form.category(), Need.REQUIRED, Category.class);
        Subcategory subcategory = reader.code("subcategory", form.subcategory(), Need.OPTIONAL, Subcategory.class);
        reader.faultIf(subcategory != null && category != null && subcategory.category() != category, "subcategory",
                FaultCode.OTHER_CATEGORY);
        String matterDivision = reader.known("matterDivision", form.matterDivision(), Need.REQUIRED,
                PlaceCodes::isOurs, FaultCode.UNKNOWN_DIVISION);
        LocalDate matterDate = reader.day("matterDate", form.matterDate(), EARLIEST_MATTER, today);
        String request = reader.lines("request", form.request(), Need.REQUIRED, LONGEST_TEXT);
        String facts = reader.lines("facts", form.facts(), Need.REQUIRED, LONGEST_TEXT);
        String reasons = reader.lines("reasons", form.reasons(), Need.REQUIRED, LONGEST_TEXT);
        Words.EarlierHandling earlier = earlierHandling(form.earlierHandling());
        List<NoticeWish> notice = notice(petitioner);
        String language = reader.shaped("language", form.language(), 35, LANGUAGE);
        String tag = language == null ? "zh" : language;

        if (!reader.faults().isEmpty()) {
            return new Checked.Faulty(reader.faults());
        }
        LocalDate happened = sound(matterDate);
        Matter matter = new Matter(sound(office), sound(channel), sound(broughtTo), sound(purpose), sound(repeat),
                firstPetition, sound(urgency), sound(identity), sound(persons), representatives.size(),
                sound(category), subcategory, sound(matterDivision), happened, unit, posts, tag);
        Words words = new Words(sound(title), subcategory, happened, sound(request), sound(facts), sound(reasons),
                tag, petitioner, representatives, accused, earlier, notice);
        return new Checked.Sound(matter, words);
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

    /** A group that comes in person elects up to five of its members to speak (Art. 20). */
    private void checkRepresentation(@Nullable Channel channel, @Nullable Integer persons) {
        int given = form.representatives() == null ? 0 : form.representatives().size();
        if (persons == null || given > PersonsCheck.MOST_REPRESENTATIVES) {
            return;
        }
        reader.faultIf(given > persons, "persons", FaultCode.FEWER_THAN_REPRESENTATIVES);
        reader.faultIf(channel == Channel.VISIT && persons >= rules.groupVisitFrom() && given == 0, "representatives",
                FaultCode.REPRESENTATIVES_NEEDED);
    }

    private static boolean namesAnyone(ComplainedOfPart part) {
        return (part.unit() != null && !part.unit().isBlank()) || (part.posts() != null && !part.posts().isEmpty())
                || (part.persons() != null && !part.persons().isEmpty());
    }

    private Words.@Nullable EarlierHandling earlierHandling(@Nullable EarlierHandlingPart part) {
        if (part == null) {
            return null;
        }
        String by = reader.line("earlierHandling.by", part.by(), Need.OPTIONAL, LONGEST_TITLE);
        String outcome = reader.lines("earlierHandling.outcome", part.outcome(), Need.OPTIONAL, LONGEST_OUTCOME);
        Boolean running = reader.present("earlierHandling.otherProcedureRunning", part.otherProcedureRunning());
        return running == null ? null : new Words.EarlierHandling(by, outcome, running);
    }

    private List<NoticeWish> notice(Words.@Nullable Petitioner petitioner) {
        List<NoticeWish> wishes = reader.list("notice", form.notice(), NoticeWish.values().length,
                (at, wish) -> reader.code(at, wish, Need.REQUIRED, NoticeWish.class));
        for (NoticeWish wish : wishes) {
            switch (wish) {
                case SMS -> reader.faultIf(petitioner == null || petitioner.phone() == null, "notice",
                        FaultCode.NEEDS_PHONE);
                case MAIL -> reader.faultIf(petitioner == null || petitioner.email() == null, "notice",
                        FaultCode.NEEDS_EMAIL);
                case LETTER -> reader.faultIf(petitioner == null || petitioner.address() == null
                        || petitioner.address().text() == null, "notice", FaultCode.NEEDS_ADDRESS);
            }
        }
        return wishes;
    }

    /** Where no fault is noted, every required field is there. */
    private static <T> T sound(@Nullable T value) {
        return requireNonNull(value, "a required field is missing and no fault was noted");
    }
}
