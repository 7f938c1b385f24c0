package org.petitions.starter.access;

import org.petitions.events.terms.UnitId;
import org.petitions.starter.access.Decision.No;
import org.petitions.starter.access.Decision.Reason;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Who may what. Role and office are looked at first, so that whoever may not ask at all is told nothing of what they ask about. */
public final class AccessRules {
    private AccessRules() {}

    /** Whether the actor may ask for this at all. */
    public static Decision decide(Actor actor, Action action) {
        if (!action.roles().contains(actor.role())) {
            return new No(Reason.ROLE);
        }
        boolean ofOffice = actor.role() != Role.BUREAU || switch (action) {
            // It goes through the petitions of all counties.
            case PREVIEW_CALENDAR -> UnitId.isCityBureau(actor.unit());
            case READ_ALERTS, COUNT_ALERTS -> UnitId.isBureau(actor.unit());
            default -> true;
        };
        return ofOffice ? Decision.YES : new No(Reason.OFFICE);
    }

    /** Whether the actor may do this to that. */
    public static Decision decide(Actor actor, Action action, Subject subject) {
        Decision asSuch = decide(actor, action);
        if (!asSuch.equals(Decision.YES)) {
            return asSuch;
        }
        if (!subject.isKnownTo(actor)) {
            return Decision.HIDDEN;
        }
        return subject.allows(action, actor) ? Decision.YES : new No(Reason.NOT_COMPETENT);
    }
}
