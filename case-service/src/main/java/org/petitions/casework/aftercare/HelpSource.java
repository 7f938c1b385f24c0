package org.petitions.casework.aftercare;

import java.util.Collection;
import java.util.Set;
import org.petitions.events.terms.Term;
import org.petitions.starter.actor.Actor;

/** What was done for a case beside the procedure, after which it is seen again. A feature that helps offers a bean of this type. */
public interface HelpSource {

    /** What kind of help it is. */
    Term help();

    /**
     * Ids of those among these cases that had it, as far as the actor may know of such help.
     *
     * @param caseIds of cases that the actor may know of
     */
    Set<String> helpedAmong(Collection<String> caseIds, Actor actor);
}
