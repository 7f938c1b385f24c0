package org.petitions.escalation.stores;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.engine.PetitionClocks;
import tools.jackson.databind.json.JsonMapper;

/** Petitions as an instance keeps them, for what reads them. */
public final class KeptPetitions {
    private static final String BROKEN = "broken";

    private final NavigableMap<String, StoredClocks> kept = new TreeMap<>();

    public void keep(PetitionClocks clocks) {
        kept.put(clocks.petitionId(), new StoredClocks(clocks, null));
    }

    /** What is kept of a petition is broken off. */
    public void breakOff(String petitionId) {
        kept.put(petitionId, new StoredClocks(PetitionClocks.unknown(BROKEN), null));
    }

    public ClockQueries queries() {
        return new ClockQueries(Store::new);
    }

    private final class Store implements ReadOnlyKeyValueStore<String, StoredClocks> {
        @Override
        public @Nullable StoredClocks get(String key) {
            return kept.get(key);
        }

        @Override
        public KeyValueIterator<String, StoredClocks> range(@Nullable String from, @Nullable String to) {
            return new Entries((from == null ? kept : kept.tailMap(from, true)).entrySet().iterator());
        }

        @Override
        public KeyValueIterator<String, StoredClocks> all() {
            return range(null, null);
        }

        @Override
        public long approximateNumEntries() {
            return kept.size();
        }
    }

    private record Entries(Iterator<Map.Entry<String, StoredClocks>> entries)
            implements KeyValueIterator<String, StoredClocks> {
        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public KeyValue<String, StoredClocks> next() {
            var next = entries.next();
            if (next.getValue().clocks().petitionId().equals(BROKEN)) {
                JsonMapper.shared().readTree("{");
            }
            return KeyValue.pair(next.getKey(), next.getValue());
        }

        @Override
        public String peekNextKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
