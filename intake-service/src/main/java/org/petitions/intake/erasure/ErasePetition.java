package org.petitions.intake.erasure;

import java.time.Instant;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredErasure;
import org.petitions.intake.status.PetitionStatus;

/**
 * The command to erase a petition's words. It may be given again: what offices wrote since the last time is erased then.
 *
 * @param erasure the ground, and who orders it
 * @param receipt the tracking code alone, sealed
 */
record ErasePetition(StoredErasure erasure, String receipt) {

    /** What the command comes to. */
    sealed interface Decision {}

    /** The petition without its words, and what is published. */
    record Erased(StoredPetition next, PetitionErased event) implements Decision {}

    /** The ground holds only once the case has ended, and it goes on: its words are needed to handle it. */
    record CaseGoesOn() implements Decision {}

    /** @param status where its case stands, as far as is known here */
    Decision decide(StoredPetition petition, PetitionStatus status) {
        if (erasure.ground().isAfterEnd() && status != PetitionStatus.CLOSED) {
            return new CaseGoesOn();
        }
        StoredPetition next = petition.erased(erasure, receipt);
        Instant at = erasure.at();
        return new Erased(next, new PetitionErased(petition.id(), next.version(), at, erasure.ground()));
    }
}
