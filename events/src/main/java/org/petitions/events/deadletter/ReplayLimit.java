package org.petitions.events.deadletter;

import java.time.Duration;

/** How long a read of dead letters may take, from when this is made, and how much it may hold. */
final class ReplayLimit {
    private final long begun = System.nanoTime();
    private final Duration longest;
    private final int mostKeys;

    private ReplayLimit(Duration longest, int mostKeys) {
        this.longest = longest;
        this.mostKeys = mostKeys;
    }

    /** Of a command, which has the machine for itself. */
    static ReplayLimit none() {
        return new ReplayLimit(Duration.ofDays(1), Integer.MAX_VALUE);
    }

    /** Of a service, which has other work: some 20 MB. */
    static ReplayLimit within(Duration longest) {
        return new ReplayLimit(longest, 200_000);
    }

    boolean isOver() {
        return System.nanoTime() - begun > longest.toNanos();
    }

    /** @throws ReplayTimeoutException when it is over */
    void check() {
        if (isOver()) {
            throw new ReplayTimeoutException();
        }
    }

    /** @throws ReplayTimeoutException when so many are too many */
    void checkKeys(int held) {
        if (held > mostKeys) {
            throw new ReplayTimeoutException();
        }
    }
}
