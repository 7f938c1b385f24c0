package org.petitions.notification.notices.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.NoticeCarrier;
import org.petitions.notification.channel.NoticeText;
import org.petitions.notification.contacts.PetitionerContacts;
import org.petitions.notification.contacts.PetitionerContacts.Addresses;
import org.petitions.notification.notices.NoticeReport;
import org.petitions.starter.health.PendingWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends notices: takes those that are due in turn, each by the first way the petitioner chose that is still open, and writes what became of
 * it. A provider that is down is waited for, and the next way is tried meanwhile; an address that is refused leaves the next way; where none
 * is left, all fail for too long, or nobody knows where to send it, the unit is told. A notice is sent once, but for the moment between the
 * provider's taking it and our note of it; both sendings have one id.
 */
@Component
class NoticeDispatcher implements SmartLifecycle, PendingWork {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeDispatcher.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int AT_ONCE = 100;

    private final NoticeService notices;
    private final PetitionerContacts contacts;
    private final NoticeCarrier carrier;
    private final NoticeTemplates templates;
    private final NoticeSettings settings;
    private final Clock clock;
    private final Counter stumbled;
    private final InstantSource wallClock = InstantSource.system();
    private final Semaphore added = new Semaphore(0);
    private volatile @Nullable Thread loop;

    NoticeDispatcher(NoticeService notices, PetitionerContacts contacts, NoticeCarrier carrier,
            NoticeTemplates templates, NoticeSettings settings, Clock clock, MeterRegistry meters) {
        this.notices = notices;
        this.contacts = contacts;
        this.carrier = carrier;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
        this.stumbled = meters.counter("notices.stumbled");
    }

    @Override
    public void start() {
        URI url = settings.trackingUrl();
        if (!settings.enabled() || url == null) {
            LOG.info("petitioners are told of no document: petitions.notices.enabled=false");
            return;
        }
        NoticeText text = templates.text(url);
        loop = Thread.ofVirtual().name("notices").start(() -> run(text));
    }

    /** New notices were kept. */
    void wake() {
        added.release();
    }

    private void run(NoticeText text) {
        while (!Thread.currentThread().isInterrupted()) {
            boolean busy = false;
            try {
                busy = sendDue(text);
            } catch (DataAccessException e) {
                LOG.warn("notices wait for the database: {}", e.getClass().getSimpleName());
            } catch (RuntimeException e) {
                LOG.error("notices wait: {}", e.getClass().getSimpleName());
            }
            if (!busy && !pause()) {
                return;
            }
        }
    }

    private boolean sendDue(NoticeText text) {
        List<NoticeDocument> due = notices.due(wallClock.instant(), AT_ONCE);
        for (NoticeDocument each : due) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            notices.claim(each, wallClock.instant().plus(settings.lease())).ifPresent(ours -> sendOrWait(ours, text));
        }
        return due.size() == AT_ONCE;
    }

    /** What is wrong with one notice, e.g. that its addresses were sealed with other keys, holds up no other. */
    private void sendOrWait(NoticeDocument ours, NoticeText text) {
        try {
            send(ours, text);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            stumbled.increment();
            LOG.error("a notice could not be sent and waits: {}", e.getClass().getSimpleName());
            waitOrGiveUp(ours, ours.notTried(wallClock.instant().plus(settings.pauseAfter(waited(ours)))),
                    settings.giveUpAfter(), UndeliverableReason.NO_ADDRESS);
        }
    }

    private void send(NoticeDocument ours, NoticeText text) {
        Optional<Addresses> chosen = contacts.find(CaseId.petitionOf(ours.notice().caseId()));
        if (chosen.isEmpty()) {
            // Whoever chose no way has an empty box: what is not here may yet come, and is no choice of anybody's.
            waitOrGiveUp(ours, ours.notTried(wallClock.instant().plus(settings.pauseAfter(waited(ours)))),
                    settings.contactPatience(), UndeliverableReason.NO_ADDRESS);
            return;
        }
        if (chosen.get().byChannel().isEmpty()) {
            notices.report(ours.id(), new NoticeReport.NotNeeded());
            return;
        }
        List<Map.Entry<AlertChannel, String>> open = chosen.get().byChannel().entrySet().stream()
                .filter(way -> isOpen(way, ours)).toList();
        if (open.isEmpty()) {
            notices.report(ours.id(), new NoticeReport.NoWayLeft(clock.instant(), reason(chosen.get())));
        } else {
            send(ours, open.get(settings.turnAt(ours.attempts(), open.size())), text);
        }
    }

    private Duration waited(NoticeDocument ours) {
        return Duration.between(ours.since(), wallClock.instant());
    }

    private void waitOrGiveUp(NoticeDocument ours, NoticeDocument waiting, Duration patience,
            UndeliverableReason reason) {
        if (waited(ours).compareTo(patience) < 0) {
            notices.putBack(waiting);
        } else {
            notices.report(ours.id(), new NoticeReport.NoWayLeft(clock.instant(), reason));
        }
    }

    private boolean isOpen(Map.Entry<AlertChannel, String> way, NoticeDocument ours) {
        return !way.getValue().isEmpty() && !ours.notice().closed().containsKey(way.getKey())
                && carrier.channels().contains(way.getKey());
    }

    /** One try by one way; where its address is refused the notice is due again at once, for the next way. */
    private void send(NoticeDocument ours, Map.Entry<AlertChannel, String> way, NoticeText text) {
        AlertChannel channel = way.getKey();
        int resending = ours.notice().resending();
        switch (carrier.carry(channel, new MessageId(ours.messageId(), resending), text, way.getValue())) {
            case TAKEN -> notices.report(ours.id(),
                    new NoticeReport.Sent(clock.instant(), channel, resending, text.template()));
            case LATER ->
                waitOrGiveUp(ours, ours.again(wallClock.instant().plus(settings.pauseAfter(ours.attempts()))),
                        settings.giveUpAfter(), UndeliverableReason.CHANNEL_OFF);
            case ADDRESS_REFUSED -> notices.report(ours.id(), new NoticeReport.AddressRefused(channel));
        }
    }

    private static UndeliverableReason reason(Addresses chosen) {
        return chosen.byChannel().values().stream().allMatch(String::isEmpty)
                ? UndeliverableReason.NO_ADDRESS
                : UndeliverableReason.CHANNEL_OFF;
    }

    /** Until there is something new, or for a while: what waits for its time nobody tells of. */
    private boolean pause() {
        try {
            if (added.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                added.drainPermits();
            }
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    @Override
    public void stop() {
        Thread running = loop;
        loop = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(settings.lease());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    @Override
    public String name() {
        return "noticesWaiting";
    }

    @Override
    public long countDueBy(Instant moment) {
        return settings.trackingUrl() == null ? 0 : notices.waiting();
    }
}
