package org.petitions.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A document for the tests. */
@Document(CaseFile.COLLECTION)
record CaseFile(@Id String id, long version, String status, @Nullable String note) {
    static final String COLLECTION = "files";

    static CaseFile opened(String id) {
        return new CaseFile(id, 1, "opened", null);
    }

    CaseFile next(String newStatus) {
        return new CaseFile(id, version + 1, newStatus, note);
    }

    CaseFile noted(@Nullable String newNote) {
        return new CaseFile(id, version + 1, status, newNote);
    }
}
