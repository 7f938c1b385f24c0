package org.petitions.casework.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A printed document, sealed.
 *
 * @param id petition id and number
 * @param petitionId the case
 * @param number its number (字号), unique among all documents
 * @param at when it was printed
 * @param template the template it was filled into, with its version
 * @param pdf sealed with the keyset {@code case-store}; null while it is being printed
 * @param docx likewise
 */
@Document(StoredDocument.COLLECTION)
record StoredDocument(@Id String id, @Indexed(name = "by_petition") String petitionId,
        @Indexed(name = "by_number", unique = true) String number, Instant at, String template,
        @Nullable SealedBox pdf, @Nullable SealedBox docx) {
    static final String COLLECTION = "papers";

    static String idOf(String petitionId, String number) {
        return petitionId + "/" + number;
    }

    /** Never the content, sealed though it is. */
    @Override
    public String toString() {
        return "StoredDocument[" + id + "]";
    }
}
