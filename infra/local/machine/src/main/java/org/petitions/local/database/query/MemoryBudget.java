package org.petitions.local.database.query;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** What one query may hold in memory at once; more is refused, because it would end the server for everybody. */
public final class MemoryBudget {
    private static final int EXCEEDED_MEMORY_LIMIT = 292;

    private final long bytes;
    private long used;

    /** @param bytes at most so many */
    public MemoryBudget(long bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes some of it.
     *
     * @throws MongoServerError when that is more than is left
     */
    public void take(long more) {
        used += more;
        if (used > bytes) {
            throw new MongoServerError(EXCEEDED_MEMORY_LIMIT, "QueryExceededMemoryLimitNoDiskUseAllowed",
                    ("a query of the embedded database would hold more than %d MiB in memory; an index that gives the order or a"
                            + " limit avoids it, and so does a MongoDB server (MONGODB_URI)").formatted(bytes >> 20));
        }
    }

    /** Gives some back. */
    void giveBack(long less) {
        used -= less;
    }
}
