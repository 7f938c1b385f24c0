package org.petitions.starter.endpoints;

import java.util.Map;
import java.util.Set;
import org.petitions.starter.access.Action;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;

/** Decides on what an address names: a service whose addresses name cases or petitions has a bean of this type. */
public interface SubjectAccess {

    /**
     * Of the variables of an address those that {@link #require} decides on where they stand together: what names a case or a petition, and what
     * names a part of it.
     */
    Set<String> decidesOn(Set<String> variables);

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
