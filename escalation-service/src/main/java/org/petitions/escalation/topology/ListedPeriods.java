package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.engine.SpecialDutyPeriods;
import org.petitions.events.DirectoryEvent.SpecialDutyPeriodListed;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;

/** The special-duty periods (特护期) in the directory's store, by their keys, which no post's id begins like. */
record ListedPeriods(KeyValueStore<String, byte[]> store) implements SpecialDutyPeriods {
    private static final String FIRST = SpecialDutyPeriodListed.KEY_PREFIX;
    /** Behind every key: the character after the prefix's last. */
    private static final String LAST = FIRST.substring(0, FIRST.length() - 1) + (char) ('/' + 1);

    /** One as it is kept: its parts on one line, the divisions with blanks between them. */
    private record Period(long revision, LocalDate from, LocalDate until, Instant listedAt, @Nullable Instant endedAt,
            List<String> divisions) {
        private static final int PARTS = 6;

        private static Period parse(byte[] stored) {
            String[] parts = new String(stored, US_ASCII).split(",", PARTS);
            return new Period(Long.parseLong(parts[0]), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]),
                    Instant.parse(parts[3]), parts[4].isEmpty() ? null : Instant.parse(parts[4]),
                    List.of(parts[5].split(" ")));
        }

        private static byte[] stored(SpecialDutyPeriodListed event) {
            return (event.revision() + "," + event.from() + "," + event.until() + ","
                    + event.listedAt() + "," + (event.endedAt() == null ? "" : event.endedAt()) + ","
                    + String.join(" ", event.divisions()))
                    .getBytes(US_ASCII);
        }

        private boolean isInForce(String division, Instant at) {
            LocalDate day = LegalCalendar.dayOf(at);
            return !at.isBefore(listedAt) && !day.isBefore(from) && !day.isAfter(until)
                    && (endedAt == null || at.isBefore(endedAt))
                    && (divisions.contains(division) || divisions.contains(UnitId.cityOf(division)));
        }
    }

    /** An old record put back at the topic's end must not undo what a later one said. */
    void putIfNewer(SpecialDutyPeriodListed event) {
        byte[] known = store.get(event.key());
        if (known == null || Period.parse(known).revision() <= event.revision()) {
            store.put(event.key(), Period.stored(event));
        }
    }

    @Override
    public boolean isInForce(String division, Instant at) {
        try (KeyValueIterator<String, byte[]> all = store.range(FIRST, LAST)) {
            while (all.hasNext()) {
                if (Period.parse(all.next().value).isInForce(division, at)) {
                    return true;
                }
            }
        }
        return false;
    }
}
