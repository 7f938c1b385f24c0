package org.petitions.starter.actor;

import java.util.Arrays;
import org.petitions.starter.problem.ProblemException;

/**
 * Who acts. A controller that declares an argument of this type gets it, or the request is answered 401.
 *
 * @param id the person's account, or for a leader the post id
 * @param role what they may do
 * @param unit unit id of their office, e.g. {@code 431222-HRSS}
 */
public record Actor(String id, Role role, String unit) {

    /**
     * Refuses everybody else.
     *
     * @throws ProblemException 403 when the actor has none of these roles
     */
    public void requireAnyRole(Role... roles) {
        if (!Arrays.asList(roles).contains(role)) {
            throw notAllowed();
        }
    }

    /** The refusal (403) of somebody who may not do this. */
    public static ProblemException notAllowed() {
        return new ProblemException(ActorProblem.NOT_ALLOWED);
    }
}
