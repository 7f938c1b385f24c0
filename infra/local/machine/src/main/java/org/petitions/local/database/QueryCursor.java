package org.petitions.local.database;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The rest of a query whose first documents were handed out: nothing of it is held but where it goes on. */
final class QueryCursor extends AbstractCursor {
    private final QueryBatches batches;

    QueryCursor(long id, QueryBatches batches) {
        super(id);
        this.batches = batches;
    }

    @Override
    public boolean isEmpty() {
        return !batches.hasNext();
    }

    @Override
    public List<Document> takeDocuments(int number) {
        return batches.next(number);
    }
}
