package org.petitions.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A document for the tests. */
@Document(TestDocument.COLLECTION)
record TestDocument(@Id String id, long version, String status, @Nullable String note) {
    static final String COLLECTION = "files";

    static TestDocument opened(String id) {
        return new TestDocument(id, 1, "opened", null);
    }

    TestDocument next(String newStatus) {
        return new TestDocument(id, version + 1, newStatus, note);
    }

    TestDocument noted(@Nullable String newNote) {
        return new TestDocument(id, version + 1, status, newNote);
    }
}
