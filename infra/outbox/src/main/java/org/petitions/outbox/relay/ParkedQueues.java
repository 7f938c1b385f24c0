package org.petitions.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.petitions.outbox.storage.DocumentRef;

/**
 * Lanes that are held back because Kafka refuses their first event. They are tried again, at first soon and then more and more rarely, until
 * the event goes or somebody takes it out. Nothing of it is stored: after a restart they are tried and refused again.
 */
final class ParkedQueues {
    private static final long FIRST_NANOS = Duration.ofSeconds(1).toNanos();

    private final long longestNanos;
    private final int most;
    /** Written by the relay's thread alone, read by others too. */
    private final Map<DocumentRef, Map<String, Parked>> queues = new ConcurrentHashMap<>();

    private record Parked(Instant since, long stepNanos, long nextTry) {}

    /**
     * @param longest longest time between two tries
     * @param most documents remembered here; more are left to the search, which finds them every few minutes
     */
    ParkedQueues(Duration longest, int most) {
        this.longestNanos = longest.toNanos();
        this.most = most;
    }

    /** Holds a lane back until its next try. True when it was not held back before. */
    boolean park(DocumentRef document, String topic, Instant since, long now) {
        if (queues.size() >= most && !queues.containsKey(document)) {
            return true;
        }
        Map<String, Parked> topics = queues.computeIfAbsent(document, _ -> new ConcurrentHashMap<>());
        Parked before = topics.get(topic);
        long step = before == null ? Math.min(longestNanos, FIRST_NANOS) : Math.min(longestNanos, before.stepNanos * 2);
        topics.put(topic, new Parked(since, step, now + step));
        return before == null;
    }

    boolean isHeldBack(DocumentRef document, String topic, long now) {
        Map<String, Parked> topics = queues.get(document);
        Parked parked = topics == null ? null : topics.get(topic);
        return parked != null && parked.nextTry - now > 0;
    }

    /** Lets a lane go. True when it was held back. */
    boolean release(DocumentRef document, String topic) {
        Map<String, Parked> topics = queues.get(document);
        if (topics == null || topics.remove(topic) == null) {
            return false;
        }
        if (topics.isEmpty()) {
            queues.remove(document);
        }
        return true;
    }

    /** Lets go of the lanes that a document turned out to have nothing for any more. */
    void keepOnly(DocumentRef document, Set<String> topics) {
        Map<String, Parked> held = queues.get(document);
        if (held != null && held.keySet().retainAll(topics) && held.isEmpty()) {
            queues.remove(document);
        }
    }

    /** Names the documents with a lane that is to be tried again, and since when its event waits. */
    void due(long now, BiConsumer<DocumentRef, Instant> action) {
        queues.forEach((document, topics) -> topics.values().stream().filter(parked -> parked.nextTry - now <= 0)
                .findAny().ifPresent(parked -> action.accept(document, parked.since)));
    }

    boolean contains(DocumentRef document) {
        return queues.containsKey(document);
    }

    /** How many documents have a parked lane. */
    int size() {
        return queues.size();
    }

    Optional<Instant> oldest() {
        return queues.values().stream().flatMap(topics -> topics.values().stream()).map(Parked::since)
                .min(Comparator.naturalOrder());
    }
}
