package org.petitions.intake.registration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.starter.access.AccessRules;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Decision;
import org.petitions.starter.access.Subject;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.endpoints.HandedOn;
import org.petitions.starter.endpoints.SubjectAccess;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Decides on requests about a registered petition, and hands the petition on to what answers them. */
@Component
class RegistrationAccess implements SubjectAccess {
    private final PetitionStore petitions;

    RegistrationAccess(PetitionStore petitions) {
        this.petitions = petitions;
    }

    @Override
    public Set<String> decidesOn(Set<String> variables) {
        return variables.contains("number") ? Set.of("number") : Set.of();
    }

    @Override
    public void require(Actor actor, Action action, String address, Map<String, String> names) {
        String number = names.get("number");
        if (number == null) {
            return;
        }
        Optional<StoredPetition> found = PetitionAccess.find(petitions, number, actor);
        if (!AccessRules.decide(actor, action, new Registration(found)).equals(Decision.YES)) {
            throw new ProblemException(RegistrationProblem.NO_SUCH_PETITION);
        }
        HandedOn.put(number, found.orElseThrow());
    }

    /** Whoever may know of it may do what their role may. */
    private record Registration(Optional<StoredPetition> known) implements Subject {
        @Override
        public boolean isKnownTo(Actor actor) {
            return known.isPresent();
        }

        @Override
        public boolean allows(Action action, Actor actor) {
            return true;
        }
    }
}
