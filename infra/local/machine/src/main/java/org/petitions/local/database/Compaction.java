package org.petitions.local.database;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file near the size of what lives in it: each commit appends its pages, and what they replace stays until
 * somebody moves the living ones together.
 */
final class Compaction {
    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    private static final Duration AT_START = Duration.ofSeconds(3);
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** Smaller files are left alone. */
    static final long MINIMUM_FILE_BYTES = 32L * 1024 * 1024;
    /** Percent of the file that lives; below it we move pages. */
    private static final int TARGET_FILL = 50;
    /** Moved at once while the writers wait: some ten milliseconds. */
    private static final int STEP_BYTES = 2 * 1024 * 1024;

    private final MVStore store;
    private final DiskSpace space;
    private final GroupCommit commits;

    Compaction(MVStore store, DiskSpace space, GroupCommit commits) {
        this.store = store;
        this.space = space;
        this.commits = commits;
    }

    /** Before anybody is connected: whole, but for some seconds at most. */
    void atStart() {
        var before = store.getFileStore().size();
        if (before > MINIMUM_FILE_BYTES && space.isEnoughToCompact()) {
            store.compactFile((int) AT_START.toMillis());
            // it commits by itself: ours has to be the last one again
            commits.awaitCommitted();
            log.info("compacted {} MiB to {} MiB", mebibytes(before), mebibytes(store.getFileStore().size()));
        }
    }

    /** In small steps beside the work, until the returned service is shut down. */
    ScheduledExecutorService inBackground() {
        var service = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("compaction").factory());
        service.scheduleWithFixedDelay(this::step, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return service;
    }

    void step() {
        if (store.isClosed() || store.getFileStore().size() < MINIMUM_FILE_BYTES || !space.isEnoughToCompact()) {
            return;
        }
        try {
            commits.change(() -> store.compact(TARGET_FILL, STEP_BYTES));
        } catch (MVStoreException e) {
            log.warn("a step of the compaction failed; the next one tries again", e);
        }
    }

    private static long mebibytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
