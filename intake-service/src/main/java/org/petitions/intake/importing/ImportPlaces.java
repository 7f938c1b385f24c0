package org.petitions.intake.importing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.petitions.starter.problem.ProblemException;

/** How many files are open at a time: each may lie in memory as a whole. */
final class ImportPlaces {
    private final Semaphore free;
    private final Duration patience;

    /** @param patience how long somebody waits before it is told, or given up */
    ImportPlaces(int places, Duration patience) {
        this.free = new Semaphore(places);
        this.patience = patience;
    }

    /** A place that is taken. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        /** Gives it back; once. */
        @Override
        void close();
    }

    /**
     * Takes a place for somebody who looks on.
     *
     * @throws ProblemException 503 when none gets free soon
     */
    Place take() {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return free::release;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(ImportProblem.LEDGERS_BUSY);
    }

    /**
     * Waits for a place, however long.
     *
     * @param meanwhile is called as often as the patience ends, so that who waits is not taken for dead
     */
    Place await(Runnable meanwhile) throws InterruptedException {
        while (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            meanwhile.run();
        }
        return free::release;
    }
}
