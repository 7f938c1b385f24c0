package org.petitions.starter.background;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a step again and again on a thread of its own until it is stopped: at once while more is left to do, else after a pause or when it is woken. A
 * step that fails is taken again after the pause. To be started and stopped by what holds it, and never from within its step.
 */
public final class BackgroundLoop {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier step;
    private volatile @Nullable Thread thread;

    /**
     * Does not start yet.
     *
     * @param step says whether more is left to do
     */
    public BackgroundLoop(String name, Duration pause, BooleanSupplier step) {
        this.name = name;
        this.pause = pause;
        this.step = step;
    }

    /** Begins with a first step; nothing where it has begun. */
    public synchronized void start() {
        if (thread == null) {
            Thread fresh = Thread.ofVirtual().name(name).unstarted(this::run);
            thread = fresh; // before it runs, for it goes on for as long as this is itself
            fresh.start();
        }
    }

    /** There is something to do. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Lets the step that is taken come to its end, and no other begin. */
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A long step asks, too: it ends where this is false. */
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            if (!isLeftToDo()) {
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private boolean isLeftToDo() {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException e) {
            // The database or the keys are away. If this thread ended, nothing would be done any more, and nothing would show it.
            LOG.error("{} failed and is tried again: {}", name, e.getClass().getSimpleName());
            return false;
        }
    }
}
