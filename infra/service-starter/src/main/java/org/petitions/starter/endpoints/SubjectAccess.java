package org.petitions.starter.endpoints;

import java.util.Map;
import org.petitions.starter.access.Action;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;

/** Decides on what an address names: a service whose addresses name cases or petitions has a bean of this type. */
public interface SubjectAccess {

    /**
     * Refuses whoever may not.
     *
     * @param actor somebody who may ask for this at all
     * @param address the endpoint's address as it is declared, e.g. <code>/cases/{id}/accept</code>
     * @param names what stands in the place of each variable of the address
     * @throws ProblemException 404 where there is none, or none that the actor may know of; 403 where they know of it and may not do this
     */
    void require(Actor actor, Action action, String address, Map<String, String> names);
}
