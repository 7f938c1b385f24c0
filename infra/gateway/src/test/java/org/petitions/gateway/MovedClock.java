package org.petitions.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real clock, so much later: tokens grow old while a test waits for nothing. */
final class MovedClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    void ahead(Duration by) {
        ahead = by;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
