package org.petitions.starter.actor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PostCapacity;

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
