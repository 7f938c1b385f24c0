package org.petitions.casework.reception;

import java.time.Duration;
import org.petitions.starter.background.BackgroundLoop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every hour for bookings whose names and telephones are no longer needed. */
@Component
class BookingErasure implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final BackgroundLoop loop;

    BookingErasure(Bookings bookings) {
        this.loop = new BackgroundLoop("booking-erasure", PAUSE, bookings::eraseOld);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
