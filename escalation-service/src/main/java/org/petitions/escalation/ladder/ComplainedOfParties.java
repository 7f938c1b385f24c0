package org.petitions.escalation.ladder;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a petition complains of (被反映单位和人员). None of them is ever told about it (Art. 28, 30).
 *
 * @param unit unit id, or null when no unit is complained of
 * @param posts post ids
 */
public record ComplainedOfParties(@Nullable String unit, Set<String> posts) {
    public ComplainedOfParties {
        posts = Set.copyOf(posts);
    }

    /** Whether this post is complained of, itself or with its whole unit. */
    public boolean covers(String post) {
        return posts.contains(post) || unit != null && post.startsWith(unit + ".");
    }

    /** Whether this unit is complained of, or anybody in it. */
    public boolean concerns(String ownUnit) {
        return ownUnit.equals(unit) || posts.stream().anyMatch(post -> post.startsWith(ownUnit + "."));
    }
}
