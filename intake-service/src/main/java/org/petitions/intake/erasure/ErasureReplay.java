package org.petitions.intake.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.intake.erasure.ErasureReplayStore.Replay;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.background.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes through the register of erasures after a restore, in the background. What was begun is kept, so that it is begun anew after a kill, here or
 * by another instance; what is done twice is as good as done once.
 */
@Component
class ErasureReplay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureReplay.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

    private final PublishedErasures register;
    private final RepeatedErasures repeated;
    private final ErasureReplayStore store;
    private final Clock clock;
    private final BackgroundLoop loop = new BackgroundLoop("erasure-replay", LOOK_EVERY, this::goOn);

    ErasureReplay(PublishedErasures register, RepeatedErasures repeated, ErasureReplayStore store, Clock clock) {
        this.register = register;
        this.repeated = repeated;
        this.store = store;
        this.clock = clock;
    }

    /** The one that was begun last. */
    Optional<Replay> latest() {
        return store.latest();
    }

    /** Begins, anew where one goes on, and then from the earlier of both days: what that one was to erase is not erased yet. */
    Replay begin(LocalDate since) {
        LocalDate from = latest().filter(before -> before.endedAt() == null).map(Replay::since)
                .filter(day -> day.isBefore(since)).orElse(since);
        Replay begun = Replay.begun(from, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.begin(begun);
        loop.wake();
        return begun;
    }

    private boolean goOn() {
        Optional<Replay> left = latest().filter(replay -> replay.endedAt() == null);
        left.ifPresent(this::goThrough);
        return left.isPresent();
    }

    private void goThrough(Replay replay) {
        var tally = new Tally();
        register.since(replay.since().atStartOfDay(LegalCalendar.ZONE).toInstant(), loop::isRunning, tally::add);
        if (loop.isRunning()) {
            store.end(new Replay(replay.id(), replay.since(), replay.startedAt(), tally.found, tally.erased,
                    tally.missing, tally.failed, clock.instant()));
            LOG.info("register of erasures gone through since {}: {} found, {} erased again, {} not here, {} failed",
                    replay.since(), tally.found, tally.erased, tally.missing, tally.failed);
        }
    }

    private final class Tally {
        private long found;
        private long erased;
        private long missing;
        private long failed;

        /** One that fails keeps no other from being erased; somebody has to look at it. */
        private void add(PetitionErased published) {
            found++;
            try {
                switch (repeated.repeat(published)) {
                    case ERASED -> erased++;
                    case NO_PETITION -> missing++;
                    case KNOWN -> LOG.debug("erased already");
                }
            } catch (RuntimeException e) {
                failed++;
                LOG.error("petition {} could not be erased again: {}", published.petitionId(),
                        e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
