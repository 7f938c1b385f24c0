package org.petitions.local.database;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The cursors whose clients may ask for more. One that nobody asked for ten minutes is dropped, as MongoDB does: its client
 * may have gone without a word. So is the one that was used longest ago where there are too many, or where they hold what others need; its client
 * is told that the cursor is not found.
 */
final class OpenCursors {
    static final Duration MOST_IDLE = Duration.ofMinutes(10);
    static final int MOST_OPEN = 1_000;
    /** Whoever asked as lately as this is still at it: rather a new query is refused. */
    static final Duration IN_USE = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final Map<Long, QueryCursor> open = new ConcurrentHashMap<>();

    /** @param nanos tells how time goes on, as {@link System#nanoTime} does */
    OpenCursors(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Opens one for the rest of a query, and drops those that nobody asks any more.
     *
     * @param registry where the library finds it
     */
    QueryCursor open(CursorRegistry registry, QueryBatches batches) {
        var now = nanos.getAsLong();
        open.values().stream().filter(cursor -> now - cursor.usedAt() >= MOST_IDLE.toNanos()).forEach(this::drop);
        while (open.size() >= MOST_OPEN && dropOldest(_ -> true)) {
            // until there is room
        }
        var cursor = new QueryCursor(registry, batches, nanos, this::closed);
        open.put(cursor.getId(), cursor);
        registry.add(cursor);
        return cursor;
    }

    /** Gives up one that holds memory and was not used for a while; false when there is none. */
    boolean reclaim() {
        var now = nanos.getAsLong();
        return dropOldest(cursor -> cursor.held() > 0 && now - cursor.usedAt() >= IN_USE.toNanos());
    }

    private boolean dropOldest(Predicate<QueryCursor> which) {
        return open.values().stream().filter(which).sorted(Comparator.comparing(QueryCursor::usedAt))
                .anyMatch(this::drop);
    }

    private boolean drop(QueryCursor cursor) {
        var dropped = cursor.drop();
        if (dropped) {
            open.remove(cursor.getId());
        }
        return dropped;
    }

    /** Called when a cursor is at its end or was given up by its client. */
    void closed(long id) {
        var cursor = open.remove(id);
        if (cursor != null) {
            cursor.close();
        }
    }

    int size() {
        return open.size();
    }
}
