package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import org.petitions.local.database.query.MemoryBudget;

/**
 * The groups that an index has told.
 *
 * @param budget what they hold
 */
record CountedGroups(Iterator<Document> groups, MemoryBudget budget) implements DocumentSource {
    @Override
    public boolean hasNext() {
        return groups.hasNext();
    }

    @Override
    public Document next() {
        return groups.next();
    }

    @Override
    public boolean mayHaveNext() {
        return groups.hasNext();
    }

    @Override
    public void pause() {
        // nothing of the store is held
    }

    @Override
    public long held() {
        return budget.held();
    }

    @Override
    public void close() {
        budget.close();
    }
}
