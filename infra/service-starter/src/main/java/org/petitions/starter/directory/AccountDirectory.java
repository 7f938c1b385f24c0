package org.petitions.starter.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.DirectoryEvent.AccountListed;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.SpecialDutyPeriodListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.PostCapacity;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;

/**
 * Which offices and posts accounts have, and what these are called, in memory. Entries may come in any order and more than once: an older one changes nothing.
 * Thread-safe.
 */
public final class AccountDirectory {
    private final Map<String, AccountListed> accounts = new ConcurrentHashMap<>();
    private final Map<String, PostListed> posts = new ConcurrentHashMap<>();
    private final Map<String, UnitListed> units = new ConcurrentHashMap<>();
    /** Under which posts an account was ever found; the post itself says whether it still stands there. */
    private final Map<String, Set<String>> postsByAccount = new ConcurrentHashMap<>();

    private volatile boolean complete;

    /** Whether all has been read that was there at the start: before, who is not found may have an office all the same. */
    public boolean isComplete() {
        return complete;
    }

    /** All has been read. */
    void complete() {
        complete = true;
    }

    /** Takes up an entry. */
    public void apply(DirectoryEvent event) {
        switch (event) {
            case AccountListed account -> accounts.merge(account.account(), account,
                    (before, now) -> now.revision() < before.revision() ? before : now);
            case PostListed post -> {
                holdings(post).forEach(holding -> postsByAccount
                        .computeIfAbsent(holding.account(), _ -> ConcurrentHashMap.newKeySet()).add(post.postId()));
                posts.merge(post.postId(), post, (before, now) -> now.revision() < before.revision() ? before : now);
            }
            case UnitListed unit -> units.merge(unit.unitId(), unit,
                    (before, now) -> now.revision() < before.revision() ? before : now);
            case SpecialDutyPeriodListed _ -> {
                // says nothing of who acts for whom
            }
        }
    }

    /** Strikes out what a key of the topic stood for: it was deleted there. */
    public void remove(String key) {
        posts.remove(key);
        units.remove(key);
        accounts.values().removeIf(account -> account.key().equals(key));
    }

    /**
     * The offices of an account on a day (China's), in a fixed order; none for one that is unknown or has none any more. Those of a leader
     * follow from the posts; a role this build does not know is passed over.
     */
    public List<Office> officesOf(String account, LocalDate day) {
        return Office.all(appointmentsOf(account, day), postsOf(account, day));
    }

    /**
     * The posts that an account acts for on a day (China's), and in what capacity; also the one that it is called as, where nothing is known of
     * who acts for that.
     */
    public Set<ActingPost> postsOf(String account, LocalDate day) {
        Stream<ActingPost> held = postsByAccount.getOrDefault(account, Set.of()).stream().map(posts::get)
                .filter(Objects::nonNull)
                .flatMap(post -> holdings(post).stream()
                        .filter(holding -> holding.account().equals(account) && holding.isOn(day))
                        .map(holding -> new ActingPost(post.postId(), holding.capacity())));
        Stream<ActingPost> called = Stream.ofNullable(posts.get(account)).filter(post -> isCalledAs(post, day))
                .map(post -> new ActingPost(post.postId(), PostCapacity.HOLDER));
        return Stream.concat(held, called).collect(Collectors.toUnmodifiableSet());
    }

    /** What a unit or a post is called on a day (China's), or was when it was listed; empty for one that is unknown. */
    public Optional<BilingualText> nameOf(String id, LocalDate day) {
        return Optional.ofNullable(units.get(id))
                .map(unit -> unit.byDay().stream().filter(standing -> standing.isOn(day)).findFirst()
                        .map(standing -> new BilingualText(standing.nameZh(), standing.nameEn()))
                        .orElseGet(() -> new BilingualText(unit.nameZh(), unit.nameEn())))
                .or(() -> Optional.ofNullable(posts.get(id))
                        .map(post -> post.byDay().stream().filter(standing -> standing.isOn(day)).findFirst()
                                .map(standing -> new BilingualText(standing.titleZh(), standing.titleEn()))
                                .orElseGet(() -> new BilingualText(post.titleZh(), post.titleEn()))));
    }

    private List<Office> appointmentsOf(String account, LocalDate day) {
        AccountListed listed = accounts.get(account);
        return listed == null
                ? List.of()
                : listed.appointments().stream().filter(appointment -> appointment.isOn(day))
                        .flatMap(appointment -> roleOf(appointment.role())
                                .map(role -> new Office(role, appointment.unit())).stream())
                        .toList();
    }

    /** A leader is who has the post, and nobody by appointment. */
    private static Optional<Role> roleOf(String code) {
        return Stream.of(Role.values()).filter(role -> role != Role.LEADER && role.name().equals(code)).findFirst();
    }

    /** Where it is known who acts for a post, nobody does for being called as it: with nobody on it, it is vacant. */
    private static boolean isCalledAs(PostListed post, LocalDate day) {
        return post.holdings() == null
                && post.byDay().stream().anyMatch(standing -> standing.isOn(day) && standing.held());
    }

    private static List<Holding> holdings(PostListed post) {
        return Objects.requireNonNullElse(post.holdings(), List.of());
    }
}
