package org.petitions.local.database.wire;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets in as many large messages at once as there is memory for; the others wait, first come, first served. A message takes several times its length
 * while it is carried out.
 */
final class Admission {
    /** Smaller ones never wait, and are not counted. */
    private static final int SMALL_BYTES = 64 << 10;

    private final long bytes;
    private final Deque<Entrant> waiting = new ArrayDeque<>();
    private long used;

    /** A message that waits, and what to do when it is let in. */
    record Entrant(int length, Runnable letIn) {}

    /** @param bytes of all messages that are let in together; one alone is let in whatever its length */
    Admission(long bytes) {
        this.bytes = bytes;
    }

    /** Whether it is let in at once; else {@code letIn} is called when it is. */
    synchronized boolean enter(Entrant entrant) {
        if (entrant.length() <= SMALL_BYTES) {
            return true;
        }
        if (waiting.isEmpty() && hasRoom(entrant)) {
            used += entrant.length();
            return true;
        }
        waiting.add(entrant);
        return false;
    }

    private boolean hasRoom(Entrant entrant) {
        return used == 0 || used + entrant.length() <= bytes;
    }

    /** Called once for each that was let in, when it has been answered or its client is gone. */
    void leave(Entrant entrant) {
        var next = new ArrayDeque<Entrant>();
        synchronized (this) {
            used -= entrant.length() <= SMALL_BYTES ? 0 : entrant.length();
            while (!waiting.isEmpty() && hasRoom(waiting.getFirst())) {
                used += waiting.getFirst().length();
                next.add(waiting.removeFirst());
            }
        }
        next.forEach(each -> each.letIn().run());
    }

    /** Whether it was still waiting: it does so no more. */
    synchronized boolean giveUp(Entrant entrant) {
        return waiting.removeIf(each -> each == entrant);
    }
}
