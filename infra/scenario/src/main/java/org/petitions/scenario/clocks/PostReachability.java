package org.petitions.scenario.clocks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DutyDeskReason;

/** Who can be told of one petition's limits, and why not. */
final class PostReachability {
    private final List<String> complainedOf;
    private final PostsFile posts;
    private final Map<String, Instant> recusedSince = new HashMap<>();

    /** @param complainedOf posts that the petition complains of */
    PostReachability(List<String> complainedOf, PostsFile posts) {
        this.complainedOf = complainedOf;
        this.posts = posts;
    }

    void recuse(String post, Instant at) {
        recusedSince.put(post, at);
    }

    /** Why a post may not be told at that moment, or null. */
    @Nullable
    DutyDeskReason obstacle(String post, Instant at) {
        if (complainedOf.contains(post)) {
            return DutyDeskReason.LEADER_COMPLAINED_OF;
        }
        Instant since = recusedSince.get(post);
        if (since != null && !since.isAfter(at)) {
            return DutyDeskReason.LEADER_RECUSED;
        }
        return posts.isHeld(post) ? null : DutyDeskReason.RUNG_VACANT;
    }

    boolean hasAddress(String post) {
        return posts.hasAddress(post);
    }
}
