package org.petitions.outbox.relay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.petitions.events.wire.OutgoingRecord;
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

    /**
     * The events of one document for one topic. They go to Kafka one after the other, each when the one before is acknowledged: whatever fails,
     * and whoever else publishes the same document at the same time, no event comes before an earlier one. Sending two at once would not do: a
     * broker can refuse the first and take the second.
     */
    static final class TopicQueue {
        private final DocumentInFlight document;
        private final String topic;
        private final Queue<OutboxEntry> left = new ArrayDeque<>();

        TopicQueue(DocumentInFlight document, String topic) {
            this.document = document;
            this.topic = topic;
        }

        void add(OutboxEntry entry) {
            left.add(entry);
        }

        DocumentInFlight document() {
            return document;
        }

        String topic() {
            return topic;
        }

        boolean done() {
            return left.isEmpty();
        }

        /** The event whose turn it is, while the lane is not done. */
        OutgoingRecord head() {
            return left.element().event();
        }

        /** Kafka has the first event. */
        void published() {
            document.published(left.remove());
        }
    }
}
