package org.petitions.casework.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.starter.actor.Role;

/** What an account is appointed to: an office at a unit (岗位), or a post of the ladder (职务), from which what a leader may do follows. */
public sealed interface Office {

    /** The unit it belongs to, e.g. {@code 431222-HRSS}; of a division's post the government's office. */
    String unit();

    /** What the account may do there. */
    Role role();

    /**
     * An office at a unit.
     *
     * @param role any but {@link Role#LEADER}
     */
    record AtUnit(String unit, Role role) implements Office {}

    /**
     * A post.
     *
     * @param post post id
     * @param inChargeOf codes of the content categories that a deputy signs for (分管); null for all, and for every other capacity
     */
    record ForPost(String post, PostCapacity capacity, @Nullable List<String> inChargeOf) implements Office {
        public ForPost {
            inChargeOf = inChargeOf == null ? null : List.copyOf(inChargeOf);
        }

        @Override
        public String unit() {
            return PostId.parse(post).orElseThrow().office();
        }

        @Override
        public Role role() {
            return Role.LEADER;
        }

        boolean isInChargeOf(Category category) {
            return inChargeOf == null || inChargeOf.contains(category.name());
        }
    }
}
