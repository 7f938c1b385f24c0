package org.petitions.local.database;

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
    private final ConcurrentLinkedQueue<PendingChange<?>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean committing = new AtomicBoolean();
    private volatile @Nullable Thread changing;

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
        var mine = new PendingChange<>(change);
        queue.add(mine);
        var interrupted = false;
        while (!mine.done) {
            if (committing.compareAndSet(false, true)) {
                serveAll();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.result();
    }

    /** Returns when everything that is in memory now is kept. */
    void awaitCommitted() {
        change(() -> null);
    }

    /** Whether this very thread is making a change. */
    boolean isChanging() {
        return changing == Thread.currentThread();
    }

    /** In the middle of a change, where what it has done so far is whole: brings it to the file. */
    void commitSoFar() {
        commit.run();
    }

    /** Serves all who wait now; those who come meanwhile are woken to serve themselves. */
    private void serveAll() {
        List<PendingChange<?>> served = new ArrayList<>();
        changing = Thread.currentThread();
        try {
            for (var next = queue.poll(); next != null; next = queue.poll()) {
                next.apply();
                served.add(next);
            }
            commitFor(served);
        } finally {
            changing = null;
            committing.set(false);
            served.forEach(PendingChange::release);
            var next = queue.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }

    private void commitFor(List<PendingChange<?>> served) {
        try {
            commit.run();
        } catch (RuntimeException | Error e) {
            served.forEach(waiting -> waiting.failure = e);
        }
    }

    /** A writer and its change. */
    private static final class PendingChange<T extends @Nullable Object> {
        private final Thread thread = Thread.currentThread();
        private final Supplier<T> change;
        private @Nullable T result;
        private @Nullable Throwable failure;
        private volatile boolean done;

        PendingChange(Supplier<T> change) {
            this.change = change;
        }

        void apply() {
            try {
                result = change.get();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        void release() {
            done = true;
            LockSupport.unpark(thread);
        }

        @SuppressWarnings("NullAway") // null only where the change may return it
        T result() {
            switch (failure) {
                case null -> {
                    return result;
                }
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
