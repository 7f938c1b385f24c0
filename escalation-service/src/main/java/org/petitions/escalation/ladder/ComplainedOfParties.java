package org.petitions.escalation.ladder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.AccusedInLetter;

/**
 * Whom an accusation is against (被检举控告的单位和人员). None of them is ever told about it (Art. 30).
 *
 * @param unit unit id, or null when no unit is accused
 * @param posts post ids; an account that is called as a post is one too
 * @param successors unit ids of those that go on for the unit (Art. 24), as far as an event told them; none in what was kept before any did
 */
public record ComplainedOfParties(@Nullable String unit, Set<String> posts, Set<String> successors) {
    /** Of a petition that accuses nobody. */
    public static final ComplainedOfParties NOBODY = new ComplainedOfParties(null, Set.of());

    public ComplainedOfParties {
        posts = Set.copyOf(posts);
        successors = successors == null ? Set.of() : Set.copyOf(successors);
    }

    /** Of whom nobody goes on for the unit. */
    public ComplainedOfParties(@Nullable String unit, Set<String> posts) {
        this(unit, posts, Set.of());
    }

    /** These, and whom another matter of the letter accuses. */
    public ComplainedOfParties with(AccusedInLetter others) {
        Set<String> units = new HashSet<>(successors);
        units.addAll(others.units());
        Set<String> all = new HashSet<>(posts);
        all.addAll(others.posts());
        return new ComplainedOfParties(unit, all, units);
    }

    /** Whether nobody is named. */
    public boolean isNobody() {
        return unit == null && posts.isEmpty() && successors.isEmpty();
    }

    /** All of them, in the order of their ids. */
    public List<String> ids() {
        return Stream.of(Stream.ofNullable(unit), posts.stream(), successors.stream()).flatMap(each -> each).distinct()
                .sorted().toList();
    }

    /** Whether this post is accused, itself or with its whole unit. */
    public boolean covers(String post) {
        return posts.contains(post) || unit != null && isOf(unit, post)
                || !successors.isEmpty() && successors.stream().anyMatch(each -> isOf(each, post));
    }

    /** Whether this unit is accused, or anybody in it. */
    public boolean concerns(String ownUnit) {
        return ownUnit.equals(unit) || successors.contains(ownUnit)
                || posts.stream().anyMatch(post -> isOf(ownUnit, post));
    }

    private static boolean isOf(String unit, String post) {
        return post.startsWith(unit) && post.length() > unit.length() && post.charAt(unit.length()) == '.';
    }
}
