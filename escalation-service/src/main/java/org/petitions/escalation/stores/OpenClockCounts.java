package org.petitions.escalation.stores;

import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.engine.PetitionClocks;
import org.petitions.events.terms.ClockKind;

/** How many clocks of each kind are open, kept beside them so that nobody has to count a million after a restart. */
final class OpenClockCounts {
    private final KeyValueStore<String, Long> store;
    private final Map<ClockKind, Long> counts = new EnumMap<>(ClockKind.class);

    OpenClockCounts(KeyValueStore<String, Long> store) {
        this.store = store;
        for (ClockKind kind : ClockKind.values()) {
            Long kept = store.get(kind.name());
            counts.put(kind, kept == null ? 0 : kept);
        }
    }

    void update(PetitionClocks before, PetitionClocks after) {
        for (ClockKind kind : ClockKind.values()) {
            int change = count(after, kind) - count(before, kind);
            if (change != 0) {
                long now = counts.merge(kind, (long) change, Long::sum);
                store.put(kind.name(), now);
            }
        }
    }

    Map<ClockKind, Long> now() {
        return Map.copyOf(counts);
    }

    private static int count(PetitionClocks clocks, ClockKind kind) {
        return (int) clocks.open().values().stream().filter(kind == ClockKind.ACKNOWLEDGEMENT
                ? clock -> clock.phase() instanceof ClockPhase.Escalating
                : clock -> clock.kind() == kind).count();
    }
}
