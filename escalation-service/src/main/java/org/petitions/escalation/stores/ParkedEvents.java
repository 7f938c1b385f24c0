package org.petitions.escalation.stores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Events that this service could not carry out though nothing is wrong with them: its own rules stumbled, or what it keeps of the petition
 * cannot be read. They wait here, with all that comes after them of the same petition, in the order they came, until they can be; nothing
 * that moves a clock is set aside because of our own trouble. What cannot even be read here any more is left where it is and passed over,
 * so that it holds up neither its petition nor the partition; a build that can read it takes it up at its start.
 */
public final class ParkedEvents {
    private static final String BETWEEN = ":";
    private static final Pattern KEY = Pattern.compile("(.+):([0-9]{1,18}|0[0-9]{18})");
    /** The sign after {@link #BETWEEN}: the end of a petition's range. */
    private static final String AFTER = ";";

    private final KeyValueStore<String, ParkedEvent> store;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private long next;

    ParkedEvents(KeyValueStore<String, ParkedEvent> store) {
        this.store = store;
        try (var entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<String, ParkedEvent> entry = entries.next();
                Matcher key = KEY.matcher(entry.key);
                if (!key.matches()) {
                    unreadable.add(entry.key);
                    continue;
                }
                next = Math.max(next, Long.parseLong(key.group(2)) + 1);
                if (entry.value.isReadable()) {
                    counts.merge(key.group(1), 1, Integer::sum);
                } else {
                    unreadable.add(entry.key);
                }
            }
        }
    }

    /** Whether events of that petition wait. */
    public boolean holds(String petitionId) {
        return counts.containsKey(petitionId);
    }

    /** The petitions of which events wait. */
    public Set<String> petitions() {
        return Set.copyOf(counts.keySet());
    }

    /** How many petitions that are. */
    public int size() {
        return counts.size();
    }

    /** The keys of those that cannot be read: the petition and a number. */
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Puts an event after those that wait. */
    public void add(String petitionId, ParkedEvent event) {
        store.put(petitionId + BETWEEN + "%019d".formatted(next++), event);
        counts.merge(petitionId, 1, Integer::sum);
    }

    /** What waits of a petition, first come first. */
    public List<Waiting> of(String petitionId) {
        List<Waiting> waiting = new ArrayList<>();
        try (var entries = store.range(petitionId + BETWEEN, petitionId + AFTER)) {
            entries.forEachRemaining(entry -> {
                if (entry.value.isReadable()) {
                    waiting.add(new Waiting(entry.key, entry.value));
                }
            });
        }
        return waiting;
    }

    /** It was dealt with. */
    public void remove(Waiting done) {
        store.delete(done.key());
        counts.computeIfPresent(petitionOf(done.key()), (_, count) -> count == 1 ? null : count - 1);
    }

    private static String petitionOf(String key) {
        return key.substring(0, key.lastIndexOf(BETWEEN));
    }

    /** One that waits, and its place. */
    public record Waiting(String key, ParkedEvent event) {}

    /**
     * A record as it was read.
     *
     * @param headers those that are text, by name
     * @param reason why it waits, a code that is safe to log
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record ParkedEvent(String topic, int partition, long offset, Map<String, String> headers, byte[] value,
            String reason) {
        public ParkedEvent {
            Objects.requireNonNull(topic);
            Objects.requireNonNull(value);
            headers = Map.copyOf(headers);
        }

        /** What is kept but cannot be read by this build. */
        static ParkedEvent unreadable(byte[] kept) {
            return new ParkedEvent("", -1, -1, Map.of(), kept, "UNREADABLE");
        }

        boolean isReadable() {
            return !topic.isEmpty();
        }
    }
}
