package org.petitions.outbox.relay;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code petitions.outbox.*}. Only {@code collections} has to be set.
 *
 * @param collections the collections whose documents have an outbox; a write to any other is refused, because nobody would publish from it
 * @param queue documents that wait in memory to be published; more are left in the database and found by a search
 * @param batch documents read with one query
 * @param window documents whose events are on the way to Kafka at one time
 * @param gather shortest time between two reads: under load more documents share one read, one request and one write; alone, none waits
 * @param searchEvery how often the database is searched for events that no writer of this process told of, because another one died
 * @param longestPause longest time between two tries while Kafka or the database cannot be reached
 * @param retryRefused longest time between two tries of an event that Kafka refuses
 * @param stopWithin how long a stop waits until what is saved is published; the rest is published after the next start
 */
@ConfigurationProperties("petitions.outbox")
public record OutboxSettings(@DefaultValue List<String> collections, @DefaultValue("50000") int queue,
        @DefaultValue("256") int batch, @DefaultValue("1024") int window, @DefaultValue("15ms") Duration gather,
        @DefaultValue("5m") Duration searchEvery, @DefaultValue("5s") Duration longestPause,
        @DefaultValue("5m") Duration retryRefused, @DefaultValue("5s") Duration stopWithin) {

    public OutboxSettings {
        collections = List.copyOf(collections);
        require(!collections.isEmpty(), "collections", "names the collections whose documents have an outbox");
        require(queue > 0, "queue", "is at least 1");
        require(batch > 0, "batch", "is at least 1");
        require(window >= batch, "window", "is at least petitions.outbox.batch");
        require(!gather.isNegative(), "gather", "is not negative");
        require(searchEvery.isPositive(), "search-every", "is positive");
        require(longestPause.isPositive(), "longest-pause", "is positive");
        require(retryRefused.isPositive(), "retry-refused", "is positive");
        require(!stopWithin.isNegative(), "stop-within", "is not negative");
    }

    private static void require(boolean met, String name, String what) {
        if (!met) {
            throw new IllegalArgumentException("petitions.outbox." + name + " " + what);
        }
    }
}
