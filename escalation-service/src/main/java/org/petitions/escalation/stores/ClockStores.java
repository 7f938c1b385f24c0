package org.petitions.escalation.stores;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.events.terms.ClockKind;
import tools.jackson.core.JacksonException;

/**
 * The stores of one partition, kept in step with each other: the clocks of each petition, when they fall due, how many are open, and by
 * which calendar they are computed. */
public final class ClockStores {
    static final String CLOCKS = "clocks";
    static final String DUE = "due";
    static final String OPEN = "open";
    static final String PARKED = "parked";
    static final String CALENDAR = "calendar";

    private static final String REVISION = "revision";
    /** So many petitions' clocks are remembered as they were kept last. */
    public static final int REMEMBERED = 256;

    private final KeyValueStore<String, StoredClocks> clocks;
    /**
     * What was kept last, so that of a petition whose events come in a row the JSON is not read for each. Nobody else changes the store: these
     * are made with their task, and gone with it where what it kept was not committed.
     */
    private final Map<String, StoredClocks> recent;
    private final DueIndex due;
    private final OpenClockCounts counts;
    private final ParkedEvents parked;
    private final KeyValueStore<String, Long> calendar;

    /** @param remembered of so many petitions the clocks are remembered; with 0 the store is read each time */
    public ClockStores(ProcessorContext<?, ?> context, int remembered) {
        this.recent = mostRecent(remembered);
        this.clocks = context.getStateStore(CLOCKS);
        this.due = new DueIndex(context.<KeyValueStore<Bytes, byte[]>>getStateStore(DUE));
        this.counts = new OpenClockCounts(context.<KeyValueStore<String, Long>>getStateStore(OPEN));
        this.parked = new ParkedEvents(context.<KeyValueStore<String, ParkedEvents.ParkedEvent>>getStateStore(PARKED));
        this.calendar = context.getStateStore(CALENDAR);
    }

    private static Map<String, StoredClocks> mostRecent(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, StoredClocks> eldest) {
                return size() > most;
            }
        };
    }

    public static Set<StoreBuilder<?>> builders() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(CLOCKS), Serdes.String(),
                        StoredClocksSerde.serde()),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(DUE), Serdes.Bytes(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(OPEN), Serdes.String(), Serdes.Long()),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(PARKED), Serdes.String(),
                        StoredClocksSerde.parkedSerde()),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(CALENDAR), Serdes.String(), Serdes.Long()));
    }

    public StoredClocks load(String petitionId) {
        StoredClocks known = recent.get(petitionId);
        StoredClocks kept = known == null ? clocks.get(petitionId) : known;
        return kept == null ? StoredClocks.unknown(petitionId) : kept;
    }

    /** Keeps what changed. The index rows follow from the clocks alone, so they cannot drift apart. */
    public void save(StoredClocks before, StoredClocks after) {
        if (after.equals(before)) {
            return;
        }
        recent.remove(after.clocks().petitionId());
        clocks.put(after.clocks().petitionId(), after);
        recent.put(after.clocks().petitionId(), after);
        Map<ClockId, Instant> dueBefore = before.clocks().due();
        Map<ClockId, Instant> dueAfter = after.clocks().due();
        dueBefore.forEach((id, at) -> {
            if (!at.equals(dueAfter.get(id))) {
                due.remove(new DueIndex.Row(at, id, after.clocks().petitionId()));
            }
        });
        dueAfter.forEach((id, at) -> {
            if (!at.equals(dueBefore.get(id))) {
                due.add(new DueIndex.Row(at, id, after.clocks().petitionId()));
            }
        });
        counts.update(before.clocks(), after.clocks());
    }

    public DueIndex due() {
        return due;
    }

    /** What waits until it can be carried out. */
    public ParkedEvents parked() {
        return parked;
    }

    public Map<ClockKind, Long> open() {
        return counts.now();
    }

    /**
     * The ids of the next petitions in their order, those whose clocks cannot be read among them.
     *
     * @param after the last one that was given, or null to begin
     * @param most at most so many
     */
    public List<String> next(@Nullable String after, int most) {
        List<String> next = new ArrayList<>();
        // The least string after an id is the id with a zero behind it.
        try (var entries = after == null ? clocks.all() : clocks.range(after + '\0', null)) {
            while (next.size() < most && entries.hasNext()) {
                next.add(entries.peekNextKey());
                try {
                    entries.next();
                } catch (JacksonException _) {
                    // It cannot be read at all; that shows when it is loaded.
                    continue;
                }
            }
        }
        return next;
    }

    /** The revision of the calendar by which all clocks of the partition are computed; null before any was. */
    public @Nullable Instant calendarRevision() {
        Long kept = calendar.get(REVISION);
        return kept == null ? null : Instant.ofEpochMilli(kept);
    }

    public void calendarRevision(Instant revision) {
        calendar.put(REVISION, revision.toEpochMilli());
    }
}
