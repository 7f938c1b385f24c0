package org.petitions.outbox.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.petitions.outbox.storage.DocumentRef;
import org.petitions.outbox.storage.OutboxEntry;

/** A document whose events are on the way to Kafka. Only the relay's thread changes it. */
final class DocumentInFlight {
    private final DocumentRef ref;
    private final Instant since;
    private final Map<String, TopicQueue> queues = new LinkedHashMap<>();
    private final List<String> published = new ArrayList<>();
    private final int bytes;
    private int open;
    private boolean rereadRequested;

    /**
     * @param ref where it is kept
     * @param entries its outbox, or the first part of it; at least one
     */
    DocumentInFlight(DocumentRef ref, List<OutboxEntry> entries) {
        this.ref = ref;
        this.since = entries.getFirst().at();
        int sum = 0;
        for (OutboxEntry entry : entries) {
            sum += entry.size();
            queues.computeIfAbsent(entry.event().topic(), topic -> new TopicQueue(this, topic)).add(entry);
        }
        this.bytes = sum;
    }

    DocumentRef ref() {
        return ref;
    }

    Instant since() {
        return since;
    }

    int bytes() {
        return bytes;
    }

    Set<String> topics() {
        return queues.keySet();
    }

    /** Opens the lanes that may go. The document is finished when each of these is closed. */
    List<TopicQueue> open(Predicate<TopicQueue> mayGo) {
        List<TopicQueue> going = queues.values().stream().filter(mayGo).toList();
        open = going.size();
        return going;
    }

    /** One lane has come to its end, or to an event that did not go. True when it was the last. */
    boolean close() {
        open--;
        return open == 0;
    }

    void published(OutboxEntry entry) {
        published.add(entry.event().id());
    }

    /** The ids of the events that Kafka has, to be taken out of the outbox. */
    List<String> published() {
        return published;
    }

    /** There is more to publish than was read, or something did not go: it has to be looked at again. */
    void requestReread() {
        rereadRequested = true;
    }

    boolean rereadRequested() {
        return rereadRequested;
    }
}
