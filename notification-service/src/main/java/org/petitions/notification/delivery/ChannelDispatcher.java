package org.petitions.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.petitions.notification.alerts.store.DeliveryClaims;
import org.petitions.notification.alerts.store.DeliveryClaims.ClaimResult;
import org.petitions.notification.alerts.store.WaitingDelivery;
import org.petitions.starter.events.TracePropagation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the alerts that wait for a channel in turn: claims those that are due, a bounded number at once and no more than the channel's
 * rate allows, each on its own virtual thread. While the provider is down it leaves them where they are.
 */
final class ChannelDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelDispatcher.class);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);
    private static final Duration FAILURE_DELAY = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(9);

    private final DeliveryClaims claims;
    private final DeliveryWorker worker;
    private final GuardedSender sender;
    private final DeliverySettings settings;
    private final TracePropagation traces;
    private final InstantSource wallClock;
    private final DeliveryQueue queue;
    private final Semaphore permits;
    private final Semaphore providerChanged = new Semaphore(0);
    private final ExecutorService deliveries;
    private volatile @Nullable Thread loop;
    private volatile boolean running;
    private volatile boolean swept;
    private Instant nextSweep = Instant.MIN;

    ChannelDispatcher(DeliveryClaims claims, DeliveryWorker worker, GuardedSender sender, DeliverySettings settings,
            TracePropagation traces, InstantSource wallClock) {
        this.claims = claims;
        this.worker = worker;
        this.sender = sender;
        this.settings = settings;
        this.traces = traces;
        this.wallClock = wallClock;
        this.queue = new DeliveryQueue(settings.queue(), wallClock);
        this.permits = new Semaphore(settings.atOnce());
        this.deliveries = Executors
                .newThreadPerTaskExecutor(Thread.ofVirtual().name(sender.name() + "-", 0).factory());
        sender.onStateChange(providerChanged::release);
    }

    /** These alerts may wait for this channel. */
    void add(List<String> alertIds) {
        Instant now = wallClock.instant();
        alertIds.forEach(id -> queue.add(id, now));
    }

    /** Alerts that wait for this channel or are under way, as far as this instance knows of them. */
    int waiting() {
        return queue.size();
    }

    /** Whether this instance knows of all that waits: it has looked since it started, and found room for what it was told of. */
    boolean knowsAll() {
        return swept && !queue.hasOverflowed();
    }

    /** Begins to take them in turn. */
    void start() {
        running = true;
        loop = Thread.ofPlatform().name(sender.name() + "-dispatcher").daemon(true).start(this::run);
    }

    private void run() {
        while (running) {
            try {
                sweepIfDue();
                if (sender.isAvailable()) {
                    dispatchDue();
                } else {
                    awaitProvider();
                }
            } catch (InterruptedException _) {
                return; // told to stop
            } catch (RuntimeException | Error e) { // an Error too: nobody else would take them in turn
                LOG.atWarn().addKeyValue("channel", sender.channel())
                        .log("alerts cannot be dispatched now: {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void sweepIfDue() {
        Instant now = wallClock.instant();
        if (now.isBefore(nextSweep) && !(queue.hasOverflowed() && queue.hasRoom())) {
            return;
        }
        queue.refill(limit -> claims.soonestDue(sender.channel(), limit));
        swept = true;
        nextSweep = now.plus(settings.sweepEvery());
    }

    private void dispatchDue() throws InterruptedException {
        boolean alone = sender.isHalfOpen();
        permits.acquire(alone ? settings.atOnce() : 1);
        int taken = alone ? settings.atOnce() : 1 + permits.drainPermits();
        int used = 0;
        try {
            List<String> ids = queue.poll(alone ? 1 : taken, POLL_TIMEOUT);
            if (!ids.isEmpty()) {
                used = running && sender.isAvailable() ? dispatch(withinRate(ids)) : requeue(ids);
            }
        } finally {
            permits.release(taken - used);
        }
    }

    /** The provider went down, or we are told to stop, while these were waited for. */
    private int requeue(List<String> ids) {
        Instant now = wallClock.instant();
        ids.forEach(id -> queue.requeue(id, now));
        return 0;
    }

    /** The channel's own rate: what it does not allow now goes to the end of the turn. */
    private List<String> withinRate(List<String> ids) {
        int allowed = 0;
        while (allowed < ids.size() && sender.takePermit()) {
            allowed++;
        }
        Instant later = wallClock.instant().plus(POLL_TIMEOUT);
        ids.subList(allowed, ids.size()).forEach(id -> queue.requeue(id, later));
        return ids.subList(0, allowed);
    }

    private int dispatch(List<String> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        Instant now = wallClock.instant();
        ClaimResult result;
        try {
            result = claims.claim(sender.channel(), ids, now, now.plus(settings.lease()));
        } catch (RuntimeException e) {
            ids.forEach(id -> queue.requeue(id, now.plus(FAILURE_DELAY)));
            throw e;
        }
        Set<String> settled = new HashSet<>(ids);
        result.notYet().forEach((id, dueAt) -> {
            settled.remove(id);
            queue.requeue(id, dueAt);
        });
        result.claimed().forEach(delivery -> settled.remove(delivery.alertId()));
        settled.forEach(queue::remove);
        result.claimed().forEach(delivery -> deliveries.execute(() -> attempt(delivery)));
        return result.claimed().size();
    }

    private void attempt(WaitingDelivery delivery) {
        // Whatever happens in between, it is looked at again when its lease is over.
        var next = new AtomicReference<@Nullable Instant>(wallClock.instant().plus(settings.lease()));
        try {
            traces.continueFrom(delivery.traceParent()).run(() -> next.set(worker.attempt(delivery).orElse(null)));
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("alertId", delivery.alertId())
                    .addKeyValue("channel", delivery.channel())
                    .log("delivery of an alert could not be worked on: {}", e.getClass().getSimpleName());
        } finally {
            Instant dueAt = next.get();
            if (dueAt == null) {
                queue.remove(delivery.alertId());
            } else {
                queue.requeue(delivery.alertId(), dueAt);
            }
            permits.release();
        }
    }

    /** Wakes when the circuit changes; a pause that the provider asked for ends by itself. */
    private void awaitProvider() throws InterruptedException {
        if (providerChanged.tryAcquire(POLL_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            providerChanged.drainPermits();
        }
    }

    private void pause() {
        try {
            Thread.sleep(FAILURE_DELAY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the deliveries under way come to their end, so that their outcome is noted; claims none any more. */
    void stop() {
        running = false;
        Thread stopping = loop;
        try {
            if (stopping != null) {
                stopping.join(SHUTDOWN_TIMEOUT);
            }
            deliveries.shutdown();
            if (!deliveries.awaitTermination(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                deliveries.shutdownNow();
            }
        } catch (InterruptedException _) {
            deliveries.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
