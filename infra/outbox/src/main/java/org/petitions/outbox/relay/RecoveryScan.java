package org.petitions.outbox.relay;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.petitions.outbox.monitoring.OutboxMetrics;
import org.petitions.outbox.storage.OutboxIndexes;
import org.petitions.outbox.storage.StoredOutboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds documents with something to publish of which nobody told: what is left from before the start, what had no room in memory, and what
 * another process saved and then died. It creates the index for it first.
 */
final class RecoveryScan implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(RecoveryScan.class);

    private final OutboxSettings settings;
    private final MongoDatabase database;
    private final StoredOutboxes outboxes;
    private final PendingDocuments pending;
    private final ParkedQueues parked;
    private final Backoff backoff;
    private boolean indexed;
    private volatile long pendingCount;

    RecoveryScan(OutboxSettings settings, MongoDatabase database, StoredOutboxes outboxes, PendingDocuments inbox,
            ParkedQueues parked,
            OutboxMetrics metrics) {
        this.settings = settings;
        this.database = database;
        this.outboxes = outboxes;
        this.pending = inbox;
        this.parked = parked;
        this.backoff = new Backoff("the database, asked what is left to publish,", settings.longestPause(),
                metrics.failures("search"));
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long mark = pending.awaitScanDue(settings.searchEvery());
                scan(mark);
                TimeUnit.NANOSECONDS.sleep(backoff.remainingNanos(System.nanoTime()));
            }
        } catch (InterruptedException e) {
            log.debug("the search was interrupted by the stop", e);
        }
    }

    private void scan(long mark) {
        try {
            if (!indexed) {
                OutboxIndexes.create(database, settings.collections());
                indexed = true;
            }
            for (String collection : settings.collections()) {
                outboxes.scan(collection,
                        (document, since) -> parked.contains(document) || pending.offer(document, since));
            }
            pending.scanCompleted(mark);
            if (!pending.complete()) {
                pendingCount = settings.collections().stream().mapToLong(outboxes::count).sum();
            }
            backoff.succeeded();
        } catch (MongoException e) {
            backoff.failed(e, System.nanoTime());
        } catch (RuntimeException e) {
            log.error("the search for what is left to publish failed and is tried again", e);
            backoff.failed(e, System.nanoTime());
        }
    }

    /** How many documents had something to publish when memory had not room for all of them, at the last search. */
    long pendingCount() {
        return pendingCount;
    }
}
