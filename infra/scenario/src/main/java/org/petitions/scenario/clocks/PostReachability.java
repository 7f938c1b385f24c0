package org.petitions.scenario.clocks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;

/** Who can be told of one petition's limits, and why not. */
final class PostReachability {
    private final List<String> accused;
    private final PostsFile posts;
    private final Map<String, Instant> recusedSince = new HashMap<>();

    /** @param accused posts that the petition accuses */
    PostReachability(List<String> accused, PostsFile posts) {
        this.accused = accused;
        this.posts = posts;
    }

    void recuse(String post, Instant at) {
        recusedSince.put(post, at);
    }

    /** Why a post may not be told at that moment, or null. */
    @Nullable
    DutyDeskReason obstacle(String post, Instant at) {
        if (accused.contains(post)) {
            return DutyDeskReason.LEADER_COMPLAINED_OF;
        }
        Instant since = recusedSince.get(post);
        if (since != null && !since.isAfter(at)) {
            return DutyDeskReason.LEADER_RECUSED;
        }
        return posts.isHeld(post) ? null : DutyDeskReason.RUNG_VACANT;
    }

    /** The desk that is called about a unit: the county's, but not where it would hear of its own leader (Art. 30). */
    String desk(String unit) {
        boolean ofAccused = accused.contains(PostId.on(Rung.COUNTY_LEADER, unit));
        return PostId.on(Rung.DUTY_DESK, ofAccused ? PostId.cityOf(unit) : unit);
    }

    boolean hasAddress(String post) {
        return posts.hasAddress(post);
    }
}
