package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.petitions.local.database.bson.BsonDataType;
import org.petitions.local.database.query.CommandLimits;

/** Hands out documents in batches, bounded in number and in memory. */
final class QueryBatches {
    /** As MongoDB's own, for who does not say. */
    static final int DEFAULT_SIZE = 101;
    private static final long MOST_BYTES = 4L << 20;

    private final DocumentSource source;
    private final UnaryOperator<List<Document>> projection;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;
    private volatile boolean dropped;

    /** @param projection leaves out the fields that were not asked for */
    QueryBatches(DocumentSource source, UnaryOperator<List<Document>> projection) {
        this.source = source;
        this.projection = projection;
    }

    /** Whether there may be more: a last document that is changed or removed meanwhile leaves an empty batch. */
    boolean hasNext() {
        lock.lock();
        try {
            var more = !closed && source.mayHaveNext();
            source.pause();
            return more;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next ones. What they take counts as the command's, and where there is no more memory the batch ends early.
     *
     * @param number at most so many, 0 for the usual
     */
    List<Document> next(int number) {
        lock.lock();
        try {
            var batch = new ArrayList<Document>();
            var most = number > 0 ? number : DEFAULT_SIZE;
            var budget = CommandLimits.current().open(MOST_BYTES);
            var isRoom = true;
            while (isRoom && batch.size() < most && !closed && source.hasNext()) {
                var document = source.next();
                batch.add(document);
                isRoom = budget.tryTake(BsonDataType.memory(document));
            }
            source.pause();
            return projection.apply(batch);
        } finally {
            lock.unlock();
        }
    }

    /** Bytes held between two batches. */
    long held() {
        return source.held();
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            source.close();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it was given up before its end. */
    boolean isDropped() {
        return dropped;
    }

    /** Gives it up unless somebody is reading; whether it did. */
    boolean drop() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            dropped = true;
            close();
            return true;
        } finally {
            lock.unlock();
        }
    }
}
