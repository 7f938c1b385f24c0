package org.petitions.starter.actor;

import java.util.Optional;
import org.petitions.events.terms.BilingualText;

/** What units and posts are called today, for the head of a page. */
@FunctionalInterface
public interface OfficeNames {
    /**
     * The name of a unit or the title of a post.
     *
     * @param id unit id or post id
     * @return empty where nothing is known of it, or not yet
     */
    Optional<BilingualText> of(String id);
}
