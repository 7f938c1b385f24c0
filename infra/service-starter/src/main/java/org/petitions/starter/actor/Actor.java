package org.petitions.starter.actor;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.starter.problem.ProblemException;

/**
 * Who acts. A controller that declares an argument of this type gets it, or the request is answered 401.
 *
 * @param id the person's account; a leader's may be called as the post
 * @param role what they may do
 * @param unit unit id of their office, e.g. {@code 431222-HRSS}
 * @param posts the posts that the account acts for today, as the organisation has it, whichever office it acts in
 * @param offices all offices that the account has today, the one it acts in among them
 * @param chosenPost the post by which the office was chosen, or null
 */
public record Actor(String id, Role role, String unit, Set<ActingPost> posts, List<Office> offices,
        @Nullable String chosenPost) {
    public Actor {
        posts = Set.copyOf(posts);
        offices = List.copyOf(offices);
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

    /** The same account in the same office, with the posts that the organisation says it acts for. */
    Actor withPosts(Set<ActingPost> known) {
        return new Actor(id, role, unit, known, offices, chosenPost);
    }

    /** Whose part they take on the ladder of leaders: of the posts of the office they act in that they hold or stand in for. */
    public Set<String> actingFor() {
        Set<String> all = with(PostCapacity.HOLDER, PostCapacity.SUBSTITUTE);
        all.retainAll(offices.stream().filter(office -> office.role() == role && office.unit().equals(unit))
                .flatMap(office -> office.posts().stream())
                .filter(post -> post.capacity() != PostCapacity.DEPUTY)
                .map(ActingPost::post).collect(Collectors.toSet()));
        return all;
    }

    /** Whether they chose to act for this post. */
    public boolean chose(String post) {
        return post.equals(chosenPost);
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
     * Under which ids an accusation may be against them, or against whom they work for day by day (Art. 30): their unit and every other that
     * they have an office at, whichever they act in now, their account, every post they act for in whatever capacity, the units those head, and the
     * leaders whose office or duty desk these are. A leader of a division does not work for the general office that serves them, nor for the
     * other leaders whom it serves.
     */
    public Set<String> accusedAs() {
        Stream<Office> all = Stream.concat(Stream.of(new Office(role, unit)), offices.stream());
        Stream<String> units = all.filter(each -> each.role() != Role.LEADER || worksAt(each.unit())).map(Office::unit);
        return Stream.concat(units, everyPost()
                .flatMap(each -> Stream.concat(Stream.of(each), PostId.unitHeadedBy(each).stream())))
                .flatMap(each -> Stream.concat(Stream.of(each), PostId.leadersServedBy(each).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether they lead the unit they act at. Leaders of a division and its duty desk have their office there alone. */
    public boolean headsOwnUnit() {
        return role == Role.LEADER && isHeadedBy(unit, EnumSet.of(Rung.UNIT_HEAD));
    }

    private boolean worksAt(String office) {
        return isHeadedBy(office, EnumSet.of(Rung.UNIT_HEAD, Rung.DUTY_DESK));
    }

    /** Of several posts at a unit one of these rungs is enough; who has none there is what the unit says. */
    private boolean isHeadedBy(String office, Set<Rung> rungs) {
        List<Rung> there = everyPost().flatMap(each -> PostId.parse(each).stream())
                .filter(post -> post.office().equals(office)).map(PostId::rung).toList();
        return there.isEmpty() || there.stream().anyMatch(rungs::contains);
    }

    /** Every post they act for in whatever capacity, and what their account is called. */
    private Stream<String> everyPost() {
        Stream<ActingPost> held = Stream.concat(posts.stream(),
                offices.stream().flatMap(each -> each.posts().stream()));
        return Stream.concat(Stream.of(id), held.map(ActingPost::post));
    }

    private Set<String> with(PostCapacity... capacities) {
        Set<String> ids = posts.stream().filter(post -> Arrays.asList(capacities).contains(post.capacity()))
                .map(ActingPost::post).collect(Collectors.toCollection(TreeSet::new));
        ids.add(id);
        return ids;
    }

    /** The refusal (403) of somebody who may not do this. */
    public static ProblemException notAllowed() {
        return new ProblemException(ActorProblem.NOT_ALLOWED);
    }
}
