package org.petitions.intake.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent.Past;
import org.petitions.intake.form.Matter;
import org.petitions.intake.form.Words;

/**
 * A sound form that asks to be registered.
 *
 * @param petitionId from {@link PetitionId}: the same for the same request or ledger row
 * @param registeredAt when the office registered it by its own ledger, not in the future; null for now
 * @param past what was done with it since by that ledger, or null for nothing: then it is as new
 */
public record Submission(String petitionId, Matter matter, Words words, @Nullable Instant registeredAt,
        @Nullable Past past) {

    /** A form that has no past. */
    public Submission(String petitionId, Matter matter, Words words, @Nullable Instant registeredAt) {
        this(petitionId, matter, words, registeredAt, null);
    }
}
