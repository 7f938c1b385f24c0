package org.petitions.starter.rotation;

import java.time.Duration;
import org.petitions.starter.background.BackgroundLoop;
import org.springframework.context.SmartLifecycle;

/** Goes on with what was begun: at the start with what a kill broke off, then whenever it is woken, and now and then for an instance that is gone. */
final class RotationWorker implements SmartLifecycle {
    private final BackgroundLoop loop;

    RotationWorker(KeyRotation rotation, Duration lookEvery) {
        this.loop = new BackgroundLoop("key-rotation", lookEvery, rotation::goOn);
    }

    /** Something was begun. */
    void wake() {
        loop.wake();
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
