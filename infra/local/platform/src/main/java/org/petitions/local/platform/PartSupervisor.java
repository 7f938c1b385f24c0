package org.petitions.local.platform;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.petitions.local.process.ProgressListener;

/** Starts a part again that ended by itself, and says so; one that ends too often within an hour is given up. */
public final class PartSupervisor implements AutoCloseable {
    /** Ctrl-C ends all processes of a terminal at once: a part that goes a moment before us has not failed. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<String> restart;
    private final Consumer<Platform.ProcessExit> givenUp;
    private final ProgressListener out;
    private final InstantSource clock;
    private final Duration pause;
    private final RestartLimit limit = new RestartLimit();
    private volatile boolean closed;

    /**
     * @param restart starts the part of that name again and returns when it is ready
     * @param givenUp hears of a part that is not started again
     */
    public PartSupervisor(Consumer<String> restart, Consumer<Platform.ProcessExit> givenUp, ProgressListener out) {
        this(restart, givenUp, out, InstantSource.system(), PAUSE);
    }

    PartSupervisor(Consumer<String> restart, Consumer<Platform.ProcessExit> givenUp, ProgressListener out,
            InstantSource clock, Duration pause) {
        this.restart = restart;
        this.givenUp = givenUp;
        this.out = out;
        this.clock = clock;
        this.pause = pause;
    }

    /** A part has ended by itself; returns at once. */
    public void onExit(Platform.ProcessExit exit) {
        // One thread each: a service whose broker is gone, too, becomes ready only after the broker.
        Thread.ofPlatform().daemon().name("restart-" + exit.part()).start(() -> revive(exit));
    }

    /** What ends from now on is meant to. */
    @Override
    public void close() {
        closed = true;
    }

    private void revive(Platform.ProcessExit exit) {
        boolean ready = false;
        while (!ready) {
            Pause.of(pause);
            if (closed) {
                return;
            }
            if (!limit.take(exit.part(), clock.instant())) {
                givenUp.accept(exit);
                return;
            }
            out.report("%s 意外退出（退出码 %d），重新启动。最后的日志： / %s ended (exit code %d), starting it again. Its last lines:"
                    .formatted(exit.part(), exit.exitCode(), exit.part(), exit.exitCode()));
            exit.lastLines().forEach(line -> out.report("    " + line));
            ready = restarted(exit.part());
        }
    }

    private boolean restarted(String part) {
        try {
            restart.accept(part);
            out.report("%s 已恢复 / %s is back".formatted(part, part));
            return true;
        } catch (RuntimeException e) {
            if (!closed) {
                out.report(String.valueOf(e.getMessage()));
            }
            return false;
        }
    }
}
