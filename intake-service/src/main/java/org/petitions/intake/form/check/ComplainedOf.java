package org.petitions.intake.form.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Purpose;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.PetitionForm.ComplainedOfPart;
import org.petitions.intake.form.check.FieldReader.Presence;

/**
 * Who is accused or complained of, in the petition or in one of its further matters.
 *
 * @param unit unit id
 * @param posts post ids
 * @param persons names
 */
record ComplainedOf(@Nullable String unit, List<String> posts, List<String> persons) {
    private static final int MOST = 20;
    private static final ComplainedOfPart EMPTY = new ComplainedOfPart(null, null, null);

    /** @param field where it stands on the form */
    static ComplainedOf read(FieldReader reader, String field, @Nullable ComplainedOfPart given,
            @Nullable Purpose purpose) {
        ComplainedOfPart part = given == null ? EMPTY : given;
        ComplainedOf complainedOf = new ComplainedOf(
                reader.known(field + ".unit", part.unit(), Presence.OPTIONAL, OrganisationCodes::isUnit,
                        FaultCode.UNKNOWN_CODE),
                reader.list(field + ".posts", part.posts(), MOST,
                        (at, id) -> reader.known(at, id, Presence.REQUIRED, OrganisationCodes::isPost,
                                FaultCode.UNKNOWN_CODE)),
                reader.list(field + ".persons", part.persons(), MOST,
                        (at, name) -> reader.singleLine(at, name, Presence.REQUIRED, PersonsCheck.LONGEST_NAME)));
        reader.faultIf(purpose == Purpose.SUGGESTION && namesAnyone(part), field, FaultCode.NOT_FOR_SUGGESTIONS);
        return complainedOf;
    }

    private static boolean namesAnyone(ComplainedOfPart part) {
        return part.unit() != null && !part.unit().isBlank() || part.posts() != null && !part.posts().isEmpty()
                || part.persons() != null && !part.persons().isEmpty();
    }
}
