package org.petitions.outbox.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.outbox.monitoring.OutboxMetrics;
import org.petitions.outbox.relay.DocumentInFlight.TopicQueue;
import org.petitions.outbox.storage.DocumentRef;
import org.petitions.outbox.storage.StoredOutboxes;
import org.petitions.outbox.storage.StoredOutboxes.StoredOutbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop that publishes, on a thread of its own: read the outboxes of a batch of changed documents with one query, hand the first event of
 * each lane to Kafka, the next one when it is acknowledged, and take what is published out of the documents with one write. While Kafka works
 * on one batch, the next is read.
 */
final class RelayLoop {
    private static final Logger log = LoggerFactory.getLogger(RelayLoop.class);
    private static final String UNREADABLE = "unreadable";
    private static final long IDLE_NANOS = Duration.ofSeconds(1).toNanos();
    /** More than this is not read ahead, so that memory is bounded by bytes as well as by documents. */
    private static final long MOST_BYTES_IN_FLIGHT = 16L << 20;

    private final OutboxSettings settings;
    private final StoredOutboxes outboxes;
    private final RecordSender sender;
    private final PendingDocuments pending;
    private final ParkedQueues parked;
    private final OutboxMetrics metrics;
    private final Backoff kafka;
    private final Backoff database;

    /** Written by the relay's thread alone, read by others too. */
    private final Map<DocumentRef, DocumentInFlight> inFlight = new ConcurrentHashMap<>();
    private final List<DocumentInFlight> finished = new ArrayList<>();
    private long bytesInFlight;
    private long lastVisit = System.nanoTime();
    private long lastRetry = lastVisit;

    RelayLoop(OutboxSettings settings, StoredOutboxes outboxes, RecordSender sender, PendingDocuments inbox,
            ParkedQueues parked,
            OutboxMetrics metrics) {
        this.settings = settings;
        this.outboxes = outboxes;
        this.sender = sender;
        this.pending = inbox;
        this.parked = parked;
        this.metrics = metrics;
        this.kafka = new Backoff("Kafka", settings.longestPause(), metrics.failures("kafka"));
        this.database = new Backoff("the database", settings.longestPause(), metrics.failures("database"));
    }

    /** Documents on the way, by where they are kept. */
    Collection<DocumentInFlight> inFlight() {
        return inFlight.values();
    }

    boolean drained() {
        return inFlight.isEmpty() && pending.size() == 0;
    }

    /** Forgets what is on the way and reads it again after a pause: what the database holds is the truth. */
    void startAfresh(RuntimeException why) {
        sender.renew();
        List.copyOf(inFlight.values()).forEach(document -> {
            document.requestReread();
            leave(document);
        });
        finished.clear();
        database.failed(why, System.nanoTime());
    }

    /** Waits for something to do, but not longer than the time given, and does it. */
    void runOnce(long atMostNanos) throws InterruptedException {
        long now = System.nanoTime();
        boolean mayRead = mayRead(now);
        long untilVisit = Math.max(database.remainingNanos(now), lastVisit + settings.gather().toNanos() - now);
        long wait = Math.min(atMostNanos, IDLE_NANOS);
        if (untilVisit > 0 && (mayRead || !finished.isEmpty())) {
            wait = Math.min(wait, untilVisit);
        } else if (!finished.isEmpty()) {
            wait = 0;
        }
        if (kafka.remainingNanos(now) > 0) {
            wait = Math.min(wait, kafka.remainingNanos(now));
        }
        pending.await(wait, mayRead && untilVisit <= 0);
        pending.takeResults().forEach(this::handle);
        retryParked();
        visitDatabase();
    }

    private void retryParked() {
        long now = System.nanoTime();
        if (now - lastRetry >= IDLE_NANOS) {
            lastRetry = now;
            parked.due(now, pending::putBack);
        }
    }

    /** Clears and reads, both in one visit, and not more often than the settings say: so under load many documents share them. */
    private void visitDatabase() {
        long now = System.nanoTime();
        boolean read = mayRead(now) && pending.size() > 0;
        if (finished.isEmpty() && !read || database.remainingNanos(now) > 0
                || now - lastVisit < settings.gather().toNanos()) {
            return;
        }
        lastVisit = now;
        try {
            clearFinished();
            if (read) {
                readNext();
            }
            database.succeeded();
        } catch (MongoException e) {
            database.failed(e, System.nanoTime());
        }
    }

    private boolean mayRead(long now) {
        return kafka.remainingNanos(now) == 0 && inFlight.size() < settings.window()
                && bytesInFlight < MOST_BYTES_IN_FLIGHT;
    }

    private void clearFinished() {
        Map<String, List<DocumentInFlight>> byCollection = finished.stream()
                .collect(Collectors.groupingBy(document -> document.ref().collection()));
        byCollection.forEach((collection, documents) -> {
            List<String> ids = new ArrayList<>();
            List<String> published = new ArrayList<>();
            for (DocumentInFlight document : documents) {
                if (!document.published().isEmpty()) {
                    ids.add(document.ref().id());
                    published.addAll(document.published());
                }
            }
            if (!ids.isEmpty()) {
                outboxes.clear(collection, ids, published);
            }
            documents.forEach(this::leave);
            finished.removeAll(documents);
        });
    }

    private void leave(DocumentInFlight document) {
        if (inFlight.get(document.ref()) == document) {
            if (document.rereadRequested()) {
                pending.putBack(document.ref(), document.since());
            }
            inFlight.remove(document.ref());
            bytesInFlight -= document.bytes();
        }
    }

    private void readNext() {
        Map<DocumentRef, Instant> taken = pending.take(Math.min(settings.batch(), settings.window() - inFlight.size()));
        taken.keySet().removeIf(this::isOnTheWay);
        Map<String, List<DocumentRef>> byCollection = taken.keySet().stream()
                .collect(Collectors.groupingBy(DocumentRef::collection));
        try {
            byCollection.forEach((collection, documents) -> {
                boolean all = outboxes.read(collection, documents, outbox -> {
                    begin(outbox, taken.remove(outbox.document()));
                    return bytesInFlight < MOST_BYTES_IN_FLIGHT;
                });
                if (all) {
                    // What was not among the answers has nothing to publish.
                    documents.stream().filter(document -> taken.remove(document) != null)
                            .forEach(document -> parked.keepOnly(document, Set.of()));
                }
            });
        } finally {
            // What was not read, for want of room or because the database failed.
            taken.forEach(pending::putBack);
            pending.releaseTaken();
        }
    }

    /** One that is on the way already is looked at again when it is back: what is published of it has to be cleared before. */
    private boolean isOnTheWay(DocumentRef ref) {
        DocumentInFlight document = inFlight.get(ref);
        if (document != null) {
            document.requestReread();
        }
        return document != null;
    }

    private void begin(StoredOutbox outbox, @Nullable Instant waitingSince) {
        DocumentRef ref = outbox.document();
        if (!outbox.readable()) {
            park(ref, UNREADABLE, UNREADABLE, waitingSince == null ? Instant.EPOCH : waitingSince);
            return;
        }
        DocumentInFlight document = new DocumentInFlight(ref, outbox.entries());
        if (!outbox.more()) {
            parked.keepOnly(ref, document.topics());
        }
        long now = System.nanoTime();
        List<TopicQueue> lanes = document.open(lane -> !parked.isHeldBack(ref, lane.topic(), now));
        if (!lanes.isEmpty()) {
            if (outbox.more()) {
                document.requestReread();
            }
            inFlight.put(ref, document);
            bytesInFlight += document.bytes();
            lanes.forEach(lane -> sender.send(lane, pending));
        }
    }

    private void handle(SendResult answer) {
        TopicQueue lane = answer.queue();
        if (answer.failure() != null) {
            failed(lane, answer.failure(), answer.producer());
        } else {
            published(lane);
            if (!lane.done()) {
                sender.send(lane, pending);
                return;
            }
        }
        if (lane.document().close()) {
            finished.add(lane.document());
        }
    }

    private void published(TopicQueue lane) {
        lane.published();
        metrics.published(lane.topic());
        kafka.succeeded();
        if (parked.release(lane.document().ref(), lane.topic())) {
            log.info("published at last: {} {}", lane.document().ref(), lane.topic());
        }
    }

    private void failed(TopicQueue lane, Exception failure, long producer) {
        DocumentInFlight document = lane.document();
        String code = failure.getClass().getSimpleName();
        SendFailure kind = SendFailure.of(failure);
        if (kind == SendFailure.REFUSED) {
            metrics.refused(lane.topic(), code);
            park(document.ref(), lane.topic(), code, document.since());
            return;
        }
        document.requestReread();
        kafka.failed(failure, System.nanoTime());
        if (kind == SendFailure.PRODUCER_BROKEN && producer == sender.producer()) {
            sender.renew();
        }
    }

    private void park(DocumentRef document, String topic, String code, Instant since) {
        if (parked.park(document, topic, since, System.nanoTime())) {
            log.error("parked: {} {}: an event is refused ({}); the document's later events for this topic wait behind "
                    + "it, all others go on. docs/adr/0001-document-outbox.md says what to do", document, topic, code);
        }
    }
}
