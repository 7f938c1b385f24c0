package org.petitions.casework.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Rung;

/**
 * A post (职务). Who holds it is not kept here: an alert goes to an office, not to a name.
 *
 * @param id as {@link org.petitions.events.terms.PostId} makes it
 * @param rung where on the ladder it stands
 * @param held whether anybody holds it now
 * @param addresses where its office is reached, by the channels that go out to it; a channel that does not reach it is not there
 */
public record Post(String id, Rung rung, String titleZh, String titleEn, boolean held,
        Map<AlertChannel, String> addresses) {
    public Post {
        addresses = Map.copyOf(addresses);
    }

    /** Its office's address for a channel, or null where it has none. */
    @Nullable
    String address(AlertChannel channel) {
        return addresses.get(channel);
    }

    /** Code of its division, 6 digits. */
    public String division() {
        return id.substring(0, 6);
    }
}
