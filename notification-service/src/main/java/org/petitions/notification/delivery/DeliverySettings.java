package org.petitions.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a channel is worked on, {@code petitions.<channel>.*}; all of it has defaults.
 *
 * @param atOnce how many alerts may be on their way to the provider at the same time
 * @param queue how many waiting alerts are kept in memory; more wait in the database
 * @param lease how long a claimed delivery is this instance's; longer than all tries together, which is checked at start
 * @param sweepEvery how often the database is asked for waiting alerts that nobody told of
 * @param directoryPatience how long an alert may wait for its post to appear in the directory, and what the directory names in the settings
 * @param firstPause pause after a first failed try; it doubles with each
 * @param longestPause at most this
 * @param resendings how often an alert is sent once more that the provider took and then says it could not deliver, through no fault
 *     of the address
 * @param resendPause pause before the first of these; it doubles with each
 */
record DeliverySettings(@DefaultValue("8") int atOnce, @DefaultValue("10000") int queue,
        @DefaultValue("60s") Duration lease, @DefaultValue("60s") Duration sweepEvery,
        @DefaultValue("30s") Duration directoryPatience, @DefaultValue("1s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause,
        @DefaultValue("4") int resendings, @DefaultValue("5m") Duration resendPause) {
    private static final int MOST_DOUBLINGS = 10;

    DeliverySettings {
        if (atOnce < 1 || queue < 1 || resendings < 0) {
            throw new IllegalArgumentException("at-once and queue are at least 1, and resendings at least 0");
        }
    }

    /**
     * How long to wait with sending an alert once more that the provider lost.
     *
     * @param lost how often it had been lost before
     * @return empty when it was sent often enough
     */
    Optional<Duration> pauseBeforeResending(int lost) {
        return lost >= resendings
                ? Optional.empty()
                : Optional.of(resendPause.multipliedBy(1L << Math.min(lost, MOST_DOUBLINGS)));
    }
}
