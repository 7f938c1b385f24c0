package org.petitions.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.outbox.storage.DocumentRef;

/**
 * What the relay has to look at: documents that changed, each once, and answers from Kafka. Writers never wait here: when it is full, the
 * document stays where it is safe, in the database, and a search is due.
 *
 * <p>It says which documents to look at, never what to publish; so whatever is forgotten, repeated or reordered here, each document's events
 * are still read from the document, in their order.
 */
final class PendingDocuments {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingToDo = lock.newCondition();
    private final Condition scanMayBegin = lock.newCondition();
    private final Map<DocumentRef, Instant> changed = new LinkedHashMap<>();
    private List<SendResult> results = new ArrayList<>();
    /** When a document was turned away of which no search has found out yet. At first nothing is known. */
    private @Nullable Instant incompleteSince;
    private long turnedAway;
    private int taken;
    private boolean woken;

    PendingDocuments(int capacity, Instant now) {
        this.capacity = capacity;
        this.incompleteSince = now;
    }

    /** Notes a changed document. False when there is no room: then a search is due. */
    boolean offer(DocumentRef document, Instant since) {
        lock.lock();
        try {
            if (changed.size() >= capacity && !changed.containsKey(document)) {
                turnedAway++;
                if (incompleteSince == null) {
                    incompleteSince = since;
                }
                return false;
            }
            if (changed.putIfAbsent(document, since) == null) {
                somethingToDo.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Notes a document that the relay had taken and has to look at again. There is room for these besides: the window bounds them. */
    void putBack(DocumentRef document, Instant since) {
        lock.lock();
        try {
            changed.putIfAbsent(document, since);
        } finally {
            lock.unlock();
        }
    }

    /** Notes an answer from Kafka. There is room for as many as there are documents in the window. */
    void addResult(SendResult answer) {
        lock.lock();
        try {
            results.add(answer);
            somethingToDo.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the documents that have waited longest. They count as being here until {@link #releaseTaken}. */
    Map<DocumentRef, Instant> take(int atMost) {
        lock.lock();
        try {
            Map<DocumentRef, Instant> first = new LinkedHashMap<>();
            var all = changed.entrySet().iterator();
            while (first.size() < atMost && all.hasNext()) {
                var next = all.next();
                first.put(next.getKey(), next.getValue());
                all.remove();
            }
            taken = first.size();
            if (hasRoom()) {
                scanMayBegin.signal();
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** What was taken is on the way, here again, or done. */
    void releaseTaken() {
        lock.lock();
        try {
            taken = 0;
        } finally {
            lock.unlock();
        }
    }

    List<SendResult> takeResults() {
        lock.lock();
        try {
            List<SendResult> taken = results;
            results = new ArrayList<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for an answer, or a document where {@code alsoDocuments}, or {@link #wake}, but not longer than so many nanoseconds. */
    void await(long nanos, boolean alsoDocuments) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (left > 0 && !woken && results.isEmpty() && !(alsoDocuments && !changed.isEmpty())) {
                left = somethingToDo.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a wait at once. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            somethingToDo.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a search is due and its finds would have room, but not longer than the time given.
     *
     * @return a mark for {@link #scanCompleted}
     */
    long awaitScanDue(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (left > 0 && !(incompleteSince != null && hasRoom())) {
                left = scanMayBegin.awaitNanos(left);
            }
            return turnedAway;
        } finally {
            lock.unlock();
        }
    }

    /** Notes that a search that began at the mark has offered all it found. What was turned away since then needs another one. */
    void scanCompleted(long mark) {
        lock.lock();
        try {
            if (turnedAway == mark) {
                incompleteSince = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom() {
        return changed.size() <= capacity / 2;
    }

    int size() {
        lock.lock();
        try {
            return changed.size() + taken;
        } finally {
            lock.unlock();
        }
    }

    boolean complete() {
        lock.lock();
        try {
            return incompleteSince == null;
        } finally {
            lock.unlock();
        }
    }

    /** Since when the document that has waited longest waits, one turned away included; null when none does. */
    @Nullable
    Instant oldest() {
        lock.lock();
        try {
            return Stream.concat(changed.values().stream(), Stream.ofNullable(incompleteSince))
                    .min(Comparator.naturalOrder()).orElse(null);
        } finally {
            lock.unlock();
        }
    }
}
