package org.petitions.intake.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Urgency;

/**
 * Which of an office's petitions a list is of: by codes alone, and by nothing that tells who petitions.
 *
 * @param office unit id
 * @param from registered at this time or later
 * @param to registered before this time
 * @param channel null for all
 * @param category of any of its matters; null for all
 * @param urgency of any of its matters; null for all
 * @param oldestFirst else the newest come first
 */
public record OfficePetitions(String office, Instant from, Instant to, @Nullable Channel channel,
        @Nullable Category category, @Nullable Urgency urgency, boolean oldestFirst) {

    /** Whether a matter of such a petition is asked for itself. */
    public boolean has(PetitionMatter matter) {
        return (category == null || category == matter.fields().category())
                && (urgency == null || urgency == matter.fields().urgency());
    }
}
