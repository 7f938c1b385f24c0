package org.petitions.intake.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.CorrectedFields;
import org.petitions.events.terms.Category;
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
 */
public record CodedCorrection(int place, @Nullable Purpose purpose, @Nullable Urgency urgency,
        @Nullable Category category, @Nullable Subcategory subcategory, @Nullable String division,
        @Nullable LocalDate receivedOn) {

    /** The fields with what this puts right. */
    public CodedFields applyTo(CodedFields stood) {
        CodedFields matter = stood.ofMatter(place);
        FurtherMatter right = new FurtherMatter(purpose == null ? ownPurpose(stood) : purpose,
                category == null ? matter.category() : category,
                category == null ? matter.subcategory() : subcategory,
                division == null ? matter.matterDivision() : division, urgency == null ? matter.urgency() : urgency,
                matter.complainedOfUnit(), matter.complainedOfPosts());
        return stood.corrected(receivedOn == null ? stood.receivedOn() : receivedOn, place, right);
    }

    private @Nullable Purpose ownPurpose(CodedFields stood) {
        return isOfFirstMatter() ? null : stood.furtherMatters().get(place - 2).purpose();
    }

    /**
     * What is otherwise now of one of the matters; the receipt is all matters', the rest is its own.
     *
     * @param registeredOn the day of registration, which stands where no other day of receipt was told
     */
    public Difference differenceOf(CodedFields stood, int matter, LocalDate registeredOn) {
        CodedFields before = stood.ofMatter(matter);
        CodedFields after = applyTo(stood).ofMatter(matter);
        LocalDate receivedBefore = before.receivedOn() == null ? registeredOn : before.receivedOn();
        LocalDate receivedAfter = after.receivedOn() == null ? registeredOn : after.receivedOn();
        boolean purposed = before.purpose() != after.purpose();
        boolean urgent = before.urgency() != after.urgency();
        boolean categorised = before.category() != after.category();
        boolean moved = !before.matterDivision().equals(after.matterDivision());
        boolean received = !receivedBefore.equals(receivedAfter);
        return new Difference(
                new CorrectedFields(purposed ? before.purpose() : null, urgent ? before.urgency() : null,
                        categorised ? before.category() : null, moved ? before.matterDivision() : null,
                        received ? receivedBefore : null),
                new CorrectedFields(purposed ? after.purpose() : null, urgent ? after.urgency() : null,
                        categorised ? after.category() : null, moved ? after.matterDivision() : null,
                        received ? receivedAfter : null));
    }

    /** Facts as they stood and as they stand. */
    public record Difference(CorrectedFields before, CorrectedFields after) {}

    /** Whether it is about the petition's first matter. */
    public boolean isOfFirstMatter() {
        return place == CaseId.FIRST;
    }
}
