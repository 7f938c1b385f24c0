package org.petitions.starter.access;

import org.petitions.starter.actor.Actor;

/** What an action is about: a case, a registration. */
public interface Subject {

    /** Whether the actor may know of it: nobody does whom it accuses (Art. 30), and no office that has no part in it. */
    boolean isKnownTo(Actor actor);

    /** Whether the actor, who knows of it, may do this to it. */
    boolean allows(Action action, Actor actor);
}
