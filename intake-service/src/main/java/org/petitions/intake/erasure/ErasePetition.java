package org.petitions.intake.erasure;

import java.time.Instant;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.CaseEnd;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredErasure;
import org.petitions.intake.status.PetitionStatus;
import org.petitions.intake.status.ReviewRemedy;
import org.petitions.intake.status.TrackedCase;
import org.petitions.law.LegalCalendar;

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

    /**
     * The ground holds only once the case has ended for good: its words are needed while it is handled or set aside for now, while it owes
     * the petitioner an answer to a request, and while a review can be asked for.
     */
    record CaseGoesOn() implements Decision {}

    /** @param tracked how far its case has come, as far as is known here */
    Decision decide(StoredPetition petition, TrackedCase tracked, LegalCalendar calendar) {
        if (erasure.ground().isAfterEnd() && goesOn(petition, tracked, calendar)) {
            return new CaseGoesOn();
        }
        StoredPetition next = petition.erased(erasure, receipt);
        Instant at = erasure.at();
        return new Erased(next, new PetitionErased(petition.id(), next.version(), at, erasure.ground()));
    }

    private boolean goesOn(StoredPetition petition, TrackedCase tracked, LegalCalendar calendar) {
        CaseEnd end = tracked.ending().end();
        return tracked.status() != PetitionStatus.CLOSED || (end != null && !end.isFinal())
                || petition.requests().stream()
                        .anyMatch(request -> tracked.requests().answerTo(request.sequence()).isEmpty())
                || ReviewRemedy.of(tracked, petition.matter().purpose(), calendar, erasure.at()).isPresent();
    }
}
