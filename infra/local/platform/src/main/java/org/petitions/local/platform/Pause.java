package org.petitions.local.platform;

import java.time.Duration;
import org.petitions.local.process.ProcessStartException;

/** A moment to wait before one looks again. */
final class Pause {
    private Pause() {}

    /** @throws ProcessStartException when interrupted meanwhile */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessStartException("启动被中断。 / The start was interrupted.", e);
        }
    }
}
