package org.petitions.shell.start;

import org.springframework.core.env.Environment;

/** The one profile that unlocks what must never happen in production: a clock that moves, actors named by a header. */
public final class Profiles {
    /** Name of the profile for one machine and one person. */
    public static final String LOCAL = "local";

    private Profiles() {}

    /** Whether this service runs in the local profile. */
    public static boolean isLocal(Environment environment) {
        return environment.matchesProfiles(LOCAL);
    }
}
