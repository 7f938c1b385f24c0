package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.function.Function;
import org.petitions.local.database.query.Found;
import org.petitions.local.database.query.MemoryBudget;
import org.petitions.local.database.query.QueryExecution;

/**
 * The documents of a query.
 *
 * @param handOut makes of what was found what may leave
 * @param budget  what the execution holds
 */
record FoundDocuments(QueryExecution execution, Function<Found, Document> handOut, MemoryBudget budget)
        implements DocumentSource {
    @Override
    public boolean hasNext() {
        return execution.hasNext();
    }

    @Override
    public Document next() {
        return handOut.apply(execution.next());
    }

    @Override
    public boolean mayHaveNext() {
        return execution.mayHaveNext();
    }

    @Override
    public void pause() {
        execution.pause();
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
