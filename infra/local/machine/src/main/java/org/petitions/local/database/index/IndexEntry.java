package org.petitions.local.database.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds of a document: its values, then the document's place. Or the edge of a range: fewer values and no
 * place, before or after every entry that begins with them.
 */
public final class IndexEntry {
    private final @Nullable Object[] values;
    private final @Nullable Object place;
    private final int edge;

    private IndexEntry(@Nullable Object[] values, @Nullable Object place, int edge) {
        this.values = values;
        this.place = place;
        this.edge = edge;
    }

    static IndexEntry of(@Nullable Object[] values, Object place) {
        return new IndexEntry(values, place, 0);
    }

    /** Before every entry that begins with the values. */
    public static IndexEntry before(List<?> values) {
        return new IndexEntry(values.toArray(), null, -1);
    }

    /** After every entry that begins with the values. */
    public static IndexEntry after(List<?> values) {
        return new IndexEntry(values.toArray(), null, 1);
    }

    int size() {
        return values.length;
    }

    /** The value of the index's field at a position, as the document has it; null also where it has none. */
    public @Nullable Object value(int position) {
        return values[position];
    }

    /** Where the document is: its {@code _id}. */
    public Object place() {
        if (place == null) {
            throw new IllegalStateException("an edge is no document");
        }
        return place;
    }

    boolean isEdge() {
        return edge != 0;
    }

    int edge() {
        return edge;
    }

    @Override
    public String toString() {
        return Arrays.toString(values) + (edge == 0 ? "@" + place : edge < 0 ? " and up" : " and down");
    }
}
