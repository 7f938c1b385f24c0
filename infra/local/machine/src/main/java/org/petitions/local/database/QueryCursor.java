package org.petitions.local.database;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** The rest of a query whose first documents were handed out: nothing of it is held but where it goes on. */
final class QueryCursor extends AbstractCursor {
    private final QueryBatches batches;
    private final LongSupplier nanos;
    private final LongConsumer atEnd;
    private volatile long usedAt;

    /**
     * @param nanos tells how time goes on
     * @param atEnd is told the id when there is no more
     */
    QueryCursor(long id, QueryBatches batches, LongSupplier nanos, LongConsumer atEnd) {
        super(id);
        this.batches = batches;
        this.nanos = nanos;
        this.atEnd = atEnd;
        this.usedAt = nanos.getAsLong();
    }

    /** When its client last asked. */
    long usedAt() {
        return usedAt;
    }

    @Override
    public boolean isEmpty() {
        var more = batches.hasNext();
        if (!more) {
            atEnd.accept(getId());
        }
        return !more;
    }

    @Override
    public List<Document> takeDocuments(int number) {
        usedAt = nanos.getAsLong();
        return batches.next(number);
    }
}
