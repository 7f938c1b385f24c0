package org.petitions.notification.mailing;

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
import org.petitions.notification.alerts.MailClaims;
import org.petitions.notification.alerts.MailClaims.Claims;
import org.petitions.notification.alerts.MailWaiting;
import org.petitions.notification.alerts.WaitingMail;
import org.petitions.shell.events.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes waiting mails in turn: claims those that are due, a bounded number at once, each on its own virtual thread. While the
 * provider is down it leaves them where they are.
 */
final class MailDispatcher implements MailWaiting, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);
    private static final Duration LOOK_UP = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LAST_MAILS = Duration.ofSeconds(9);

    private final MailClaims claims;
    private final MailDelivery delivery;
    private final MailProvider provider;
    private final MailSettings settings;
    private final Traces traces;
    private final InstantSource wallClock;
    private final MailSchedule schedule;
    private final Semaphore places;
    private final Semaphore providerChanged = new Semaphore(0);
    private final ExecutorService mails = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("mail-", 0).factory());
    private volatile @Nullable Thread loop;
    private volatile boolean running;
    private volatile boolean swept;
    private Instant nextSweep = Instant.MIN;

    MailDispatcher(MailClaims claims, MailDelivery delivery, MailProvider provider, MailSettings settings,
            Traces traces, InstantSource wallClock) {
        this.claims = claims;
        this.delivery = delivery;
        this.provider = provider;
        this.settings = settings;
        this.traces = traces;
        this.wallClock = wallClock;
        this.schedule = new MailSchedule(settings.queue(), wallClock);
        this.places = new Semaphore(settings.atOnce());
        provider.onChange(providerChanged::release);
    }

    @Override
    public void waiting(List<String> alertIds) {
        Instant now = wallClock.instant();
        alertIds.forEach(id -> schedule.add(id, now));
    }

    /** Mails that wait or are under way, as far as this instance knows of them. */
    int waitingMails() {
        return schedule.size();
    }

    /** Whether this instance knows of all waiting mails: it has looked since it started, and found room for what it was told of. */
    boolean knowsAll() {
        return swept && !schedule.hasOverflowed();
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
                if (provider.isWorthTrying()) {
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
        if (now.isBefore(nextSweep) && !(schedule.hasOverflowed() && schedule.hasRoom())) {
            return;
        }
        schedule.refill(claims::soonestDue);
        swept = true;
        nextSweep = now.plus(settings.sweepEvery());
    }

    private void dispatchDue() throws InterruptedException {
        boolean alone = provider.isBeingProbed();
        places.acquire(alone ? settings.atOnce() : 1);
        int taken = alone ? settings.atOnce() : 1 + places.drainPermits();
        int used = 0;
        try {
            List<String> ids = schedule.due(alone ? 1 : taken, LOOK_UP);
            if (!ids.isEmpty()) {
                used = running && provider.isWorthTrying() ? dispatch(ids) : leave(ids);
            }
        } finally {
            places.release(taken - used);
        }
    }

    /** The provider went down, or we are told to stop, while these were waited for. */
    private int leave(List<String> ids) {
        Instant now = wallClock.instant();
        ids.forEach(id -> schedule.again(id, now));
        return 0;
    }

    private int dispatch(List<String> ids) {
        Instant now = wallClock.instant();
        Claims result;
        try {
            result = claims.claim(ids, now, now.plus(settings.lease()));
        } catch (RuntimeException e) {
            ids.forEach(id -> schedule.again(id, now.plus(AFTER_FAILURE)));
            throw e;
        }
        Set<String> settled = new HashSet<>(ids);
        result.notYet().forEach((id, dueAt) -> {
            settled.remove(id);
            schedule.again(id, dueAt);
        });
        result.claimed().forEach(mail -> settled.remove(mail.alertId()));
        settled.forEach(schedule::settled);
        result.claimed().forEach(mail -> mails.execute(() -> attempt(mail)));
        return result.claimed().size();
    }

    private void attempt(WaitingMail mail) {
        // Whatever happens in between, the mail is looked at again when its lease is over.
        var next = new AtomicReference<@Nullable Instant>(wallClock.instant().plus(settings.lease()));
        try {
            traces.of(mail.traceParent()).run(() -> next.set(delivery.attempt(mail).orElse(null)));
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("alertId", mail.alertId())
                    .log("mail of an alert could not be worked on: {}", e.getClass().getSimpleName());
        } finally {
            Instant dueAt = next.get();
            if (dueAt == null) {
                schedule.settled(mail.alertId());
            } else {
                schedule.again(mail.alertId(), dueAt);
            }
            places.release();
        }
    }

    private void awaitProvider() throws InterruptedException {
        if (providerChanged.tryAcquire(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS)) {
            providerChanged.drainPermits();
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
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
                stopping.join(LAST_MAILS);
            }
            mails.shutdown();
            if (!mails.awaitTermination(LAST_MAILS.toSeconds(), TimeUnit.SECONDS)) {
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
