package org.petitions.shell.actor;

import jakarta.servlet.http.HttpServletRequest;
import org.petitions.shell.web.ProblemException;

/** Says who acts in a request. The one seam that sign-in will replace. */
public interface ActorSource {

    /**
     * Who acts.
     *
     * @throws ProblemException 401 when nobody is named, or not understandably
     */
    Actor actorOf(HttpServletRequest request);
}
