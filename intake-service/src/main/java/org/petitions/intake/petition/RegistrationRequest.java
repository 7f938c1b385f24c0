package org.petitions.intake.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.Purpose;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.ConfidentialFields;

/**
 * A sound form that asks to be registered.
 *
 * @param petitionId from {@link PetitionIds}: the same for the same request or ledger row
 * @param registeredAt when the office registered it by its own ledger, not in the future; null for now
 * @param past what was done with it since by that ledger, or null for nothing: then it is as new
 * @param contentDigest of a ledger's row, what the same content is known again by ({@link LedgerContents}); else null
 */
public record RegistrationRequest(String petitionId, CodedFields codedFields, ConfidentialFields confidentialFields,
        @Nullable Instant registeredAt,
        @Nullable LedgerHistory past, @Nullable String contentDigest) {

    /** A form that has no past. */
    public RegistrationRequest(String petitionId, CodedFields matter, ConfidentialFields words,
            @Nullable Instant registeredAt) {
        this(petitionId, matter, words, registeredAt, null, null);
    }

    /** Whether it accuses somebody whom only words name: more persons than posts (Art. 30, who manages them has to be found out). */
    public boolean accusesInWords() {
        return codedFields.purpose() == Purpose.ACCUSATION
                && confidentialFields.complainedOfPersons().size() > codedFields.complainedOfPosts().size();
    }

    /** The same with the digest of its content. */
    public RegistrationRequest withContentDigest(String digest) {
        return new RegistrationRequest(petitionId, codedFields, confidentialFields, registeredAt, past, digest);
    }
}
