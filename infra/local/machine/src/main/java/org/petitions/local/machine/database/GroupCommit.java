package org.petitions.local.machine.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One commit for all writers that wait. Writers queue; whoever finds nobody at work makes the changes of all who wait,
 * one after the other, then one commit, then lets them all go.
 *
 * <p>
 * Changes and commits so never run beside each other, and a commit can't fall between the parts of a change (a document
 * and its index entries) of which a kill would leave half. A writer waits for one other thread, not for a lock that
 * passes through all of them: where all cores are busy, each such passing costs a turn of the scheduler.
 */
final class GroupCommit {
    private final Runnable commit;
    private final ConcurrentLinkedQueue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean atWork = new AtomicBoolean();

    /** @param commit writes all that has changed to the file */
    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /**
     * Makes a change beside no other and returns when it is kept.
     *
     * @return what the change returned
     * @throws RuntimeException what the change or the commit threw
     */
    <T extends @Nullable Object> T change(Supplier<T> change) {
        var mine = new Waiting<>(change);
        queue.add(mine);
        var interrupted = false;
        while (!mine.done) {
            if (atWork.compareAndSet(false, true)) {
                serveAll();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.answer();
    }

    /** Returns when everything that is in memory now is kept. */
    void awaitKept() {
        change(() -> null);
    }

    /** Serves all who wait now; those who come meanwhile are woken to serve themselves. */
    private void serveAll() {
        List<Waiting<?>> served = new ArrayList<>();
        try {
            for (var next = queue.poll(); next != null; next = queue.poll()) {
                next.make();
                served.add(next);
            }
            commitFor(served);
        } finally {
            atWork.set(false);
            served.forEach(Waiting::letGo);
            var next = queue.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }

    private void commitFor(List<Waiting<?>> served) {
        try {
            commit.run();
        } catch (RuntimeException | Error e) {
            served.forEach(waiting -> waiting.failure = e);
        }
    }

    /** A writer and its change. */
    private static final class Waiting<T extends @Nullable Object> {
        private final Thread thread = Thread.currentThread();
        private final Supplier<T> change;
        private @Nullable T answer;
        private @Nullable Throwable failure;
        private volatile boolean done;

        Waiting(Supplier<T> change) {
            this.change = change;
        }

        void make() {
            try {
                answer = change.get();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        void letGo() {
            done = true;
            LockSupport.unpark(thread);
        }

        @SuppressWarnings("NullAway") // null only where the change may return it
        T answer() {
            switch (failure) {
                case null -> {
                    return answer;
                }
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
