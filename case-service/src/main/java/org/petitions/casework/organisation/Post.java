package org.petitions.casework.organisation;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Rung;

/**
 * A post (职务). Who holds it is not kept here: an alert goes to an office, not to a name.
 *
 * @param id as {@link org.petitions.events.terms.PostId} makes it
 * @param rung where on the ladder it stands
 * @param held whether anybody holds it now
 * @param email its office address, or null where it has none
 */
public record Post(String id, Rung rung, String titleZh, String titleEn, boolean held, @Nullable String email) {

    /** Code of its division, 6 digits. */
    public String division() {
        return id.substring(0, 6);
    }
}
