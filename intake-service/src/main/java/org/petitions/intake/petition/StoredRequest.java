package org.petitions.intake.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PetitionerRequestKind;

/**
 * Something the petitioner asked for in person. What became of it, the case's events tell.
 *
 * @param sequence its place in the petition's intake stream
 * @param kind what was asked for
 * @param at when
 * @param idempotencyKey what the client called it, so that a repeat is known as one, or null
 * @param sealedReason what the petitioner wrote with it, base64, keyset {@code intake-store}, or null
 */
public record StoredRequest(long sequence, PetitionerRequestKind kind, Instant at, @Nullable String idempotencyKey,
        @Nullable String sealedReason) {

    /** The request without what was written with it. */
    StoredRequest withoutWords() {
        return new StoredRequest(sequence, kind, at, idempotencyKey, null);
    }
}
