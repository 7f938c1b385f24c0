package org.petitions.starter.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.events.terms.PostId;

/**
 * What an account may act as.
 *
 * @param role what it may do there
 * @param unit unit id, e.g. {@code 431222-HRSS}
 * @param posts the posts that a leader's office comes with; none for all others
 */
public record Office(Role role, String unit, Set<ActingPost> posts) {
    public Office {
        posts = Set.copyOf(posts);
    }

    /** One at a unit, that comes with no post. */
    public Office(Role role, String unit) {
        this(role, unit, Set.of());
    }

    /**
     * All offices of an account, in a fixed order: a leader's follow from the posts, each at the unit that the post is of.
     *
     * @param atUnits those at units
     * @param posts what is no post's id is passed over
     */
    public static List<Office> all(Collection<Office> atUnits, Collection<ActingPost> posts) {
        Map<String, Set<ActingPost>> led = posts.stream().filter(post -> PostId.parse(post.post()).isPresent())
                .collect(Collectors.groupingBy(post -> PostId.parse(post.post()).orElseThrow().office(), TreeMap::new,
                        Collectors.toSet()));
        List<Office> all = new ArrayList<>(Set.copyOf(atUnits));
        led.forEach((unit, held) -> all.add(new Office(Role.LEADER, unit, held)));
        all.sort(Comparator.comparing(Office::role).thenComparing(Office::unit));
        return List.copyOf(all);
    }

    /** As a request names it, e.g. {@code HANDLER@431222-HRSS}. */
    public String code() {
        return role + "@" + unit;
    }

    /** Whether a request means this one: by its code, or by one of its posts. */
    public boolean isCalled(String text) {
        return names().anyMatch(text::equals);
    }

    /** All that a request may call it, the code first. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(code()), posts.stream().map(ActingPost::post).distinct().sorted());
    }
}
