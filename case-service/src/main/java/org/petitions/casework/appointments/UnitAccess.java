package org.petitions.casework.appointments;

import java.util.Map;
import java.util.Set;
import org.petitions.starter.access.Action;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.endpoints.SubjectAccess;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Decides on requests about who is appointed at a unit, before anything of them is read: nobody else learns who is there. */
@Component
class UnitAccess implements SubjectAccess {

    /** None by its name: other addresses name a unit too, so each method of appointments says for itself that it is decided on. */
    @Override
    public Set<String> decidesOn(Set<String> variables) {
        return Set.of();
    }

    @Override
    public void require(Actor actor, Action action, String address, Map<String, String> names) {
        boolean ofUnit = switch (action) {
            case APPOINT -> true;
            // Auditors read of every unit.
            case READ_APPOINTMENTS -> actor.role() == Role.ADMINISTRATOR;
            default -> false;
        };
        if (ofUnit && !AppointmentRules.administers(actor, names.getOrDefault("unit", ""))) {
            throw new ProblemException(AppointmentProblem.NOT_YOUR_UNIT);
        }
    }
}
