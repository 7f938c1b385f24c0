package org.petitions.outbox.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.outbox.monitoring.OutboxMetrics;
import org.petitions.outbox.monitoring.OutboxStatus;
import org.petitions.outbox.storage.DocumentRef;
import org.petitions.outbox.storage.StoredOutboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the events that documents keep in their outbox, and says how far it is. It begins before the service takes requests and ends after
 * it has stopped to take them. With Kafka or the database down it pauses and goes on where it was.
 *
 * <p>An event that Kafka refuses whatever is tried (nearly always: larger than the topic's {@code max.message.bytes} or the producer's
 * {@code max.request.size}) parks its lane: it and the document's later events for the same topic wait, everything else goes on. The gauge
 * {@code outbox.parked} rises and one line with the document's id is logged. It is tried again by itself, at first soon and then every few
 * minutes, so it goes when the limit has been raised, or when the entry has been taken out of the document.
 */
public final class OutboxRelay implements SmartLifecycle, OutboxStatus {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** How long an interrupted thread may need to come back from the Kafka client or the database driver. */
    private static final Duration LET_GO = Duration.ofSeconds(3);

    private final OutboxSettings settings;
    private final InstantSource clock;
    private final Set<String> collections;
    private final PendingDocuments pending;
    private final ParkedQueues parked;
    private final RecordSender sender;
    private final RelayLoop relay;
    private final RecoveryScan recoveryScan;
    private @Nullable Thread relaying;
    private @Nullable Thread scanning;
    private volatile boolean stopping;
    private volatile long stopAt;

    /**
     * @param settings the settings
     * @param database where the documents are
     * @param kafka address, security and tuning of the Kafka client
     * @param registry where it is measured
     * @param clock the machine's clock, never the one that the local profile moves: it measures waiting
     */
    public OutboxRelay(OutboxSettings settings, MongoDatabase database, Map<String, Object> kafka,
            MeterRegistry registry, InstantSource clock) {
        this(settings, database, RecordSender.withKafka(kafka), registry, clock);
    }

    OutboxRelay(OutboxSettings settings, MongoDatabase database, RecordSender sender, MeterRegistry registry,
            InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.collections = Set.copyOf(settings.collections());
        OutboxMetrics metrics = new OutboxMetrics(registry);
        StoredOutboxes outboxes = new StoredOutboxes(database);
        this.pending = new PendingDocuments(settings.queue(), clock.instant());
        this.parked = new ParkedQueues(settings.retryRefused(), settings.queue());
        this.sender = sender;
        this.relay = new RelayLoop(settings, outboxes, sender, pending, parked, metrics);
        this.recoveryScan = new RecoveryScan(settings, database, outboxes, pending, parked, metrics);
        metrics.watch(this);
    }

    /** Says that a document may have something to publish. Never waits, never fails. */
    public void changed(DocumentRef document) {
        pending.offer(document, clock.instant());
    }

    /**
     * Refuses a collection that nobody publishes from.
     *
     * @throws IllegalArgumentException when {@code petitions.outbox.collections} does not name it
     */
    public void requireRelayed(String collection) {
        if (!collections.contains(collection)) {
            throw new IllegalArgumentException(
                    "petitions.outbox.collections does not name " + collection
                            + ": its events would never be published");
        }
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        stopping = false;
        relaying = Thread.ofPlatform().name("outbox-relay").daemon().start(this::relay);
        scanning = Thread.ofVirtual().name("outbox-search").start(recoveryScan);
    }

    private void relay() {
        try {
            while (!stopping || !relay.drained() && stopAt - System.nanoTime() > 0) {
                runOnce(stopping ? stopAt - System.nanoTime() : Long.MAX_VALUE);
            }
        } catch (InterruptedException e) {
            log.debug("publishing was interrupted by the stop", e);
        } finally {
            // An interrupt has done its work; it would only keep the producer from being closed.
            Thread.interrupted();
            sender.close(Duration.ZERO);
        }
    }

    private void runOnce(long atMostNanos) throws InterruptedException {
        try {
            relay.runOnce(atMostNanos);
        } catch (RuntimeException e) {
            // Nothing expected: but a service that saves and never publishes would be worse than one that tries again.
            log.error("publishing failed and starts afresh", e);
            relay.startAfresh(e);
        }
    }

    @Override
    public void stop() {
        stopAt = System.nanoTime() + settings.stopWithin().toNanos();
        stopping = true;
        try {
            if (scanning != null) {
                scanning.interrupt();
            }
            if (relaying != null) {
                pending.wake();
                if (!relaying.join(settings.stopWithin())) {
                    relaying.interrupt();
                    relaying.join(LET_GO);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (depth() > 0) {
            log.info("stopped with {} documents to publish: they are published after the next start", depth());
        }
    }

    @Override
    public boolean isRunning() {
        return relaying != null && relaying.isAlive();
    }

    /** Before and after the web server and all consumers, whose phases are near the highest. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public long depth() {
        long known = (long) pending.size() + relay.inFlight().size();
        return complete() ? known : Math.max(known, recoveryScan.pendingCount());
    }

    @Override
    public long parked() {
        return parked.size();
    }

    @Override
    public Duration age() {
        Stream<Instant> waiting = Stream.of(relay.inFlight().stream().map(DocumentInFlight::since),
                Stream.ofNullable(pending.oldest()), parked.oldest().stream()).flatMap(each -> each);
        return waiting.min(Instant::compareTo).map(oldest -> Duration.between(oldest, clock.instant()))
                .filter(Duration::isPositive).orElse(Duration.ZERO);
    }

    @Override
    public boolean complete() {
        return pending.complete();
    }
}
