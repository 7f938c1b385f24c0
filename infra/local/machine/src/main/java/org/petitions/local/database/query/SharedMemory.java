package org.petitions.local.database.query;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** What all commands under way and all open cursors may hold in memory together: each alone may be small, and many at once are not. */
public final class SharedMemory {
    private final long bytes;
    private final BooleanSupplier reclaim;
    private final AtomicLong used = new AtomicLong();

    /**
     * @param bytes   at most so many
     * @param reclaim gives up something that nobody is using just now, false when there is nothing such
     */
    public SharedMemory(long bytes, BooleanSupplier reclaim) {
        this.bytes = bytes;
        this.reclaim = reclaim;
    }

    /** Bytes of it in all. */
    long size() {
        return bytes;
    }

    /** Whether there was as much left; then it is taken. */
    boolean tryTake(long more) {
        do {
            if (used.addAndGet(more) <= bytes) {
                return true;
            }
            used.addAndGet(-more);
        } while (reclaim.getAsBoolean());
        return false;
    }

    void giveBack(long less) {
        used.addAndGet(-less);
    }
}
