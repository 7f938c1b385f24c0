package org.petitions.notification.contacts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Where one petition's petitioner is told, sealed for this service.
 *
 * @param id the petition's id
 * @param at when intake-service sealed it, or when it was erased; what is later replaces what is earlier
 * @param box null once it was erased, and where nothing was sealed for this service
 * @param erased whether it was erased; null in what was kept before that was
 */
@Document(StoredContact.COLLECTION)
record StoredContact(@Id String id, Instant at, @Nullable SealedBox box, @Nullable Boolean erased) {
    static final String COLLECTION = "contacts";

    static StoredContact sealed(String petitionId, Instant at, @Nullable SealedBox box) {
        return new StoredContact(petitionId, at, box, false);
    }

    static StoredContact erased(String petitionId, Instant at) {
        return new StoredContact(petitionId, at, null, true);
    }

    boolean isErased() {
        return Boolean.TRUE.equals(erased);
    }

    /** The seal is no secret, but it has no business in a log line either. */
    @Override
    public String toString() {
        return "StoredContact[" + id + ", " + at + "]";
    }
}
