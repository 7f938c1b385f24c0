package org.petitions.local.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.petitions.local.machine.process.ChildJvm;
import org.petitions.local.machine.process.JvmProgram;
import org.petitions.local.machine.process.Progress;

/** One child of the local machine that can be killed and started again on the same port and data. */
abstract sealed class Part implements AutoCloseable permits Broker, Database.OwnDatabase, MailCatcher {
    private final JvmProgram program;
    private final Path log;
    private volatile ChildJvm child;

    Part(JvmProgram program, Path log) {
        this.program = program;
        this.log = log;
        this.child = ChildJvm.start(program, log);
    }

    abstract boolean isReady();

    abstract Duration startLimit();

    final void awaitReady(Progress progress) {
        try {
            child.awaitReady(this::isReady, startLimit(), progress);
        } catch (RuntimeException e) {
            child.kill();
            throw e;
        }
    }

    /** The process id of the child that runs now, or ran last. */
    public final long pid() {
        return child.pid();
    }

    public final boolean isAlive() {
        return child.isAlive();
    }

    /** Completed with the exit code when the child that runs now has ended, whoever ended it. */
    public final CompletableFuture<Integer> onExit() {
        return child.onExit();
    }

    /** kill -9; returns when it is gone. */
    public final void kill() {
        child.kill();
    }

    /** Ends it in good order; returns when it is gone. */
    public final void stop() {
        child.stop();
    }

    /** Starts it again on the same port and data, after {@link #kill} or {@link #stop}; returns when it is ready. */
    public final void restart() {
        restart(Progress.silent());
    }

    /** As {@link #restart()}, and says what it waits for. */
    public final void restart(Progress progress) {
        if (child.isAlive()) {
            child.stop();
        }
        child = ChildJvm.start(program, log);
        awaitReady(progress);
    }

    /** The last lines of its log, oldest first. */
    public final List<String> lastLines(int count) {
        return child.lastLines(count);
    }

    /** Where its output goes. */
    public final Path log() {
        return log;
    }

    @Override
    public final void close() {
        stop();
    }
}
