package org.petitions.intake.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.form.CodedFields;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A petition as it is kept: codes in the clear, words sealed, and what the petitioner said since.
 *
 * @param id the petition's id
 * @param version number of its events so far
 * @param number registration number, unique
 * @param receivedAt when this service stored it
 * @param sealedWords base64, keyset {@code intake-store}
 * @param sealedReceipt base64, keyset {@code intake-store}: the tracking code and a digest of what was submitted
 * @param rating the petitioner's last, once given
 * @param withdrawal the petitioner's last answer about withdrawing, once given
 * @param review the last review the petitioner asked for
 */
@Document(StoredPetition.COLLECTION)
@TypeAlias("petition")
public record StoredPetition(@Id String id, long version, String number, CodedFields matter, Instant registeredAt,
        Instant receivedAt, @Nullable String firstPetitionId, String sealedWords, String sealedReceipt,
        @Nullable StoredRating rating, @Nullable StoredWithdrawal withdrawal, @Nullable StoredReviewRequest review) {
    /** The collection's name. */
    public static final String COLLECTION = "petitions";

    /**
     * A rating (满意度评价).
     *
     * @param bureau of the petition bureau
     * @param unit of the responsible unit
     * @param at when it was given
     * @param answer the case's version of the reply that is rated; null in a rating of a release that asked once only
     * @param sealedReason what the petitioner wrote with it, base64, keyset {@code intake-store}
     */
    public record StoredRating(Satisfaction bureau, Satisfaction unit, Instant at, @Nullable Long answer,
            @Nullable String sealedReason) {}

    /**
     * An answer about withdrawing (撤回).
     *
     * @param noted the case's version at which a unit had noted that the petitioner wants to, or null when nobody had
     * @param seen the case's version that was known here when it was given
     */
    public record StoredWithdrawal(boolean confirmed, Instant at, @Nullable Long noted, long seen) {}

    /**
     * A request for review.
     *
     * @param of the case's version of the opinion it is about
     */
    public record StoredReviewRequest(ReviewStep step, Instant at, long of) {}

    /** A new petition, of which its petitioner has said nothing yet. */
    public StoredPetition(String id, long version, String number, CodedFields matter, Instant registeredAt,
            Instant receivedAt, @Nullable String firstPetitionId, String sealedWords, String sealedReceipt) {
        this(id, version, number, matter, registeredAt, receivedAt, firstPetitionId, sealedWords, sealedReceipt, null,
                null, null);
    }

    /** The petition with its rating, one version on. */
    public StoredPetition with(StoredRating given) {
        return next(given, withdrawal, review);
    }

    /** The petition with an answer about withdrawing, one version on. */
    public StoredPetition with(StoredWithdrawal given) {
        return next(rating, given, review);
    }

    /** The petition with a request for review, one version on. */
    public StoredPetition with(StoredReviewRequest given) {
        return next(rating, withdrawal, given);
    }

    private StoredPetition next(@Nullable StoredRating rating, @Nullable StoredWithdrawal withdrawal,
            @Nullable StoredReviewRequest review) {
        return new StoredPetition(id, version + 1, number, matter, registeredAt, receivedAt, firstPetitionId,
                sealedWords, sealedReceipt, rating, withdrawal, review);
    }
}
