package org.petitions.local.database;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The cursors whose clients may ask for more. One that nobody asked for ten minutes is dropped, as MongoDB does: its client
 * may have gone without a word.
 */
final class OpenCursors {
    static final Duration MOST_IDLE = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private final Map<Long, QueryCursor> open = new ConcurrentHashMap<>();

    /** @param nanos tells how time goes on, as {@link System#nanoTime} does */
    OpenCursors(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Opens one for the rest of a query, and drops those that nobody asks any more. */
    QueryCursor open(CursorRegistry registry, QueryBatches batches) {
        var now = nanos.getAsLong();
        open.values().removeIf(cursor -> {
            var idle = now - cursor.usedAt() >= MOST_IDLE.toNanos();
            if (idle) {
                registry.remove(cursor);
            }
            return idle;
        });
        var cursor = new QueryCursor(registry.generateCursorId(), batches, nanos, this::closed);
        open.put(cursor.getId(), cursor);
        registry.add(cursor);
        return cursor;
    }

    /** Called when a cursor is at its end or was given up by its client. */
    void closed(long id) {
        open.remove(id);
    }

    int size() {
        return open.size();
    }
}
