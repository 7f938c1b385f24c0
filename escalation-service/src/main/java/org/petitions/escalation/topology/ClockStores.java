package org.petitions.escalation.topology;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.events.terms.ClockKind;

/** The stores of one partition, kept in step with each other: the clocks of each petition, when they fall due, how many are open. */
final class ClockStores {
    static final String CLOCKS = "clocks";
    static final String DUE = "due";
    static final String OPEN = "open";

    private final KeyValueStore<String, Kept> clocks;
    private final DueIndex due;
    private final OpenCounts counts;

    ClockStores(ProcessorContext<?, ?> context) {
        this.clocks = context.getStateStore(CLOCKS);
        this.due = new DueIndex(context.<KeyValueStore<Bytes, byte[]>>getStateStore(DUE));
        this.counts = new OpenCounts(context.<KeyValueStore<String, Long>>getStateStore(OPEN));
    }

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(CLOCKS), Serdes.String(), KeptSerde.serde()),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(DUE), Serdes.Bytes(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(OPEN), Serdes.String(), Serdes.Long()));
    }

    Kept load(String petitionId) {
        Kept kept = clocks.get(petitionId);
        return kept == null ? Kept.unknown(petitionId) : kept;
    }

    /** Keeps what changed. The index rows follow from the clocks alone, so they cannot drift apart. */
    void save(Kept before, Kept after) {
        if (after.equals(before)) {
            return;
        }
        clocks.put(after.clocks().petitionId(), after);
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
        counts.changed(before.clocks(), after.clocks());
    }

    DueIndex due() {
        return due;
    }

    Map<ClockKind, Long> open() {
        return counts.now();
    }
}
