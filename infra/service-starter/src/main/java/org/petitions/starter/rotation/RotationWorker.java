package org.petitions.starter.rotation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes on with what was begun: at the start with what a kill broke off, then whenever it is woken, and now and then for an instance that is gone. */
final class RotationWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RotationWorker.class);

    private final KeyRotation rotation;
    private final Duration lookEvery;
    private volatile @Nullable Thread thread;

    RotationWorker(KeyRotation rotation, Duration lookEvery) {
        this.rotation = rotation;
        this.lookEvery = lookEvery;
    }

    /** Something was begun. */
    void wake() {
        LockSupport.unpark(thread);
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            if (!leftToDo()) {
                LockSupport.parkNanos(lookEvery.toNanos());
            }
        }
    }

    private boolean leftToDo() {
        try {
            return rotation.goOn();
        } catch (RuntimeException e) {
            // The database or the keys are away. If this thread ended, nothing that was begun would ever be gone on with.
            LOG.warn("sealing anew stands still and is tried again: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void start() {
        Thread fresh = Thread.ofVirtual().name("key-rotation").unstarted(this::run);
        thread = fresh;
        fresh.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        LockSupport.unpark(running);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
