package org.petitions.intake.form.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedCorrection;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.ConfidentialFields.Representative;
import org.petitions.intake.form.CorrectionForm;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.check.FieldReader.Presence;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Subcategory;

/** Checks what is to be put right of a registration by the rules that its form was checked by. */
public final class CorrectionCheck {
    static final int LONGEST_REASON = 1_000;

    private CorrectionCheck() {}

    /** What the check came to. */
    public sealed interface Result {}

    /**
     * It is sound.
     *
     * @param people names and wishes
     */
    public record Sound(CodedCorrection coded, People people, String reason) implements Result {}

    /**
     * Names and wishes as they should have been recorded; null is what stays as it is.
     *
     * @param petitioner the petitioner's particulars
     * @param isNameless whether the petitioner proves to have given no name: then none are kept but those
     * @param representatives who speaks for them
     * @param complainedOfPersons names of persons complained of
     * @param notice how the petitioner wishes to be told
     */
    public record People(ConfidentialFields.@Nullable Petitioner petitioner, boolean isNameless,
            @Nullable List<Representative> representatives, @Nullable List<String> complainedOfPersons,
            @Nullable List<NoticeWish> notice) {
        /** Says nothing: a record's own text would show everything in a log or an error. */
        @Override
        public String toString() {
            return "People[unsealed]";
        }
    }

    /** It is not; all faults are here. */
    public record Faulty(List<FormFault> faults) implements Result {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * How the petitioner is told as it stands.
     *
     * @param reachable by what they can be by the particulars that stand
     * @param wishes how they wish to be
     */
    public record ToldBy(Reachable reachable, List<NoticeWish> wishes) {
        public ToldBy {
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * Checks a correction.
     *
     * @param stood the coded fields as they stand
     * @param told how the petitioner is told as it stands
     * @param registeredOn the day of registration, in Asia/Shanghai
     * @param today the day in Asia/Shanghai
     */
    public static Result check(CorrectionForm form, CodedFields stood, ToldBy told, LocalDate registeredOn,
            LocalDate today, FormRules rules) {
        FieldReader reader = new FieldReader();
        Integer given = reader.number("matter", form.matter(), Presence.OPTIONAL, CaseId.FIRST, stood.matters());
        int place = given == null ? CaseId.FIRST : given;
        Purpose purpose = purpose(reader, form, stood, place);
        Urgency urgency = reader.code("urgency", form.urgency(), Presence.OPTIONAL, Urgency.class);
        Category category = reader.code("category", form.category(),
                Presence.requiredIf(form.subcategory() != null && !form.subcategory().isBlank()), Category.class);
        Subcategory subcategory = FurtherMatterCheck.subcategory(reader, "subcategory", form.subcategory(), category);
        MatterPlace moved = MatterPlace.read(reader, "matterDivision", form.matterDivision(), Presence.OPTIONAL);
        LocalDate receivedOn = receivedOn(reader, form, registeredOn, rules);
        Identity identity = reader.code("identity", form.identity(), Presence.OPTIONAL, Identity.class);
        Identity standing = identity == null ? stood.identity() : identity;
        ConfidentialFields.Petitioner petitioner = petitioner(reader, form, stood, standing, today);
        boolean nameless = standing == Identity.ANONYMOUS && stood.identity() != Identity.ANONYMOUS;
        Integer persons = reader.number("persons", form.persons(), Presence.OPTIONAL, 1, FormCheck.MOST_PERSONS);
        List<Representative> representatives = form.representatives() == null
                ? null
                : new PersonsCheck(reader, today).representatives(form.representatives());
        if (persons != null || form.representatives() != null) {
            PersonsCheck.representation(reader, stood.channel(), persons == null ? stood.persons() : persons,
                    form.representatives() == null ? stood.representatives() : form.representatives().size(), rules);
        }
        ComplainedOf complainedOf = form.complainedOf() == null
                ? null
                : ComplainedOf.read(reader, "complainedOf", form.complainedOf(),
                        purpose == null ? stood.ofMatter(place).purpose() : purpose);
        List<NoticeWish> notice = notice(reader, form, told, petitioner, nameless);
        reader.faultIf(stood.channel() == Channel.SCREENING && tellsOfPeople(form), "identity",
                FaultCode.NOT_FOR_SCREENING);
        String reason = reader.multiLine("reason", form.reason(), Presence.REQUIRED, LONGEST_REASON);
        return reason == null || !reader.faults().isEmpty()
                ? new Faulty(reader.faults())
                : new Sound(new CodedCorrection(place, purpose, urgency, category, subcategory, moved.division(),
                        receivedOn,
                        identity, persons, representatives == null ? null : Integer.valueOf(representatives.size()),
                        complainedOf == null ? null : new ComplainedOfIds(complainedOf.unit(), complainedOf.posts()),
                        moved.township()),
                        new People(petitioner, nameless, representatives,
                                complainedOf == null ? null : complainedOf.persons(), notice),
                        reason);
    }

    private static @Nullable Purpose purpose(FieldReader reader, CorrectionForm form, CodedFields stood,
            int place) {
        Purpose purpose = reader.code("purpose", form.purpose(), Presence.OPTIONAL, Purpose.class);
        CodedFields matter = stood.ofMatter(place);
        boolean complains = form.complainedOf() == null
                && (matter.complainedOfUnit() != null || !matter.complainedOfPosts().isEmpty());
        reader.faultIf(purpose == Purpose.SUGGESTION && complains, "purpose", FaultCode.NOT_FOR_SUGGESTIONS);
        return purpose;
    }

    /** Wishes that stand must be met by particulars that are otherwise, or be said anew; of who proves to have given no name those are left that are. */
    private static @Nullable List<NoticeWish> notice(FieldReader reader, CorrectionForm form, ToldBy told,
            ConfidentialFields.@Nullable Petitioner petitioner, boolean nameless) {
        Reachable reachable = petitioner != null || nameless ? Reachable.by(petitioner) : told.reachable();
        if (form.notice() != null) {
            return NoticeWishCheck.read(reader, form.notice(), reachable);
        }
        if (nameless) {
            return told.wishes().stream().filter(reachable::meets).toList();
        }
        if (petitioner != null) {
            NoticeWishCheck.check(reader, told.wishes(), reachable);
        }
        return null;
    }

    private static boolean tellsOfPeople(CorrectionForm form) {
        return form.identity() != null || form.persons() != null || form.representatives() != null
                || form.notice() != null;
    }

    private static @Nullable LocalDate receivedOn(FieldReader reader, CorrectionForm form, LocalDate registeredOn,
            FormRules rules) {
        if (form.receivedOn() == null || form.receivedOn().isBlank()) {
            return null;
        }
        LocalDate day = reader.day("receivedOn", form.receivedOn(), registeredOn.minusYears(rules.receiptYears()),
                LocalDate.MAX);
        reader.faultIf(day != null && day.isAfter(registeredOn), "receivedOn", FaultCode.AFTER_REGISTRATION);
        return day;
    }

    private static ConfidentialFields.@Nullable Petitioner petitioner(FieldReader reader, CorrectionForm form,
            CodedFields stood, Identity standing, LocalDate today) {
        boolean named = standing != Identity.ANONYMOUS && stood.identity() == Identity.ANONYMOUS;
        if (!named && !PersonsCheck.isAnythingFilledIn(form.petitioner())) {
            return null;
        }
        if (stood.channel() == Channel.SCREENING) {
            reader.fault("petitioner", FaultCode.NOT_FOR_SCREENING);
            return null;
        }
        return new PersonsCheck(reader, today).petitioner(form.petitioner(), standing);
    }
}
