package org.petitions.local.database.query;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.petitions.local.database.index.IndexEntry;

/** Passes by the entries of an index that can't match, so that their documents are not read. */
public final class EntryFilter {
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final Document query;
    private final Map<String, Integer> positions;
    private final boolean decidesId;
    private final boolean whole;

    /**
     * @param clauses   what the entry's values decide and its place in the index does not tell already
     * @param positions of the index's fields that it needs
     * @param decidesId whether it needs the {@code _id}
     * @param whole     whether the query asks for nothing else
     */
    EntryFilter(List<Document> clauses, Map<String, Integer> positions, boolean decidesId, boolean whole) {
        this.query = clauses.isEmpty() ? new Document() : new Document("$and", clauses);
        this.positions = positions;
        this.decidesId = decidesId;
        this.whole = whole;
    }

    /** Whether an entry that may match does: then its document need not be asked. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the document of the entry may match. */
    public boolean mayMatch(IndexEntry entry) {
        if (query.isEmpty()) {
            return true;
        }
        var values = new Document();
        positions.forEach((path, position) -> values.put(path, entry.value(position)));
        if (decidesId) {
            values.put("_id", entry.place());
        }
        return matcher.matches(values, query);
    }
}
