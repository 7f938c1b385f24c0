package org.petitions.intake.form;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.CaseId;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.terms.Subcategory;

/**
 * Coded fields of a registration as they should have been recorded; null is what stays as it is.
 *
 * @param place of the matter, from 1, that purpose, urgency, category and division are of
 * @param subcategory goes with the category; null for none
 * @param division 6-digit code of the division where the matter happened
 * @param receivedOn day the petition was received, in Asia/Shanghai
 * @param identity how the petitioner stands to their name
 * @param persons how many petition together
 * @param representatives how many speak for them
 * @param complainedOf whom the matter is against, by id, all of them
 * @param township 9-digit code of the township where the matter happened; goes with the division, null for none
 */
public record CodedCorrection(int place, @Nullable Purpose purpose, @Nullable Urgency urgency,
        @Nullable Category category, @Nullable Subcategory subcategory, @Nullable String division,
        @Nullable LocalDate receivedOn, @Nullable Identity identity, @Nullable Integer persons,
        @Nullable Integer representatives, @Nullable ComplainedOfIds complainedOf, @Nullable String township) {

    /** Of a petition of the same people against the same. */
    public CodedCorrection(int place, @Nullable Purpose purpose, @Nullable Urgency urgency,
            @Nullable Category category, @Nullable Subcategory subcategory, @Nullable String division,
            @Nullable LocalDate receivedOn) {
        this(place, purpose, urgency, category, subcategory, division, receivedOn, null, null, null, null, null);
    }

    /** The fields with what this puts right. */
    public CodedFields applyTo(CodedFields stood) {
        CodedFields matter = stood.ofMatter(place);
        FurtherMatter right = new FurtherMatter(purpose == null ? ownPurpose(stood) : purpose,
                category == null ? matter.category() : category,
                category == null ? matter.subcategory() : subcategory,
                division == null ? matter.matterDivision() : division, urgency == null ? matter.urgency() : urgency,
                complainedOf == null ? matter.complainedOfUnit() : complainedOf.unit(),
                complainedOf == null ? matter.complainedOfPosts() : complainedOf.posts(),
                division == null ? matter.matterTownship() : township);
        return stood.corrected(receivedOn == null ? stood.receivedOn() : receivedOn, place, right).of(
                identity == null ? stood.identity() : identity, persons == null ? stood.persons() : persons,
                representatives == null ? stood.representatives() : representatives);
    }

    private @Nullable Purpose ownPurpose(CodedFields stood) {
        return isOfFirstMatter() ? null : stood.furtherMatters().get(place - 2).purpose();
    }

    /**
     * What is otherwise now of one of the matters; receipt and people are all matters', the rest is its own.
     *
     * @param registeredOn the day of registration, which stands where no other day of receipt was told
     */
    public Difference differenceOf(CodedFields stood, int matter, LocalDate registeredOn) {
        CodedFields before = stood.ofMatter(matter);
        CodedFields after = applyTo(stood).ofMatter(matter);
        LocalDate receivedBefore = before.receivedOn() == null ? registeredOn : before.receivedOn();
        LocalDate receivedAfter = after.receivedOn() == null ? registeredOn : after.receivedOn();
        CorrectedFields told = told(before, after, receivedBefore, receivedAfter);
        CorrectedFields right = told(after, before, receivedAfter, receivedBefore);
        AccusedInLetter accused = stood.accusedBeside(matter);
        AccusedInLetter accusedNow = applyTo(stood).accusedBeside(matter);
        return accused.equals(accusedNow)
                ? new Difference(told, right)
                : new Difference(told.withAccusedInLetter(accused), right.withAccusedInLetter(accusedNow));
    }

    /** Of the one what is not so in the other. */
    private static CorrectedFields told(CodedFields one, CodedFields other, LocalDate received,
            LocalDate otherReceived) {
        return new CorrectedFields(unless(one.purpose(), other.purpose()), unless(one.urgency(), other.urgency()),
                unless(one.category(), other.category()), unless(one.matterDivision(), other.matterDivision()),
                unless(received, otherReceived), null, unless(code(one.subcategory()), code(other.subcategory())),
                unless(one.identity(), other.identity()), unless(one.persons(), other.persons()),
                unless(one.representatives(), other.representatives()),
                unless(against(one), against(other)))
                .withTownship(unless(one.matterTownship(), other.matterTownship()));
    }

    private static <T> @Nullable T unless(@Nullable T one, @Nullable T other) {
        return Objects.equals(one, other) ? null : one;
    }

    private static @Nullable String code(@Nullable Subcategory subcategory) {
        return subcategory == null ? null : subcategory.name();
    }

    private static ComplainedOfIds against(CodedFields fields) {
        return new ComplainedOfIds(fields.complainedOfUnit(), fields.complainedOfPosts());
    }

    /** Facts as they stood and as they stand. */
    public record Difference(CorrectedFields before, CorrectedFields after) {

        /** The same of a matter whose letter accuses in another somebody whom only words name. */
        public Difference ofAccusingWords() {
            AccusedInLetter named = after.accusedInLetter();
            return new Difference(named == null ? before.withAccusedInLetter(AccusedInLetter.NOBODY) : before,
                    after.withAccusedInLetter((named == null ? AccusedInLetter.NOBODY : named).andInWords()));
        }

        /** The same of a matter whose letter accuses nobody any more, which is told where no id had told of anybody, too. */
        public Difference ofLetterWithoutAccusation() {
            return after.accusedInLetter() == null
                    ? new Difference(before.withAccusedInLetter(AccusedInLetter.NOBODY.andInWords()),
                            after.withAccusedInLetter(AccusedInLetter.NOBODY))
                    : this;
        }
    }

    /** Whether it is about the petition's first matter. */
    public boolean isOfFirstMatter() {
        return place == CaseId.FIRST;
    }
}
