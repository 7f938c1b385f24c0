package org.petitions.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.petitions.gateway.GatewaySettings.SessionLimits;

/** When a session ends. */
final class SessionRules {
    private SessionRules() {}

    /**
     * The moment from which it is no more: some time after its last use, sooner while nobody has signed in, and at the latest some time after
     * it began, however much it is used.
     */
    static Instant end(SessionLimits limits, Instant createdAt, Instant lastUse, boolean signedIn) {
        Instant idleEnd = lastUse.plus(signedIn ? limits.idle() : limits.anonymous());
        Instant latest = createdAt.plus(limits.longest());
        return idleEnd.isBefore(latest) ? idleEnd : latest;
    }

    /** Uses closer together than this are written once: a tenth of the shortest limit, a minute at most. */
    static Duration pauseBetweenWrites(SessionLimits limits) {
        Duration shortest = limits.idle().compareTo(limits.anonymous()) < 0 ? limits.idle() : limits.anonymous();
        Duration tenth = shortest.dividedBy(10);
        return tenth.compareTo(Duration.ofMinutes(1)) < 0 ? tenth : Duration.ofMinutes(1);
    }
}
