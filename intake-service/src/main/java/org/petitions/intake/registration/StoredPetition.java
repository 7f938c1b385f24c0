package org.petitions.intake.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.form.Matter;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A petition as it is kept: codes in the clear, words sealed.
 *
 * @param id the petition's id
 * @param version number of its events so far
 * @param number registration number, unique
 * @param receivedAt when this service stored it
 * @param sealedWords base64, keyset {@code intake-store}
 * @param sealedReceipt base64, keyset {@code intake-store}: the tracking code and a digest of what was submitted
 * @param rating the petitioner's, once given
 */
@Document(StoredPetition.COLLECTION)
@TypeAlias("petition")
public record StoredPetition(@Id String id, long version, String number, Matter matter, Instant registeredAt,
        Instant receivedAt, @Nullable String firstPetitionId, String sealedWords, String sealedReceipt,
        @Nullable Rating rating) {
    /** The collection's name. */
    public static final String COLLECTION = "petitions";

    /**
     * A rating (满意度评价).
     *
     * @param bureau of the petition bureau
     * @param unit of the responsible unit
     * @param at when it was given
     * @param sealedReason what the petitioner wrote with it, base64, keyset {@code intake-store}
     */
    public record Rating(Satisfaction bureau, Satisfaction unit, Instant at, @Nullable String sealedReason) {}

    /** The petition with its rating, one version on. */
    public StoredPetition rated(Rating given) {
        return new StoredPetition(id, version + 1, number, matter, registeredAt, receivedAt, firstPetitionId,
                sealedWords,
                sealedReceipt, given);
    }
}
