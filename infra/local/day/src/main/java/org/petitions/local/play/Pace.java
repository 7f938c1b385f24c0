package org.petitions.local.play;

import java.time.Duration;
import java.time.Instant;
import org.petitions.shell.time.SharedClockFile;

/** How the virtual clock gets from one moment to the next. */
@FunctionalInterface
public interface Pace {

    /** Moves the clock to a later moment. */
    void moveTo(SharedClockFile clock, Instant moment);

    /** One step, without waiting: for checks. */
    static Pace stepping() {
        return (clock, moment) -> clock.advance(Duration.between(clock.now(), moment));
    }

    /**
     * Hour by hour, so that a person can watch.
     *
     * @param secondsADay real seconds that one virtual day takes
     */
    static Pace watchable(double secondsADay) {
        Duration anHour = Duration.ofNanos(Math.round(secondsADay * 1e9 / 24));
        return (clock, moment) -> {
            while (clock.now().isBefore(moment)) {
                Duration left = Duration.between(clock.now(), moment);
                Duration step = left.compareTo(Duration.ofHours(1)) < 0 ? left : Duration.ofHours(1);
                clock.advance(step);
                sleep(anHour.multipliedBy(step.toMinutes()).dividedBy(60));
            }
        };
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two hours", e);
        }
    }
}
