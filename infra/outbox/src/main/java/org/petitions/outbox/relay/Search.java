package org.petitions.outbox.relay;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds documents with something to publish of which nobody told: what is left from before the start, what had no room in memory, and what
 * another process saved and then died. It creates the index for it first.
 */
final class Search implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Search.class);

    private final OutboxSettings settings;
    private final MongoDatabase database;
    private final StoredOutboxes outboxes;
    private final Inbox inbox;
    private final ParkedLanes parked;
    private final Pause pause;
    private boolean indexed;
    private volatile long counted;

    Search(OutboxSettings settings, MongoDatabase database, StoredOutboxes outboxes, Inbox inbox, ParkedLanes parked,
            RelayMetrics metrics) {
        this.settings = settings;
        this.database = database;
        this.outboxes = outboxes;
        this.inbox = inbox;
        this.parked = parked;
        this.pause = new Pause("the database, asked what is left to publish,", settings.longestPause(),
                metrics.failures("search"));
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long mark = inbox.awaitSearch(settings.searchEvery());
                search(mark);
                TimeUnit.NANOSECONDS.sleep(pause.left(System.nanoTime()));
            }
        } catch (InterruptedException e) {
            log.debug("the search was interrupted by the stop", e);
        }
    }

    private void search(long mark) {
        try {
            if (!indexed) {
                OutboxIndexes.create(database, settings.collections());
                indexed = true;
            }
            for (String collection : settings.collections()) {
                outboxes.search(collection,
                        (document, since) -> parked.contains(document) || inbox.offer(document, since));
            }
            inbox.searched(mark);
            if (!inbox.complete()) {
                counted = settings.collections().stream().mapToLong(outboxes::count).sum();
            }
            pause.succeeded();
        } catch (MongoException e) {
            pause.failed(e, System.nanoTime());
        } catch (RuntimeException e) {
            log.error("the search for what is left to publish failed and is tried again", e);
            pause.failed(e, System.nanoTime());
        }
    }

    /** How many documents had something to publish when memory had not room for all of them, at the last search. */
    long counted() {
        return counted;
    }
}
