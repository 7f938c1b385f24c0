package org.petitions.intake.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.registration.StoredPetition;
import org.petitions.intake.registration.StoredPetition.Rating;
import org.petitions.intake.status.Progress;

/**
 * The petitioner's command to rate the outcome (满意度评价, Art. 21): once, after a reply, for the bureau and for the responsible unit.
 *
 * @param sealedReason what the petitioner wrote with it, sealed
 * @param at now
 */
record RatePetition(Satisfaction bureau, Satisfaction unit, @Nullable String sealedReason, Instant at) {

    /** What the decision came to. */
    sealed interface Decision {}

    /** The rating stands. */
    record Rated(StoredPetition next, PetitionRated event) implements Decision {}

    /** There is nothing to rate yet. */
    record NotRepliedYet() implements Decision {}

    /** It was rated before; that stays. */
    record AlreadyRated() implements Decision {}

    Decision decide(StoredPetition petition, Progress progress) {
        if (petition.rating() != null) {
            return new AlreadyRated();
        }
        if (!progress.isReplied()) {
            return new NotRepliedYet();
        }
        StoredPetition next = petition.rated(new Rating(bureau, unit, at, sealedReason));
        return new Rated(next, new PetitionRated(petition.id(), next.version(), at, bureau, unit));
    }
}
