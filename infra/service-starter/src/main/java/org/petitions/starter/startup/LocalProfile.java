package org.petitions.starter.startup;

import org.springframework.core.env.Environment;

/** The one profile that unlocks what must never happen in production: a clock that moves. */
public final class LocalProfile {
    /** Name of the profile for one machine and one person. */
    public static final String NAME = "local";

    private LocalProfile() {}

    /** Whether this service runs in the local profile. */
    public static boolean isActive(Environment environment) {
        return environment.matchesProfiles(NAME);
    }
}
