package org.petitions.casework.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UndeliverableReason;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A document of which its petitioner could not be told by any way they chose, or chose letters: whoever made it has to send it
 * otherwise (Art. 23).
 *
 * @param id case id and the document's number
 * @param caseId the case
 * @param caseNumber its number
 * @param number the document's number (字号)
 * @param office unit id of the office whose turn it is to send it: who made it or goes on for that, or where that has nothing to do with the
 *     case any more, the case's bureau; null in what was kept before, until the case is looked at again
 * @param reason why not; null where the petitioner chose no electronic way, and it has to be posted
 * @param at when it was given up, or made
 */
@Document(UnsentNotice.COLLECTION)
@CompoundIndex(name = "by_office", def = "{'office': 1, 'at': 1}")
record UnsentNotice(@Id String id, @Indexed(name = "by_case") String caseId, String caseNumber, DocumentKind kind,
        String number, @Nullable String office, @Nullable UndeliverableReason reason, Instant at) {
    static final String COLLECTION = "unsentNotices";

    static String idOf(String caseId, String number) {
        return caseId + "/" + number;
    }
}
