package org.petitions.notification.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertState;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.CurrentActor;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells browsers that are open of alerts as they are raised, acknowledged and taken back. Each stream asks the database, not this instance's memory:
 * whichever instance read or changed an alert, all see it. A stream has a thread of its own, so that a slow line holds up nobody else.
 */
@Component
class InboxStreams {
    /** So many of the newest are watched. */
    private static final int WATCHED = 500;
    private static final long NO_TIMEOUT = 0;
    private static final long UNTIL_ASKED_ANEW_MS = 2_000;

    private final InboxService inbox;
    private final AlertViews views;
    private final CurrentActor actors;
    private final InboxSettings settings;
    private final OpenStreams open;
    private final InstantSource wallClock = InstantSource.system();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    InboxStreams(InboxService inbox, AlertViews views, CurrentActor actors, InboxSettings settings,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.views = views;
        this.actors = actors;
        this.settings = settings;
        this.open = new OpenStreams(settings.streamsOfAPerson(), settings.streams());
        Gauge.builder("inbox.streams", open, OpenStreams::all).description("browsers that hear of alerts live")
                .register(meters);
    }

    /** What is asking: all there is, so that a browser finds what it missed. */
    record OpenAlerts(Set<String> alertIds) {}

    /**
     * Begins one.
     *
     * @param signedInUntil when the caller's token ends, UTC: no stream outlives it
     */
    SseEmitter open(Actor actor, Instant signedInUntil) {
        Instant longest = wallClock.instant().plus(settings.longestStream());
        Instant end = longest.isBefore(signedInUntil) ? longest : signedInUntil;
        open.open(actor.id());
        var emitter = new SseEmitter(NO_TIMEOUT);
        var stream = new Stream(emitter, actor, end);
        emitter.onError(_ -> stream.broken = true);
        emitter.onCompletion(() -> stream.broken = true);
        Thread.ofVirtual().name("inbox-stream").start(stream);
        return emitter;
    }

    /** Before the server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
        threads.forEach(LockSupport::unpark);
    }

    private final class Stream implements Runnable {
        private final SseEmitter emitter;
        private final Actor actor;
        private final Instant end;
        private Set<String> known = Set.of();
        private volatile boolean broken;

        Stream(SseEmitter emitter, Actor actor, Instant end) {
            this.emitter = emitter;
            this.actor = actor;
            this.end = end;
        }

        @Override
        public void run() {
            threads.add(Thread.currentThread());
            try {
                known = inbox.idsOfOpen(actor, WATCHED);
                send(SseEmitter.event().name("all").reconnectTime(UNTIL_ASKED_ANEW_MS)
                        .data(new OpenAlerts(known), MediaType.APPLICATION_JSON));
                while (isGoingOn()) {
                    LockSupport.parkNanos(settings.checkEvery().toNanos());
                    if (isGoingOn()) {
                        sendWhatChanged();
                    }
                }
            } catch (IOException | RuntimeException _) {
                // The browser has gone, or the database is away: it asks again where it is still there.
            } finally {
                threads.remove(Thread.currentThread());
                open.close(actor.id());
                emitter.complete();
            }
        }

        private boolean isGoingOn() {
            return !stopped && !broken && wallClock.instant().isBefore(end) && actors.isStill(actor);
        }

        private void sendWhatChanged() throws IOException {
            Set<String> now = inbox.idsOfOpen(actor, WATCHED);
            Set<String> changed = new HashSet<>(now);
            changed.removeAll(known);
            known.stream().filter(each -> !now.contains(each)).forEach(changed::add);
            List<Alert> alerts = changed.isEmpty() ? List.of() : inbox.byIds(actor, changed);
            for (Alert alert : alerts) {
                // One that was there and is still open was pushed out of the newest by others.
                if (!(alert.state() instanceof AlertState.Open && known.contains(alert.details().alertId()))) {
                    send(SseEmitter.event().name(nameOf(alert.state()))
                            .data(views.of(alert), MediaType.APPLICATION_JSON));
                }
            }
            known = now;
            send(SseEmitter.event().comment(""));
        }

        private void send(SseEventBuilder event) throws IOException {
            emitter.send(event);
        }
    }

    private static String nameOf(AlertState state) {
        return switch (state) {
            case AlertState.Open _ -> "raised";
            case AlertState.Acknowledged _ -> "acknowledged";
            case AlertState.Declined _ -> "declined";
            case AlertState.Withdrawn _ -> "withdrawn";
        };
    }
}
