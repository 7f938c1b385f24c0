package org.petitions.casework.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * How often a place is asked for, and a code tried, from one address within an hour. What it remembers is bounded, and in this process alone.
 * Thread-safe.
 */
@Component
class BookingLimit {
    private static final int REMEMBERED = 10_000;
    private static final Duration WINDOW = Duration.ofHours(1);
    /** Many ask from one address: a village's network, a window's. */
    private static final int ALLOWED = 30;

    private final Clock clock;
    private final Map<String, Times> bySource = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Times> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Times(Instant since, int count) {}

    BookingLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts one time.
     *
     * @param address as the connection has it; of an IPv6 address its network counts, for whoever has one of these has them all
     * @throws ProblemException 429 where it was too often
     */
    synchronized void count(String address) {
        Instant now = clock.instant();
        String source = address.indexOf(':') < 0 ? address : address.replaceFirst("^((?:[^:]*:){4}).*", "$1");
        Times before = bySource.get(source);
        Times times = before == null || before.since().plus(WINDOW).isBefore(now)
                ? new Times(now, 1)
                : new Times(before.since(), before.count() + 1);
        bySource.put(source, times);
        if (times.count() > ALLOWED) {
            throw new ProblemException(ReceptionProblem.BOOKING_TOO_OFTEN);
        }
    }
}
