package org.petitions.intake.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.PetitionForm.ComplainedOfPart;
import org.petitions.intake.form.PetitionForm.PetitionerPart;
import org.petitions.intake.form.PetitionForm.RepresentativePart;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Subcategory;

/**
 * What somebody wants put right of a registration (更正): only what was recorded wrongly is filled in. Coded fields are text here, so that the
 * check can name every wrong one.
 *
 * @param matter place of the matter, from 1, that purpose, urgency, category and division are corrected of; the first when missing
 * @param purpose code of a {@link org.petitions.events.terms.Purpose}
 * @param urgency code of an {@link org.petitions.events.terms.Urgency}
 * @param category code of a {@link org.petitions.events.terms.Category}
 * @param subcategory code of a {@link Subcategory} of that category; none when a category without one is given
 * @param matterDivision where it happened: 6-digit code of a division, or the 9 digits of a township or street; a division alone takes a township
 *     back
 * @param receivedOn day the office received the petition, ISO 8601; no later than it was registered
 * @param petitioner the petitioner's particulars, all of them, as they should have been recorded
 * @param identity code of an {@link org.petitions.events.terms.Identity}; who proves to have given a name has particulars, and of who proves
 *     to have given none those on the form alone stand
 * @param persons how many petition together
 * @param representatives all who speak for them, as they should have been recorded; empty for nobody
 * @param complainedOf all whom the matter is against, as they should have been recorded; empty for nobody. Names are the whole petition's
 * @param notice codes of all {@link NoticeWish}es; empty for none
 * @param reason why, in words; kept sealed
 */
public record CorrectionForm(@Nullable Integer matter, @Nullable String purpose, @Nullable String urgency,
        @Nullable String category, @Nullable String subcategory, @Nullable String matterDivision,
        @Nullable String receivedOn, @Nullable PetitionerPart petitioner, @Nullable String identity,
        @Nullable Integer persons, @Nullable List<@Nullable RepresentativePart> representatives,
        @Nullable ComplainedOfPart complainedOf, @Nullable List<@Nullable String> notice, @Nullable String reason) {
    /** Says nothing: a record's own text would show everything in a log or an error. */
    @Override
    public String toString() {
        return "CorrectionForm[unsealed]";
    }
}
