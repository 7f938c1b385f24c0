package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import org.petitions.local.database.query.MemoryBudget;

/**
 * The documents that come out of an aggregation.
 *
 * @param results of its last stage, each made when it is asked for
 * @param found   what goes into the first stage
 * @param budget  what the stages hold
 */
record PipelineSource(Iterator<Document> results, DocumentSource found, MemoryBudget budget) implements DocumentSource {
    @Override
    public boolean hasNext() {
        return results.hasNext();
    }

    @Override
    public Document next() {
        return results.next();
    }

    @Override
    public boolean mayHaveNext() {
        return results.hasNext();
    }

    @Override
    public void pause() {
        found.pause();
    }

    @Override
    public long held() {
        return budget.held() + found.held();
    }

    @Override
    public void close() {
        budget.close();
        found.close();
    }
}
