package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.ladder.ActingAccount;
import org.petitions.escalation.ladder.HeldPosts;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.PostCapacity;

/**
 * The posts in the store, by their ids; and beside them, under a mark that no post's id begins with, which posts each account was ever listed
 * with. That list only grows: what an account acts for on a day stands with the posts.
 */
record ListedPosts(KeyValueStore<String, byte[]> store) {
    private static final String OF_ACCOUNT = "@";

    /** A dead letter put back is an old record at the topic's end: it must not undo what a later one said. */
    void putIfNewer(PostListed event) {
        ListedPost listed = ListedPost.of(event);
        if (find(event.postId()).filter(known -> known.revision() > listed.revision()).isEmpty()) {
            listed.holdings().stream().map(Holding::account).distinct()
                    .forEach(account -> addTo(account, event.postId()));
            store.put(event.postId(), listed.stored());
        }
    }

    void remove(String postId) {
        store.delete(postId);
    }

    /** The organisation on a day. */
    HeldPosts on(LocalDate day) {
        return new HeldPosts() {
            @Override
            public boolean isHeld(String postId) {
                return find(postId).flatMap(post -> post.on(day)).filter(ListedPost.ForTime::held).isPresent();
            }

            @Override
            public Optional<Set<String>> fieldOf(String postId) {
                return find(postId).flatMap(post -> post.on(day)).map(ListedPost.ForTime::field);
            }

            @Override
            public List<ActingAccount> accountsOf(String postId) {
                return acting(postId, holding -> holding.capacity() != PostCapacity.DEPUTY);
            }

            @Override
            public List<ActingAccount> deputiesOf(String postId, @Nullable Category category) {
                return acting(postId, holding -> holding.capacity() == PostCapacity.DEPUTY
                        && (category == null || holding.isInChargeOf(category)));
            }

            private List<ActingAccount> acting(String postId, Predicate<Holding> which) {
                return find(postId).stream().flatMap(post -> post.holdingsOn(day)).filter(which).map(Holding::account)
                        .distinct().map(account -> ListedPosts.this.acting(account, day)).toList();
            }
        };
    }

    private ActingAccount acting(String account, LocalDate day) {
        Set<String> held = new TreeSet<>();
        Set<String> otherwise = new TreeSet<>();
        postsOf(account).forEach(postId -> find(postId).stream().flatMap(post -> post.holdingsOn(day))
                .filter(holding -> holding.account().equals(account))
                .forEach(holding -> (holding.capacity() == PostCapacity.HOLDER ? held : otherwise).add(postId)));
        return new ActingAccount(account, held, otherwise);
    }

    private Optional<ListedPost> find(String postId) {
        return Optional.ofNullable(store.get(postId)).map(ListedPost::parse);
    }

    private Stream<String> postsOf(String account) {
        byte[] kept = store.get(OF_ACCOUNT + account);
        return kept == null ? Stream.empty() : Arrays.stream(new String(kept, US_ASCII).split(" "));
    }

    private void addTo(String account, String postId) {
        Set<String> posts = postsOf(account).collect(Collectors.toCollection(TreeSet::new));
        if (posts.add(postId)) {
            store.put(OF_ACCOUNT + account, String.join(" ", posts).getBytes(US_ASCII));
        }
    }
}
