package org.petitions.escalation.ladder;

import java.util.Optional;
import java.util.Set;
import org.petitions.events.terms.DutyDeskReason;

/**
 * Who may not be told of a petition's limits: whoever it accuses, and whoever stands aside from the case (回避, Art. 28, 30). A
 * claim against a unit bars nobody: that unit's head is told like any head.
 *
 * @param recusedPosts posts that stand aside
 */
public record ExcludedPosts(ComplainedOfParties complainedOf, Set<String> recusedPosts) {
    public ExcludedPosts {
        recusedPosts = Set.copyOf(recusedPosts);
    }

    /** Whether the petition accuses this post, itself or with its whole unit. */
    boolean accuses(String post) {
        return complainedOf.covers(post);
    }

    /** Why this post may not be told, or empty when it may. */
    Optional<DutyDeskReason> reason(String post) {
        if (complainedOf.covers(post)) {
            return Optional.of(DutyDeskReason.LEADER_COMPLAINED_OF);
        }
        return recusedPosts.contains(post) ? Optional.of(DutyDeskReason.LEADER_RECUSED) : Optional.empty();
    }
}
