package org.petitions.scenario.driver;

import java.time.Duration;
import java.time.Instant;
import org.petitions.local.time.SharedClockControl;

/** How the virtual clock gets from one moment to the next. */
@FunctionalInterface
public interface ClockPace {

    /** Moves the clock to a later moment. */
    void moveTo(SharedClockControl clock, Instant moment);

    /** One step, without waiting: for checks. */
    static ClockPace stepping() {
        return (clock, moment) -> clock.advance(Duration.between(clock.now(), moment));
    }

    /**
     * Hour by hour, so that a person can watch.
     *
     * @param secondsADay real seconds that one virtual day takes
     */
    static ClockPace watchable(double secondsADay) {
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
