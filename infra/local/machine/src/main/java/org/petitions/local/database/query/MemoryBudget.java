package org.petitions.local.database.query;

import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * What one query holds in memory, as part of what all may hold. More is refused, because it would end the server for everybody. Used by one thread
 * at a time.
 */
public final class MemoryBudget implements AutoCloseable {
    private static final int EXCEEDED_MEMORY_LIMIT = 292;
    /** At most of one query. */
    private static final long OF_ONE_QUERY = 32L << 20;
    /** Taken of the shared memory at once, so that not every document asks for it. */
    private static final long STEP_BYTES = 64L << 10;

    private final SharedMemory shared;
    private final long bytes;
    private long used;
    private long reserved;

    /** What one query may hold, where there is as much: half of all at most. */
    public MemoryBudget(SharedMemory shared) {
        this(shared, OF_ONE_QUERY);
    }

    /** @param most as much or less, in bytes */
    MemoryBudget(SharedMemory shared, long most) {
        this.shared = shared;
        this.bytes = Math.min(most, shared.size() / 2);
    }

    /**
     * Takes some of it.
     *
     * @throws MongoServerError when that is more than the query may hold, or than the others leave
     */
    public void take(long more) {
        if (used + more > bytes) {
            throw refused(
                    "a query of the embedded database would hold more than %d MiB in memory; an index that gives the order or a limit"
                            .formatted(bytes >> 20) + " avoids it, and so does a MongoDB server (MONGODB_URI)");
        }
        if (!tryTake(more)) {
            throw refused(
                    "the queries of the embedded database together hold all the memory they may; fewer at once avoid it, and so does a"
                            + " MongoDB server (MONGODB_URI)");
        }
    }

    private static MongoServerError refused(String sentence) {
        return new MongoServerError(EXCEEDED_MEMORY_LIMIT, "QueryExceededMemoryLimitNoDiskUseAllowed", sentence);
    }

    /** Takes some of it where there is as much. */
    public boolean tryTake(long more) {
        if (used + more > bytes) {
            return false;
        }
        var missing = used + more - reserved;
        if (missing > 0) {
            var step = Math.max(missing, STEP_BYTES);
            if (!shared.tryTake(step)) {
                return false;
            }
            reserved += step;
        }
        used += more;
        return true;
    }

    /** Gives some back; what is reserved stays so until it closes or is trimmed. */
    void giveBack(long less) {
        used -= less;
    }

    /** Leaves to others what it does not need any more. */
    void trim() {
        shared.giveBack(reserved - used);
        reserved = used;
    }

    /** Bytes that nobody else can have. */
    public long held() {
        return reserved;
    }

    @Override
    public void close() {
        used = 0;
        trim();
    }
}
