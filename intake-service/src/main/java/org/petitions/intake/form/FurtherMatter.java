package org.petitions.intake.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.terms.Subcategory;

/**
 * The coded part of a matter that a petition holds beside its first (一件多诉); what is asked for in it is confidential.
 *
 * @param purpose of this matter; null for the petition's
 * @param division where it happened, 6-digit division code
 * @param complainedOfUnit unit id
 * @param complainedOfPosts post ids
 * @param township where it happened, 9-digit code, within the division; null where none is known
 */
@JsonInclude(Include.NON_EMPTY)
public record FurtherMatter(@Nullable Purpose purpose, Category category, @Nullable Subcategory subcategory,
        String division, Urgency urgency, @Nullable String complainedOfUnit, List<String> complainedOfPosts,
        @Nullable String township) {
    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public FurtherMatter {
        complainedOfPosts = complainedOfPosts == null ? List.of() : List.copyOf(complainedOfPosts);
    }

    /** One of which no township is known. */
    public FurtherMatter(@Nullable Purpose purpose, Category category, @Nullable Subcategory subcategory,
            String division, Urgency urgency, @Nullable String complainedOfUnit, List<String> complainedOfPosts) {
        this(purpose, category, subcategory, division, urgency, complainedOfUnit, complainedOfPosts, null);
    }

    FurtherMatter withoutTownship() {
        return new FurtherMatter(purpose, category, subcategory, division, urgency, complainedOfUnit,
                complainedOfPosts);
    }

    /** The same with its purpose said, where it had the petition's. */
    public FurtherMatter withOwnPurpose(Purpose petitions) {
        return purpose != null
                ? this
                : new FurtherMatter(petitions, category, subcategory, division, urgency, complainedOfUnit,
                        complainedOfPosts, township);
    }
}
