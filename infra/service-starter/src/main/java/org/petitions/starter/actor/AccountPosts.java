package org.petitions.starter.actor;

import java.util.Set;

/** What the organisation says of accounts: a service that knows it has a bean of this type. */
@FunctionalInterface
public interface AccountPosts {

    /**
     * The posts that an account acts for today, none for most.
     *
     * @param account as sign-in calls it
     */
    Set<ActingPost> of(String account);
}
