package org.petitions.local.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;

/** Whoever has one office and acts in it, as a request makes them. */
public final class SampleActors {
    private SampleActors() {}

    /** One who acts for no post but the one that the account is called as. */
    public static Actor actor(String id, Role role, String unit) {
        return actor(id, role, unit, Set.of());
    }

    /** One who acts for these posts besides; a leader's office comes with them all. */
    public static Actor actor(String id, Role role, String unit, Set<ActingPost> besides) {
        Set<ActingPost> posts = new HashSet<>(besides);
        if (PostId.parse(id).isPresent()) {
            posts.add(new ActingPost(id, PostCapacity.HOLDER));
        }
        Set<ActingPost> led = role == Role.LEADER ? posts : Set.of();
        return new Actor(id, role, unit, posts, List.of(new Office(role, unit, led)), null);
    }
}
