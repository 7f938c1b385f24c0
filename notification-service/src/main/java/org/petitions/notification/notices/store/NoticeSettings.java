package org.petitions.notification.notices.store;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notices to petitioners.
 *
 * @param enabled whether petitioners are told of documents at all
 * @param trackingUrl where petitioners read their documents, as the texts name it; null only where nobody is told
 * @param notOlderThan of a document made longer before this service began to tell nobody is told: it reads the topic from its beginning
 * @param contactPatience how long a notice waits for what is sealed of its petitioner, which may come after the document; then its office is
 *     told that nobody knows where to send it
 * @param triesPerWay how often one way is tried in vain before the next that was chosen has its turn
 * @param giveUpAfter how long a notice is tried in all; then its office is told, which sends the document otherwise
 * @param firstPause pause after a first failed try; it doubles with each
 * @param longestPause at most this
 * @param lease how long a notice under way is one instance's; longer than all tries together
 */
@ConfigurationProperties("petitions.notices")
record NoticeSettings(@DefaultValue("true") boolean enabled, @Nullable URI trackingUrl,
        @DefaultValue("3d") Duration notOlderThan,
        @DefaultValue("1h") Duration contactPatience, @DefaultValue("3") int triesPerWay,
        @DefaultValue("1d") Duration giveUpAfter, @DefaultValue("5s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause, @DefaultValue("60s") Duration lease) {
    private static final int MOST_DOUBLINGS = 10;

    /** The longer it has waited for its contact, the longer until it is looked for again. */
    Duration pauseAfter(Duration waited) {
        if (waited.compareTo(firstPause) < 0) {
            return firstPause;
        }
        return waited.compareTo(longestPause) > 0 ? longestPause : waited;
    }

    /** Which of so many ways that are open has its turn at a try. */
    int turnAt(int attempt, int ways) {
        return Math.max(attempt - 1, 0) / triesPerWay % ways;
    }

    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
