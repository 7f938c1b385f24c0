package org.petitions.intake.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.Satisfaction;
import org.petitions.starter.sealing.SealedBox;

/**
 * Something the petitioner asked for in person. What became of it, the case's events tell.
 *
 * @param sequence its place in the petition's intake stream
 * @param kind what was asked for
 * @param at when
 * @param idempotencyKey what the client called it, so that a repeat is known as one, or null
 * @param sealedReason what the petitioner wrote with it, keyset {@code intake-store}, or null
 * @param bureau of a rating, that of the petition bureau; null of anything else and in what a release kept that did not know it
 * @param unit of a rating, that of the responsible unit; null likewise
 * @param matter the place of the matter that it is about; null for the first
 */
public record StoredRequest(long sequence, PetitionerRequestKind kind, Instant at, @Nullable String idempotencyKey,
        @Nullable SealedBox sealedReason, @Nullable Satisfaction bureau, @Nullable Satisfaction unit,
        @Nullable Integer matter) {

    /** A request that is no rating. */
    public StoredRequest(long sequence, PetitionerRequestKind kind, Instant at, @Nullable String idempotencyKey) {
        this(sequence, kind, at, idempotencyKey, null, null, null, null);
    }

    /** The request without what was written with it. */
    StoredRequest withoutWords() {
        return new StoredRequest(sequence, kind, at, idempotencyKey, null, bureau, unit, matter);
    }

    /** The same about that matter. */
    public StoredRequest about(int place) {
        return new StoredRequest(sequence, kind, at, idempotencyKey, sealedReason, bureau, unit,
                place == CaseId.FIRST ? null : Integer.valueOf(place));
    }

    /** The place of the matter that it is about, from 1. */
    public int place() {
        return matter == null ? CaseId.FIRST : matter;
    }
}
