package org.petitions.escalation.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockId;

/**
 * The clocks by the time they fall due: keys are the due time (8 bytes, big-endian with the sign turned, so that byte order is time
 * order), the clock and the petition. It remembers how far it has looked: rows deleted at the head of the store leave markers behind, and scanning over them from
 * the start each time collapses after some 100,000.
 */
public final class DueIndex {
    private static final byte[] PRESENT = {1};

    private final KeyValueStore<Bytes, byte[]> store;
    private @Nullable Bytes from;
    private @Nullable Instant nextDue;

    DueIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        try (var entries = store.all()) {
            if (entries.hasNext()) {
                from = entries.next().key;
                nextDue = Row.of(from).due();
            }
        }
    }

    /**
     * A row of the index.
     *
     * @param due in whole milliseconds, as the key has them: rounded up, so that a row is never taken before its clock is due
     */
    public record Row(Instant due, ClockId clock, String petitionId) {
        private static final Duration MILLISECOND = Duration.ofMillis(1);

        public Row {
            Instant whole = due.truncatedTo(ChronoUnit.MILLIS);
            due = whole.equals(due) ? due : whole.plus(MILLISECOND);
        }

        Bytes key() {
            byte[] rest = (clock + ":" + petitionId).getBytes(UTF_8);
            return Bytes.wrap(
                    ByteBuffer.allocate(Long.BYTES + rest.length).putLong(due.toEpochMilli() ^ Long.MIN_VALUE)
                            .put(rest).array());
        }

        static Row of(Bytes key) {
            ByteBuffer bytes = ByteBuffer.wrap(key.get());
            Instant due = Instant.ofEpochMilli(bytes.getLong() ^ Long.MIN_VALUE);
            String rest = UTF_8.decode(bytes).toString();
            int colon = rest.indexOf(':');
            return new Row(due, ClockId.valueOf(rest.substring(0, colon)), rest.substring(colon + 1));
        }
    }

    public void add(Row row) {
        Bytes key = row.key();
        store.put(key, PRESENT);
        if (from != null && key.compareTo(from) < 0) {
            from = key;
        }
        if (nextDue == null || row.due().isBefore(nextDue)) {
            nextDue = row.due();
        }
    }

    public void remove(Row row) {
        store.delete(row.key());
    }

    /** A moment before which no row is due; null when there is no row. */
    @Nullable
    public Instant nextDue() {
        return nextDue;
    }

    /**
     * The first rows due by a moment, oldest first. They are not given again: who cannot deal with one now adds it once more later.
     *
     * @param most at most so many
     */
    public List<Row> take(Instant through, int most) {
        if (nextDue == null || nextDue.isAfter(through)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (var entries = store.range(from, null)) {
            while (entries.hasNext()) {
                from = entries.next().key;
                Row row = Row.of(from);
                if (rows.size() == most || row.due().isAfter(through)) {
                    nextDue = row.due();
                    return rows;
                }
                rows.add(row);
            }
        }
        nextDue = null;
        return rows;
    }
}
