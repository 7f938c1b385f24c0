package org.petitions.notification.notices.store;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notices to petitioners.
 *
 * @param trackingUrl where petitioners read their documents, as the texts name it; only in the local profile it may be null, and nobody is
 *     told
 * @param notOlderThan of a document made longer ago nobody is told: when this service reads the topic from its beginning
 * @param contactPatience how long a notice waits for what is sealed of its petitioner, which may come after the document
 * @param firstPause pause after a first failed try; it doubles with each
 * @param longestPause at most this
 * @param lease how long a notice under way is one instance's; longer than all tries together
 */
@ConfigurationProperties("petitions.notices")
record NoticeSettings(@Nullable URI trackingUrl, @DefaultValue("3d") Duration notOlderThan,
        @DefaultValue("60s") Duration contactPatience, @DefaultValue("5s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause, @DefaultValue("60s") Duration lease) {
    private static final int MOST_DOUBLINGS = 10;

    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
