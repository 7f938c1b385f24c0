package org.petitions.casework.facts;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The facts of one petition, sealed for this service.
 *
 * @param id the petition's id
 * @param at when intake-service sealed them; a later sealing replaces an earlier one
 * @param box base64
 */
@Document(StoredFacts.COLLECTION)
record StoredFacts(@Id String id, Instant at, String box) {
    static final String COLLECTION = "facts";

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
