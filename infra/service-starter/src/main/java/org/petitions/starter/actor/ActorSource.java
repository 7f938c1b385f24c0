package org.petitions.starter.actor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.petitions.starter.problem.ProblemException;

/** Says who acts in a request. A service has one. */
public interface ActorSource {

    /**
     * Who acts; empty when this source knows nobody.
     *
     * @throws ProblemException 401 when somebody is named, but not understandably; 403 or 409 when it is somebody who cannot act like this; 503
     *     while it is not known as what they may
     */
    Optional<Actor> actorOf(HttpServletRequest request);

    /**
     * Who is signed in, whatever they may act as; empty when this source knows nobody.
     *
     * @throws ProblemException 401 when somebody is named, but not understandably
     */
    Optional<Account> accountOf(HttpServletRequest request);
}
