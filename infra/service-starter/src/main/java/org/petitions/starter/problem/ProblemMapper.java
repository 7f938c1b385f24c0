package org.petitions.starter.problem;

import org.jspecify.annotations.Nullable;

/**
 * Translates the exceptions of one part of a service (its store, its mail server) into problems. A service adds beans of this type
 * for the parts the starter does not know.
 */
public interface ProblemMapper {

    /** The problem for this exception, or null when it is not this part's. Look at the causes too. */
    @Nullable
    ProblemType problemFor(Throwable thrown);
}
