package org.petitions.local.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often a part is started again: a part that ends again and again is not mended by that. */
final class RestartLimit {
    /** For each part. */
    static final int MOST_AN_HOUR = 3;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Map<String, Deque<Instant>> restarts = new HashMap<>();

    /** Whether the part may be started again now; if so, that counts. */
    synchronized boolean take(String part, Instant now) {
        Deque<Instant> earlier = restarts.computeIfAbsent(part, _ -> new ArrayDeque<>());
        earlier.removeIf(restart -> !restart.isAfter(now.minus(WINDOW)));
        if (earlier.size() >= MOST_AN_HOUR) {
            return false;
        }
        earlier.add(now);
        return true;
    }
}
