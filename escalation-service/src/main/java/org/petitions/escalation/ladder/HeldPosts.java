package org.petitions.escalation.ladder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;

/** What the ladder has to know of the organisation on one day. */
@FunctionalInterface
public interface HeldPosts {

    /**
     * Whether somebody holds a post. A post that is not listed is held by nobody.
     *
     * @param postId e.g. {@code 431222-HRSS.head}
     */
    boolean isHeld(String postId);

    /**
     * What a leader is in charge of (分管): codes of kinds of units, and ids of units; none for all. Empty for a post that is not listed.
     *
     * @param postId e.g. {@code 431222.county-leader-2}
     */
    default Optional<Set<String>> fieldOf(String postId) {
        return isHeld(postId) ? Optional.of(Set.of()) : Optional.empty();
    }

    /**
     * The accounts that act for a post as its deputies in charge of a category (分管负责人). None where the files do not say who does.
     *
     * @param postId e.g. {@code 431222-HRSS.head}
     * @param category null for whatever they are in charge of
     */
    default List<ActingAccount> deputiesOf(String postId, @Nullable Category category) {
        return List.of();
    }

    /**
     * The accounts that hold a post or stand in for its holder, each with all that it acts for. None where the files do not say who does.
     *
     * @param postId e.g. {@code 431222.county-leader}
     */
    default List<ActingAccount> accountsOf(String postId) {
        return List.of();
    }
}
