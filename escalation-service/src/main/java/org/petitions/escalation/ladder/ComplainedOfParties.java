package org.petitions.escalation.ladder;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an accusation is against (被检举控告的单位和人员). None of them is ever told about it (Art. 30).
 *
 * @param unit unit id, or null when no unit is accused
 * @param posts post ids
 */
public record ComplainedOfParties(@Nullable String unit, Set<String> posts) {
    /** Of a petition that accuses nobody. */
    public static final ComplainedOfParties NOBODY = new ComplainedOfParties(null, Set.of());

    public ComplainedOfParties {
        posts = Set.copyOf(posts);
    }

    /** Whether this post is accused, itself or with its whole unit. */
    public boolean covers(String post) {
        return posts.contains(post) || unit != null && post.startsWith(unit + ".");
    }

    /** Whether this unit is accused, or anybody in it. */
    public boolean concerns(String ownUnit) {
        return ownUnit.equals(unit) || posts.stream().anyMatch(post -> post.startsWith(ownUnit + "."));
    }
}
