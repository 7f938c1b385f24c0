package org.petitions.escalation.api;

import org.petitions.escalation.engine.PetitionClocks;
import org.petitions.escalation.engine.Registration;
import org.petitions.events.terms.UnitId;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Who is shown the clocks of a petition: the same whom case-service's lists show the case to (Art. 28, 30). */
final class ClockAccess {
    private ClockAccess() {}

    /**
     * Whether the actor may know of the petition and sees its clocks: operations, the bureau that has it before it, and that bureau's
     * city. Nobody is shown what accuses them or anybody in their unit, whoever they are.
     */
    static boolean mayRead(PetitionClocks petition, Actor actor) {
        return !accuses(petition, actor)
                && (actor.role() == Role.OPERATIONS
                        || actor.role() == Role.BUREAU && isItsBureau(petition, actor.unit()));
    }

    /** Whether the petition accuses whoever asks, anybody in their unit, or a post that they act for, in whatever capacity. */
    static boolean accuses(PetitionClocks petition, Actor actor) {
        Registration registration = petition.registration();
        return registration != null
                && actor.accusedAs().stream().anyMatch(name -> registration.keptFrom().concerns(name)
                        || registration.keptFrom().covers(name));
    }

    private static boolean isItsBureau(PetitionClocks petition, String bureau) {
        Registration registration = petition.registration();
        if (registration == null) {
            return false;
        }
        String itsBureau = petition.presentBureau();
        // Before its case is opened it is before the bureau of the division that registered it.
        String division = UnitId.divisionOf(itsBureau == null ? registration.office() : itsBureau);
        String own = UnitId.divisionOf(bureau);
        if (UnitId.isCityBureau(bureau)) {
            return UnitId.cityOf(division).equals(own);
        }
        return itsBureau == null ? !petition.isOpened() && division.equals(own) : itsBureau.equals(bureau);
    }
}
