package org.petitions.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * The leader by whom a petition came: to whose mailbox it was written (领导信箱), or who took the call (接听来电).
 *
 * @param post post id, e.g. {@code 431200.principal-leader}
 * @param answerPublishable whether the petitioner agreed that the answer may be published; null where nothing was said, as for a call
 */
@JsonInclude(Include.NON_NULL)
public record LeaderContact(String post, @Nullable Boolean answerPublishable) {
    /** Whether the petitioner agreed that the answer may be published. */
    public boolean agreesToPublication() {
        return Boolean.TRUE.equals(answerPublishable);
    }

    /** The same after the petitioner said otherwise. */
    public LeaderContact withPublication(boolean agreed) {
        return new LeaderContact(post, agreed);
    }
}
