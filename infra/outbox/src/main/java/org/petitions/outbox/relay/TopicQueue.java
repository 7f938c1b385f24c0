package org.petitions.outbox.relay;

import java.util.ArrayDeque;
import java.util.Queue;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.storage.OutboxEntry;

/**
 * The events of one document for one topic. They go to Kafka one after the other, each when the one before is acknowledged: whatever fails,
 * and whoever else publishes the same document at the same time, no event comes before an earlier one. Sending two at once would not do: a
 * broker can refuse the first and take the second.
 */
final class TopicQueue {
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
