package org.petitions.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A number of clients that each live one life after another for a bounded time. */
final class LoadGenerator {
    private LoadGenerator() {}

    /**
     * Runs them.
     *
     * @param lives gives one that has not begun
     * @param clients how many at once
     * @param time for how long new lives are begun; those begun are finished
     * @return seconds from the first call to the last answer
     */
    static double run(Supplier<PetitionLifecycle> lives, int clients, Duration time)
            throws InterruptedException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        runOne(lives.get());
                    }
                });
            }
            pool.shutdown();
            if (!pool.awaitTermination(time.toSeconds() + 120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("clients are still waiting two minutes after the end");
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void runOne(PetitionLifecycle life) {
        try {
            life.run(UUID.randomUUID().toString());
        } catch (IOException e) {
            // counted where it happened
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
