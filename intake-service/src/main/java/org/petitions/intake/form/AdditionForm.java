package org.petitions.intake.form;

import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.PetitionForm.FurtherMatterPart;

/**
 * A matter that was overlooked when the petition was registered (漏登的事项), to be added to it (更正).
 *
 * @param place the place it gets, the next after those that are registered: what is sent again adds nothing more
 * @param matter what a form tells of a further matter
 * @param reason why, in words; kept sealed
 */
public record AdditionForm(@Nullable Integer place, @Nullable FurtherMatterPart matter, @Nullable String reason) {
    /** Says nothing: a record's own text would show everything in a log or an error. */
    @Override
    public String toString() {
        return "AdditionForm[unsealed]";
    }
}
