package org.petitions.escalation.ladder;

import java.util.Optional;
import java.util.Set;
import org.petitions.events.terms.DutyDeskReason;

/**
 * Who may not be told of a petition's limits: whoever it complains of, and whoever stands aside from the case (回避, Art. 28, 30).
 *
 * @param standAside posts that stand aside
 */
public record ExcludedPosts(ComplainedOfParties complainedOf, Set<String> recusedPosts) {
    public ExcludedPosts {
        recusedPosts = Set.copyOf(recusedPosts);
    }

    /** Why this post may not be told, or empty when it may. */
    Optional<DutyDeskReason> reason(String post) {
        if (complainedOf.covers(post)) {
            return Optional.of(DutyDeskReason.LEADER_COMPLAINED_OF);
        }
        return recusedPosts.contains(post) ? Optional.of(DutyDeskReason.LEADER_RECUSED) : Optional.empty();
    }
}
