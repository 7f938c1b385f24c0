package org.petitions.intake.erasure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.background.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Erases once a day what has been kept for its time, by the one command that erases, which refuses what is suspended and what a duty still needs. Two
 * instances may look at once: of two writes one is refused, and the next day's look is the same again.
 */
@Component
class Retention implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int PAGE = 100;
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final RetentionPeriods periods;
    private final PetitionStore petitions;
    private final TrackedCaseStore cases;
    private final ErasureService erasures;
    private final Counter failed;
    private final Clock clock;
    private final BackgroundLoop loop = new BackgroundLoop("retention", LOOK_EVERY, this::look);
    /** Read and written by the loop alone. */
    private LocalDate looked = LocalDate.MIN;

    Retention(RetentionPeriods periods, PetitionStore petitions, TrackedCaseStore cases, ErasureService erasures,
            MeterRegistry meters, Clock clock) {
        this.periods = periods;
        this.petitions = petitions;
        this.cases = cases;
        this.erasures = erasures;
        this.failed = meters.counter("petitions.retention.failed");
        this.clock = clock;
    }

    /**
     * Looks at everything that may have been kept for its time, until it is stopped.
     *
     * @return how many petitions' words were erased
     */
    int eraseExpired() {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        return periods.firstDayKept(today)
                .map(day -> eraseExpired(day.atStartOfDay(LegalCalendar.ZONE).toInstant(), today)).orElse(0);
    }

    private int eraseExpired(Instant registeredBefore, LocalDate today) {
        int erased = 0;
        Instant from = Instant.EPOCH;
        String after = "";
        while (true) {
            List<StoredPetition> page = petitions.withWords(from, after, registeredBefore, PAGE);
            for (StoredPetition petition : page) {
                if (!loop.isRunning()) {
                    return erased;
                }
                if (expire(petition, today)) {
                    erased++;
                }
            }
            if (page.isEmpty()) {
                return erased;
            }
            from = page.getLast().registeredAt();
            after = page.getLast().id();
        }
    }

    /** What cannot be read, its keys being gone or its document damaged, keeps no other from being erased; somebody has to look at it. */
    private boolean expire(StoredPetition petition, LocalDate today) {
        try {
            return periods.isOver(petition, cases::of, today) && erasures.expire(petition);
        } catch (StaleVersionException _) {
            return false; // something was written just now: tomorrow's look decides on that
        } catch (RuntimeException e) {
            failed.increment();
            LOG.error("petition {} has been kept for its time and could not be erased: {}", petition.id(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** Once a day. What was stopped before its end is looked at again. */
    private boolean look() {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        if (today.isAfter(looked)) {
            int erased = eraseExpired();
            if (loop.isRunning()) {
                looked = today;
            }
            LOG.info("words of {} petitions erased that were kept for their time", erased);
        }
        return false;
    }

    @Override
    public void start() {
        if (!periods.years().isEmpty()) {
            loop.start();
        }
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
