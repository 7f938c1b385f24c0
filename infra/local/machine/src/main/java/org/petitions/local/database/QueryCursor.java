package org.petitions.local.database;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** The rest of a query or an aggregation whose first documents were handed out: nothing is held of it but where it goes on. */
final class QueryCursor extends AbstractCursor {
    private final CursorRegistry registry;
    private final QueryBatches batches;
    private final LongSupplier nanos;
    private final LongConsumer atEnd;
    private volatile long usedAt;

    /**
     * @param registry where the library finds it
     * @param nanos    tells how time goes on
     * @param atEnd    is told the id when there is no more
     */
    QueryCursor(CursorRegistry registry, QueryBatches batches, LongSupplier nanos, LongConsumer atEnd) {
        super(registry.generateCursorId());
        this.registry = registry;
        this.batches = batches;
        this.nanos = nanos;
        this.atEnd = atEnd;
        this.usedAt = nanos.getAsLong();
    }

    /** When its client last asked. */
    long usedAt() {
        return usedAt;
    }

    /** Bytes it holds. */
    long held() {
        return batches.held();
    }

    /** One that was dropped is not at its end: its client shall be told so when it asks again. */
    @Override
    public boolean isEmpty() {
        var atItsEnd = !batches.hasNext() && !batches.isDropped();
        if (atItsEnd) {
            atEnd.accept(getId());
        }
        return atItsEnd;
    }

    @Override
    public List<Document> takeDocuments(int number) {
        usedAt = nanos.getAsLong();
        var batch = batches.next(number);
        if (batches.isDropped()) {
            throw new CursorNotFoundException(getId());
        }
        return batch;
    }

    /** Gives back what it holds. */
    void close() {
        batches.close();
    }

    /** Gives it up for others, unless its client is asking just now; whether it did. */
    boolean drop() {
        var dropped = batches.drop();
        if (dropped) {
            registry.remove(this);
        }
        return dropped;
    }
}
