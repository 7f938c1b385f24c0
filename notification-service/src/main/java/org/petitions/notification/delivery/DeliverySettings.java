package org.petitions.notification.delivery;

import java.time.Duration;
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
 */
record DeliverySettings(@DefaultValue("8") int atOnce, @DefaultValue("10000") int queue,
        @DefaultValue("60s") Duration lease, @DefaultValue("60s") Duration sweepEvery,
        @DefaultValue("30s") Duration directoryPatience, @DefaultValue("1s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause) {
    DeliverySettings {
        if (atOnce < 1 || queue < 1) {
            throw new IllegalArgumentException("at-once and queue are at least 1");
        }
    }
}
