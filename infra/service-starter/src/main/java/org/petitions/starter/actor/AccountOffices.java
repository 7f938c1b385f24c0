package org.petitions.starter.actor;

import java.util.List;
import java.util.Optional;

/**
 * Which offices accounts have. A service that keeps appointments itself has a bean of this type, so that who is withdrawn there is out at the
 * next request; all others go by the directory as it was published.
 */
@FunctionalInterface
public interface AccountOffices {

    /**
     * All offices that an account has today (China's day), none for one that is unknown or has none any more; empty while that cannot be said,
     * since not all is known yet.
     *
     * @param account as sign-in calls it
     */
    Optional<List<Office>> of(String account);
}
