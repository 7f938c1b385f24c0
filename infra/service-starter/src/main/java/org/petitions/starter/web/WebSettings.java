package org.petitions.starter.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a service takes on.
 *
 * @param bodyLimit largest body of a request
 * @param bodyLimits larger ones, by path, for addresses that take files
 * @param places requests worked on at a time, fewer than the database has connections
 * @param longestWait how long a request waits for a place before it is turned away
 * @param eventPlaces requests that may wait at a time for an event, as they prefer ({@link PreferredWait}): fewer than {@code places},
 *     of which each takes one
 * @param retryAfter when a client that was turned away may come back
 */
@ConfigurationProperties("petitions.web")
record WebSettings(@DefaultValue("1MB") DataSize bodyLimit, @DefaultValue Map<String, DataSize> bodyLimits,
        @DefaultValue("24") int places, @DefaultValue("2s") Duration longestWait,
        @DefaultValue("12") int eventPlaces, @DefaultValue("2s") Duration retryAfter) {}
