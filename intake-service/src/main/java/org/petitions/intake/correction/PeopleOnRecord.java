package org.petitions.intake.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.ConfidentialFields.Petitioner;
import org.petitions.intake.form.ConfidentialFields.Representative;
import org.petitions.intake.form.terms.NoticeWish;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * People and wishes as they were on record before or after a correction; null what was not touched, or stood no more.
 *
 * @param petitioner the petitioner's particulars, empty where none stood
 * @param representatives who spoke for the petitioners
 * @param complainedOfPersons names of persons complained of
 * @param notice the wishes how to be told
 */
@JsonInclude(Include.NON_NULL)
record PeopleOnRecord(@Nullable Petitioner petitioner, @Nullable List<Representative> representatives,
        @Nullable List<String> complainedOfPersons, @Nullable List<NoticeWish> notice) {
    private static final JsonMapper JSON = new JsonMapper();

    static PeopleOnRecord of(ObjectNode words) {
        return JSON.treeToValue(words, PeopleOnRecord.class);
    }

    /** Says nothing of what was opened. */
    @Override
    public String toString() {
        return "PeopleOnRecord[unsealed]";
    }
}
