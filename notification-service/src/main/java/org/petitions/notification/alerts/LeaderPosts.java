package org.petitions.notification.alerts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** Those of some posts that somebody holds on a day (China's), by their ids; none that the directory has not listed (yet). */
    List<LeaderPost> held(Collection<String> postIds, LocalDate day);

    /** What some posts are called, held or not, by their ids; none that the directory has not listed (yet). */
    Map<String, BilingualText> titles(Collection<String> postIds);
}
