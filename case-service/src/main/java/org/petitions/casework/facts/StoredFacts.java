package org.petitions.casework.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The facts of one petition, sealed for this service.
 *
 * @param id the petition's id
 * @param at when intake-service sealed them, or when they were erased; what is later replaces what is earlier
 * @param box null once they were erased
 */
@Document(StoredFacts.COLLECTION)
record StoredFacts(@Id String id, Instant at, @Nullable SealedBox box) {
    static final String COLLECTION = "facts";

    boolean hasContent() {
        return box != null;
    }

    /** Of two of the same petition, the one that was sealed last; of equals the second. */
    static StoredFacts later(StoredFacts one, StoredFacts other) {
        return one.at().isAfter(other.at()) ? one : other;
    }

    /** The seal is no secret, but it has no business in a log line either. */
    @Override
    public String toString() {
        return "SealedFacts[" + id + ", " + at + "]";
    }
}
