package org.petitions.escalation.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.ladder.ActingAccount;
import org.petitions.escalation.ladder.HeldPosts;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.PostCapacity;

/**
 * Every post is held, and a county and the city have one leader each on a rung, whatever the field, unless a test says otherwise. The same on every
 * day.
 */
final class SampleOrganisation implements HeldPosts {
    private static final Pattern FURTHER_LEADER = Pattern.compile("-leader-\\d+$");

    private final Set<String> vacant = new HashSet<>();
    private final Map<String, Set<String>> fields = new HashMap<>();
    private final List<Acting> acting = new ArrayList<>();
    private final Map<String, List<Acting>> byPost = new HashMap<>();

    private record Acting(String account, String post, PostCapacity capacity, @Nullable Category field) {}

    void vacant(String post) {
        vacant.add(post);
    }

    /** A rung has that leader too, with a field or with none. */
    void leads(String post, String... field) {
        fields.put(post, Set.of(field));
    }

    void acts(String account, String post, PostCapacity capacity) {
        add(new Acting(account, post, capacity, null));
    }

    /** A deputy in charge of that category alone. */
    void deputises(String account, String post, Category field) {
        add(new Acting(account, post, PostCapacity.DEPUTY, field));
    }

    private void add(Acting more) {
        acting.add(more);
        byPost.computeIfAbsent(more.post(), _ -> new ArrayList<>()).add(more);
    }

    @Override
    public boolean isHeld(String postId) {
        return !vacant.contains(postId) && (!FURTHER_LEADER.matcher(postId).find() || fields.containsKey(postId));
    }

    @Override
    public Optional<Set<String>> fieldOf(String postId) {
        return isHeld(postId) ? Optional.of(fields.getOrDefault(postId, Set.of())) : Optional.empty();
    }

    @Override
    public List<ActingAccount> accountsOf(String postId) {
        return acting(postId, each -> each.capacity() != PostCapacity.DEPUTY);
    }

    @Override
    public List<ActingAccount> deputiesOf(String postId, @Nullable Category category) {
        return acting(postId, each -> each.capacity() == PostCapacity.DEPUTY
                && (category == null || each.field() == null || each.field() == category));
    }

    /** Asked some hundred times for each call of a desk, mostly of posts for which nobody is named. */
    private List<ActingAccount> acting(String postId, Predicate<Acting> which) {
        List<Acting> there = byPost.get(postId);
        return there == null
                ? List.of()
                : there.stream().filter(which)
                        .map(each -> new ActingAccount(each.account(), posts(each.account(), true),
                                posts(each.account(), false)))
                        .toList();
    }

    private Set<String> posts(String account, boolean held) {
        return acting.stream()
                .filter(each -> each.account().equals(account) && (each.capacity() == PostCapacity.HOLDER) == held)
                .map(Acting::post).collect(Collectors.toSet());
    }
}
