package org.petitions.notification.mail;

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
import org.petitions.notification.alerts.store.MailClaims;
import org.petitions.notification.alerts.store.MailClaims.ClaimResult;
import org.petitions.notification.alerts.store.WaitingMail;
import org.petitions.notification.alerts.store.WaitingMailListener;
import org.petitions.starter.events.TracePropagation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes waiting mails in turn: claims those that are due, a bounded number at once, each on its own virtual thread. While the
 * provider is down it leaves them where they are.
 */
final class MailDispatcher implements WaitingMailListener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);
    private static final Duration FAILURE_DELAY = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(9);

    private final MailClaims claims;
    private final MailWorker worker;
    private final SmtpSender provider;
    private final MailSettings settings;
    private final TracePropagation traces;
    private final InstantSource wallClock;
    private final MailQueue queue;
    private final Semaphore permits;
    private final Semaphore providerChanged = new Semaphore(0);
    private final ExecutorService mails = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("mail-", 0).factory());
    private volatile @Nullable Thread loop;
    private volatile boolean running;
    private volatile boolean swept;
    private Instant nextSweep = Instant.MIN;

    MailDispatcher(MailClaims claims, MailWorker delivery, SmtpSender provider, MailSettings settings,
            TracePropagation traces, InstantSource wallClock) {
        this.claims = claims;
        this.worker = delivery;
        this.provider = provider;
        this.settings = settings;
        this.traces = traces;
        this.wallClock = wallClock;
        this.queue = new MailQueue(settings.queue(), wallClock);
        this.permits = new Semaphore(settings.atOnce());
        provider.onStateChange(providerChanged::release);
    }

    @Override
    public void onWaitingMails(List<String> alertIds) {
        Instant now = wallClock.instant();
        alertIds.forEach(id -> queue.add(id, now));
    }

    /** Mails that wait or are under way, as far as this instance knows of them. */
    int waitingMails() {
        return queue.size();
    }

    /** Whether this instance knows of all waiting mails: it has looked since it started, and found room for what it was told of. */
    boolean knowsAll() {
        return swept && !queue.hasOverflowed();
    }

    @Override
    public void start() {
        running = true;
        loop = Thread.ofPlatform().name("mail-dispatcher").daemon(true).start(this::run);
    }

    private void run() {
        while (running) {
            try {
                sweepIfDue();
                if (provider.isAvailable()) {
                    dispatchDue();
                } else {
                    awaitProvider();
                }
            } catch (InterruptedException _) {
                return; // told to stop
            } catch (RuntimeException | Error e) { // an Error too: nobody else would take the mails in turn
                LOG.warn("mails cannot be dispatched now: {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void sweepIfDue() {
        Instant now = wallClock.instant();
        if (now.isBefore(nextSweep) && !(queue.hasOverflowed() && queue.hasRoom())) {
            return;
        }
        queue.refill(claims::soonestDue);
        swept = true;
        nextSweep = now.plus(settings.sweepEvery());
    }

    private void dispatchDue() throws InterruptedException {
        boolean alone = provider.isHalfOpen();
        permits.acquire(alone ? settings.atOnce() : 1);
        int taken = alone ? settings.atOnce() : 1 + permits.drainPermits();
        int used = 0;
        try {
            List<String> ids = queue.poll(alone ? 1 : taken, POLL_TIMEOUT);
            if (!ids.isEmpty()) {
                used = running && provider.isAvailable() ? dispatch(ids) : requeue(ids);
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

    private int dispatch(List<String> ids) {
        Instant now = wallClock.instant();
        ClaimResult result;
        try {
            result = claims.claim(ids, now, now.plus(settings.lease()));
        } catch (RuntimeException e) {
            ids.forEach(id -> queue.requeue(id, now.plus(FAILURE_DELAY)));
            throw e;
        }
        Set<String> settled = new HashSet<>(ids);
        result.notYet().forEach((id, dueAt) -> {
            settled.remove(id);
            queue.requeue(id, dueAt);
        });
        result.claimed().forEach(mail -> settled.remove(mail.alertId()));
        settled.forEach(queue::remove);
        result.claimed().forEach(mail -> mails.execute(() -> attempt(mail)));
        return result.claimed().size();
    }

    private void attempt(WaitingMail mail) {
        // Whatever happens in between, the mail is looked at again when its lease is over.
        var next = new AtomicReference<@Nullable Instant>(wallClock.instant().plus(settings.lease()));
        try {
            traces.continueFrom(mail.traceParent()).run(() -> next.set(worker.attempt(mail).orElse(null)));
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("alertId", mail.alertId())
                    .log("mail of an alert could not be worked on: {}", e.getClass().getSimpleName());
        } finally {
            Instant dueAt = next.get();
            if (dueAt == null) {
                queue.remove(mail.alertId());
            } else {
                queue.requeue(mail.alertId(), dueAt);
            }
            permits.release();
        }
    }

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

    /** Lets the mails under way come to their end, so that their outcome is noted; claims none any more. */
    @Override
    public void stop() {
        running = false;
        Thread stopping = loop;
        try {
            if (stopping != null) {
                stopping.join(SHUTDOWN_TIMEOUT);
            }
            mails.shutdown();
            if (!mails.awaitTermination(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                mails.shutdownNow();
            }
        } catch (InterruptedException _) {
            mails.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
