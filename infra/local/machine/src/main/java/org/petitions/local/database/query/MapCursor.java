package org.petitions.local.database.query;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range of a map in order. Between two {@link #pause pauses} it reads the map as it was at the first step; after
 * one it goes on behind the last key, in the map as it is then, and holds nothing of the store meanwhile.
 */
final class MapCursor<K, V> {
    private final MVMap<K, V> map;
    private final @Nullable K from;
    private final @Nullable K to;
    private final boolean backward;
    private @Nullable Cursor<K, V> cursor;
    private @Nullable K last;

    /**
     * @param from first key to read, or null for the beginning
     * @param to   last key to read, or null for the end
     * @param backward from the last to the first
     */
    MapCursor(MVMap<K, V> map, @Nullable K from, @Nullable K to, boolean backward) {
        this.map = map;
        this.from = backward ? to : from;
        this.to = backward ? from : to;
        this.backward = backward;
    }

    /** The next key, or null at the end. */
    @Nullable
    K next() {
        var open = cursor;
        if (open == null) {
            open = map.cursor(last == null ? from : last, to, backward);
            cursor = open;
        }
        while (open.hasNext()) {
            var key = open.next();
            if (last == null || map.getKeyType().compare(key, last) != 0) {
                last = key;
                return key;
            }
        }
        return null;
    }

    /** The value of the key read last. */
    V value() {
        if (cursor == null) {
            throw new IllegalStateException("nothing read since the pause");
        }
        return cursor.getValue();
    }

    void pause() {
        cursor = null;
    }
}
