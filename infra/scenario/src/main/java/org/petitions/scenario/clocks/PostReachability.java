package org.petitions.scenario.clocks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.scenario.clocks.PostsFile.Post;

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

    /**
     * Who is told on a rung: of a county's leaders the one in charge of the unit, or of its kind, else the one without a field; the latter too
     * when the former cannot be told. Nobody else is looked for.
     */
    String leader(Rung rung, String unit, Instant at) {
        String first = PostId.on(rung, unit);
        Map<String, Post> all = posts.beginningWith(first, LegalCalendar.dayOf(at));
        if (all.size() < 2) {
            return first;
        }
        // Who is in charge of a kind is so of all the units of it (ADR 0020).
        String kind = UnitId.parse(unit).orElseThrow().kind().name();
        String general = inCharge(all, Set::isEmpty, first);
        String own = inCharge(all, field -> field.contains(unit),
                inCharge(all, field -> field.contains(kind), general));
        return obstacle(own, at) == null || obstacle(general, at) != null ? own : general;
    }

    private static String inCharge(Map<String, Post> all, Predicate<Set<String>> isOne, String otherwise) {
        return all.entrySet().stream().filter(post -> isOne.test(post.getValue().field())).map(Map.Entry::getKey)
                .findFirst().orElse(otherwise);
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
        return posts.isHeld(post, LegalCalendar.dayOf(at)) ? null : DutyDeskReason.RUNG_VACANT;
    }

    /** The desk that is called about a unit: the county's, but not where it would hear of its own leader (Art. 30). */
    String desk(String unit) {
        String leader = PostId.on(Rung.COUNTY_LEADER, unit);
        boolean ofAccused = accused.stream().anyMatch(post -> post.startsWith(leader));
        return PostId.on(Rung.DUTY_DESK, ofAccused ? UnitId.cityOf(unit) : unit);
    }

    boolean hasAddress(String post) {
        return posts.hasAddress(post);
    }
}
