package org.petitions.outbox.storage;

/**
 * Where a document is kept.
 *
 * @param collection the collection's name
 * @param id the document's {@code _id}
 */
public record DocumentRef(String collection, String id) {
    /** For log lines. */
    @Override
    public String toString() {
        return collection + "/" + id;
    }
}
