package org.petitions.starter.problem;

import org.jspecify.annotations.Nullable;

/**
 * Translates the exceptions of one part of a service (its store, its mail server) into answers. A service adds beans of this type
 * for the parts the starter does not know.
 */
public interface ProblemMapper {

    /** The answer for this exception, or null when it is not this part's. Look at the causes too. */
    @Nullable
    Problem problemFor(Throwable thrown);
}
