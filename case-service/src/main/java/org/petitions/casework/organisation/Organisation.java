package org.petitions.casework.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All units and posts as the files have them. Immutable. */
public final class Organisation {
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Post> posts = new LinkedHashMap<>();

    Organisation(List<Unit> units, List<Post> posts) {
        units.forEach(unit -> this.units.put(unit.id().toString(), unit));
        posts.forEach(post -> this.posts.put(post.id(), post));
    }

    /** Whether there is a unit with this id. */
    public boolean hasUnit(String unitId) {
        return units.containsKey(unitId);
    }

    /** The Chinese name of a unit, or empty when it is none of ours: a body of the province, say. */
    public Optional<String> nameOf(String unitId) {
        return Optional.ofNullable(units.get(unitId)).map(Unit::nameZh);
    }

    /** The Chinese title of a post, or empty when there is no such post. */
    public Optional<String> titleOf(String postId) {
        return Optional.ofNullable(posts.get(postId)).map(Post::titleZh);
    }

    /** All units, in the order of the file. */
    public Collection<Unit> units() {
        return Collections.unmodifiableCollection(units.values());
    }

    /** All posts, in the order of the file. */
    public Collection<Post> posts() {
        return Collections.unmodifiableCollection(posts.values());
    }
}
