package org.petitions.escalation.topology;

import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.petitions.escalation.clocks.PetitionClocks;
import org.petitions.escalation.clocks.Phase;
import org.petitions.events.terms.ClockKind;

/** How many clocks of each kind are open, kept beside them so that nobody has to count a million after a restart. */
final class OpenCounts {
    private final KeyValueStore<String, Long> store;
    private final Map<ClockKind, Long> counts = new EnumMap<>(ClockKind.class);

    OpenCounts(KeyValueStore<String, Long> store) {
        this.store = store;
        for (ClockKind kind : ClockKind.values()) {
            Long kept = store.get(kind.name());
            counts.put(kind, kept == null ? 0 : kept);
        }
    }

    void changed(PetitionClocks before, PetitionClocks after) {
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
                ? clock -> clock.phase() instanceof Phase.Climbing
                : clock -> clock.kind() == kind).count();
    }
}
