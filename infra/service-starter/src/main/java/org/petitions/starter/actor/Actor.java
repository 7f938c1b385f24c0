package org.petitions.starter.actor;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.starter.problem.ProblemException;

/**
 * Who acts. A controller that declares an argument of this type gets it, or the request is answered 401.
 *
 * @param id the person's account; a leader's may be called as the post
 * @param role what they may do
 * @param unit unit id of their office, e.g. {@code 431222-HRSS}
 * @param posts the posts that the account acts for today, as the organisation has it
 */
public record Actor(String id, Role role, String unit, Set<ActingPost> posts) {
    public Actor {
        posts = Set.copyOf(posts);
    }

    /** Whoever acts for no post but the one that the account may be called as. */
    public Actor(String id, Role role, String unit) {
        this(id, role, unit, Set.of());
    }

    /**
     * One post that an account acts for.
     *
     * @param post post id
     * @param since the moment from which on it has and is known to, UTC; null where nobody asks
     */
    public record ActingPost(String post, PostCapacity capacity, @Nullable Instant since) {
        /** One of which nobody asks since when. */
        public ActingPost(String post, PostCapacity capacity) {
            this(post, capacity, null);
        }
    }

    /**
     * Under which ids a recusal names this person: the account, and the posts they hold themselves. An account is {@code 431222-HRSS.h-01}
     * over the whole platform; what was recorded before says {@code h-01} and means the one of the own unit.
     */
    public Set<String> names() {
        Set<String> names = with(PostCapacity.HOLDER);
        if (id.startsWith(unit + ".")) {
            names.add(id.substring(unit.length() + 1));
        }
        return names;
    }

    /** Whose part they take on the ladder of leaders: of the posts they hold or stand in for, and of the one they may be called as. */
    public Set<String> actingFor() {
        return with(PostCapacity.HOLDER, PostCapacity.SUBSTITUTE);
    }

    /**
     * From when on they have acted for a post of {@link #actingFor()} and are known to, UTC; empty for the one they may be called as, and where it
     * is not known.
     */
    public Optional<Instant> actingSince(String post) {
        return post.equals(id)
                ? Optional.empty()
                : posts.stream().filter(acting -> acting.post().equals(post)).map(ActingPost::since)
                        .filter(Objects::nonNull).findFirst();
    }

    /**
     * Under which ids an accusation may be against them, or against whom they work for day by day (Art. 30): their unit, their account, every
     * post they act for in whatever capacity, the units those head, and the leaders whose office or duty desk these are.
     */
    public Set<String> accusedAs() {
        Stream<String> own = Stream.concat(Stream.of(id), posts.stream().map(ActingPost::post));
        return Stream.concat(Stream.of(unit),
                own.flatMap(each -> Stream.concat(Stream.of(each), PostId.unitHeadedBy(each).stream())))
                .flatMap(each -> Stream.concat(Stream.of(each), PostId.leadersServedBy(each).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> with(PostCapacity... capacities) {
        Set<String> ids = posts.stream().filter(post -> Arrays.asList(capacities).contains(post.capacity()))
                .map(ActingPost::post).collect(Collectors.toCollection(TreeSet::new));
        ids.add(id);
        return ids;
    }

    /**
     * Refuses everybody else.
     *
     * @throws ProblemException 403 when the actor has none of these roles
     */
    public void requireAnyRole(Role... roles) {
        if (!Arrays.asList(roles).contains(role)) {
            throw notAllowed();
        }
    }

    /** The refusal (403) of somebody who may not do this. */
    public static ProblemException notAllowed() {
        return new ProblemException(ActorProblem.NOT_ALLOWED);
    }
}
