package org.petitions.local.machine.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * One commit for all writers that wait. A writer changes the store in memory and then waits until a commit that began
 * after its change is over; the first to wait makes that commit for everybody.
 *
 * <p>
 * A commit must not fall between the parts of a write (a document and its index entries), or a kill would leave half of
 * it on disk: writers hold the read lock while they change something, a commit holds the write lock.
 */
final class GroupCommit {
    private final Runnable commit;
    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();
    private final AtomicLong tickets = new AtomicLong();

    private final ReentrantLock queue = new ReentrantLock();
    private final Condition committed = queue.newCondition();
    private boolean committing;
    private long kept;

    /** @param commit writes all that has changed to the file; never runs beside a change */
    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Makes a change beside other changes, and returns when it is kept. */
    <T> T change(Supplier<T> change) {
        return changeUnder(changes.readLock(), change);
    }

    /** Makes a change that no other may run beside (collections and indexes come and go), and returns when it is kept. */
    <T> T changeAlone(Supplier<T> change) {
        return changeUnder(changes.writeLock(), change);
    }

    /** Runs beside no change and no commit. */
    <T> T alone(Supplier<T> task) {
        changes.writeLock().lock();
        try {
            return task.get();
        } finally {
            changes.writeLock().unlock();
        }
    }

    /** Returns when everything that is in memory now is kept. The caller holds none of this object's locks. */
    void awaitKept() {
        awaitKept(tickets.incrementAndGet());
    }

    private <T> T changeUnder(Lock lock, Supplier<T> change) {
        T answer;
        long ticket;
        lock.lock();
        try {
            answer = change.get();
            // taken before the lock is given back, so that the very next commit covers it
            ticket = tickets.incrementAndGet();
        } finally {
            lock.unlock();
        }
        awaitKept(ticket);
        return answer;
    }

    private void awaitKept(long ticket) {
        queue.lock();
        try {
            while (kept < ticket) {
                if (committing) {
                    committed.awaitUninterruptibly();
                } else {
                    commitForAll();
                }
            }
        } finally {
            queue.unlock();
        }
    }

    private void commitForAll() {
        committing = true;
        queue.unlock();
        var covered = 0L;
        try {
            covered = alone(this::commitNow);
        } finally {
            queue.lock();
            committing = false;
            kept = Math.max(kept, covered);
            committed.signalAll();
        }
    }

    private long commitNow() {
        var covered = tickets.get();
        commit.run();
        return covered;
    }
}
