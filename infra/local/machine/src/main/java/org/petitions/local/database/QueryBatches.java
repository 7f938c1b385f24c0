package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.petitions.local.database.bson.BsonDataType;
import org.petitions.local.database.query.Found;
import org.petitions.local.database.query.QueryExecution;

/** Hands out the documents of a query in batches, bounded in number and in memory. */
final class QueryBatches {
    /** As MongoDB's own, for who does not say. */
    static final int DEFAULT_SIZE = 101;
    private static final long MOST_BYTES = 8L << 20;

    private final QueryExecution execution;
    private final Function<Found, Document> handOut;
    private final UnaryOperator<List<Document>> projection;

    /**
     * @param handOut    makes of what was found what may leave
     * @param projection leaves out the fields that were not asked for
     */
    QueryBatches(QueryExecution execution, Function<Found, Document> handOut,
            UnaryOperator<List<Document>> projection) {
        this.execution = execution;
        this.handOut = handOut;
        this.projection = projection;
    }

    /** Whether there may be more: a last document that is changed or removed meanwhile leaves an empty batch. */
    synchronized boolean hasNext() {
        var more = execution.mayHaveNext();
        execution.pause();
        return more;
    }

    /**
     * The next ones.
     *
     * @param number at most so many, 0 for the usual
     */
    synchronized List<Document> next(int number) {
        var batch = new ArrayList<Document>();
        var bytes = 0L;
        var most = number > 0 ? number : DEFAULT_SIZE;
        while (batch.size() < most && bytes < MOST_BYTES && execution.hasNext()) {
            var document = handOut.apply(execution.next());
            bytes += BsonDataType.memory(document);
            batch.add(document);
        }
        execution.pause();
        return projection.apply(batch);
    }
}
