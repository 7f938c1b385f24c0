package org.petitions.escalation.ladder;

/** What the ladder has to know of the organisation. */
@FunctionalInterface
public interface HeldPosts {

    /**
     * Whether somebody holds a post now. A post that is not listed is held by nobody.
     *
     * @param postId e.g. {@code 431222-HRSS.head}
     */
    boolean isHeld(String postId);
}
