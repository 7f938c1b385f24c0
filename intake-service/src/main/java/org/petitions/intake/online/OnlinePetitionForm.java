package org.petitions.intake.online;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.PetitionForm.ComplainedOfPart;
import org.petitions.intake.form.PetitionForm.EarlierHandlingPart;
import org.petitions.intake.form.PetitionForm.FurtherMatterPart;
import org.petitions.intake.form.PetitionForm.MatterTimePart;
import org.petitions.intake.form.PetitionForm.PetitionerPart;
import org.petitions.intake.form.PetitionForm.RepresentativePart;

/**
 * What a petitioner fills in without an account: nothing is checked yet, anything may be missing. It is the body of {@code POST /online-petitions}.
 * What an office alone decides is not asked for. Fields have the names and the meaning that they have on
 * {@link org.petitions.intake.form.PetitionForm}.
 *
 * @param purpose code of a {@link org.petitions.events.terms.Purpose}
 * @param firstPetition registration number of an earlier petition of the same matter; with it this is a repeat petition
 * @param identity code of an {@link org.petitions.events.terms.Identity}; real name when missing
 * @param petitioner who petitions; may be missing when anonymous
 * @param persons how many petition together; 1 when missing
 * @param representatives those who speak for them, at most five (Art. 20)
 * @param complainedOf who is accused or complained of, not for a suggestion
 * @param title in a few words, at most 200 characters
 * @param category code of a {@link org.petitions.events.terms.Category}
 * @param subcategory code of a {@link org.petitions.intake.form.terms.Subcategory} of that category
 * @param matterDivision where it happened: 6-digit code of a division, or the 9 digits of a township or street
 * @param matterDate day of the matter, ISO 8601; or {@code matterTime}, or neither
 * @param matterTime when it happened, as well as it is known
 * @param request what is asked for (诉求)
 * @param facts what happened (事实)
 * @param reasons why it is asked for (理由)
 * @param earlierHandling what was done about it before
 * @param furtherMatters what else is asked for in the same letter (一件多诉); not in an accusation, which stands alone
 * @param notice codes of {@link org.petitions.intake.form.terms.NoticeWish}
 * @param leader post id of the leader to whose mailbox it is written; missing for the petition bureau
 * @param answerPublishable whether the answer to a letter to a leader's mailbox may be published; no when missing
 * @param language BCP 47 tag of the language the petitioner is to be told in; {@code zh} when missing
 */
record OnlinePetitionForm(@Nullable String purpose, @Nullable String firstPetition, @Nullable String identity,
        @Nullable PetitionerPart petitioner, @Nullable Integer persons,
        @Nullable List<@Nullable RepresentativePart> representatives, @Nullable ComplainedOfPart complainedOf,
        @Nullable String title, @Nullable String category, @Nullable String subcategory,
        @Nullable String matterDivision, @Nullable String matterDate, @Nullable MatterTimePart matterTime,
        @Nullable String request, @Nullable String facts, @Nullable String reasons,
        @Nullable EarlierHandlingPart earlierHandling, @Nullable List<@Nullable FurtherMatterPart> furtherMatters,
        @Nullable List<@Nullable String> notice, @Nullable String leader, @Nullable Boolean answerPublishable,
        @Nullable String language) {

    /** Says nothing: a record's own text would show everything in a log or an error. */
    @Override
    public String toString() {
        return "OnlinePetitionForm[unsealed]";
    }
}
