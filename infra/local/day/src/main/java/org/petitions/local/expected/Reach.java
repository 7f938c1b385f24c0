package org.petitions.local.expected;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DutyDeskReason;

/** Who can be told of one petition's limits, and why not. */
final class Reach {
    private final List<String> complainedOf;
    private final Posts posts;
    private final Map<String, Instant> aside = new HashMap<>();

    /** @param complainedOf posts that the petition complains of */
    Reach(List<String> complainedOf, Posts posts) {
        this.complainedOf = complainedOf;
        this.posts = posts;
    }

    void standsAside(String post, Instant at) {
        aside.put(post, at);
    }

    /** Why a post may not be told at that moment, or null. */
    @Nullable
    DutyDeskReason obstacle(String post, Instant at) {
        if (complainedOf.contains(post)) {
            return DutyDeskReason.LEADER_COMPLAINED_OF;
        }
        Instant since = aside.get(post);
        if (since != null && !since.isAfter(at)) {
            return DutyDeskReason.LEADER_RECUSED;
        }
        return posts.isHeld(post) ? null : DutyDeskReason.RUNG_VACANT;
    }

    boolean hasAddress(String post) {
        return posts.hasAddress(post);
    }
}
