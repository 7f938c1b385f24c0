package org.petitions.starter.actor;

import jakarta.servlet.http.HttpServletRequest;
import org.petitions.starter.problem.ProblemException;

/** Says who acts in a request. The one seam that sign-in will replace. */
public interface ActorSource {

    /**
     * Who acts.
     *
     * @throws ProblemException 401 when nobody is named, or not understandably
     */
    Actor actorOf(HttpServletRequest request);
}
