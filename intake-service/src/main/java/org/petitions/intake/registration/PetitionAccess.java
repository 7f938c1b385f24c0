package org.petitions.intake.registration;

import java.util.Optional;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.petitions.intake.numbering.CaseNumber;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.endpoints.HandedOn;

/** Who may look a petition up: its office, the bureau of its division and the city's bureau, and never whom it accuses (Art. 30). */
public final class PetitionAccess {
    private PetitionAccess() {}

    /** The petition with this number, or with the number of one of its matters, as typed, if the actor may know of it. */
    public static Optional<StoredPetition> find(PetitionStore petitions, String number, Actor actor) {
        return HandedOn.take(StoredPetition.class, number)
                .or(() -> CaseNumber.parse(number).flatMap(parsed -> petitions.byNumber(parsed.petition().toString()))
                        .filter(petition -> maySee(actor, petition)));
    }

    /** Whether a clerk or somebody of a bureau may know of it, or an auditor of theirs where an action is an auditor's too. */
    public static boolean maySee(Actor actor, StoredPetition petition) {
        if (petition.matter().accusesAny(actor.accusedAs())) {
            return false;
        }
        if (actor.role() == Role.CLERK) {
            return petition.matter().office().equals(actor.unit());
        }
        if (actor.role() != Role.BUREAU && actor.role() != Role.AUDITOR) {
            return false;
        }
        String division = UnitId.parse(actor.unit()).map(UnitId::division).orElse("");
        return division.equals(Divisions.CITY) || division.equals(petition.matter().county());
    }
}
