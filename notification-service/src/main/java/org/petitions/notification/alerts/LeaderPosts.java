package org.petitions.notification.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.petitions.events.terms.BilingualText;

/** The posts of leaders, as the directory tells of them. */
public interface LeaderPosts {

    /**
     * A post.
     *
     * @param id post id, e.g. {@code 431222-HRSS.head}
     * @param title what it is called
     */
    record LeaderPost(String id, BilingualText title) {}

    /** Those of a division that somebody holds on a day (China's), by their ids; none where the directory has not listed any (yet). */
    List<LeaderPost> heldIn(String division, LocalDate day);

    /** One of them, held or not; empty when the directory has not listed it (yet). */
    Optional<LeaderPost> find(String postId);
}
