package org.petitions.casework.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** All units, in the order of the file. */
    public Collection<Unit> units() {
        return Collections.unmodifiableCollection(units.values());
    }

    /** All posts, in the order of the file. */
    public Collection<Post> posts() {
        return Collections.unmodifiableCollection(posts.values());
    }
}
