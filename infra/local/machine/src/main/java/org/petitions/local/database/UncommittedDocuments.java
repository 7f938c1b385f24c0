package org.petitions.local.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents changed since the last commit. An answer that shows one of them waits for the commit, so that nobody
 * acts on what a kill could take back (a relay that publishes an event of a write that then never was).
 */
final class UncommittedDocuments {
    private final Set<DocumentKey> changed = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Boolean> seen = ThreadLocal.withInitial(() -> false);

    private record DocumentKey(Object collection, Object id) {}

    /** Called while a write changes the document. */
    void changed(Object collection, Object id) {
        changed.add(new DocumentKey(collection, id));
    }

    /** Called by the thread that answers, after it has read. */
    void read(Object collection, Object id) {
        if (!changed.isEmpty() && changed.contains(new DocumentKey(collection, id))) {
            seen.set(true);
        }
    }

    /** Called by the thread that answers, after it has read what does not tell of which documents it is. */
    void readAny() {
        seen.set(true);
    }

    /** Whether this thread has read an unkept document since it last asked. */
    boolean takeReadFlag() {
        var answer = seen.get();
        if (answer) {
            seen.set(false);
        }
        return answer;
    }

    /** Called by the commit, when no write is under way. */
    void allCommitted() {
        changed.clear();
    }
}
