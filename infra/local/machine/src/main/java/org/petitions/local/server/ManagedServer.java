package org.petitions.local.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.petitions.local.process.ChildJvm;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.ProgressListener;

/** One child of the local machine that can be killed and started again on the same port and data. */
abstract sealed class ManagedServer implements AutoCloseable
        permits Broker, SecuredBroker, Database.ManagedDatabase, MailCatcher {
    private final JvmProgram program;
    private final Path log;
    private volatile ChildJvm child;
    /** From then on nothing is started that nobody would stop. */
    private boolean closed;

    ManagedServer(JvmProgram program, Path log) {
        this.program = program;
        this.log = log;
        this.child = ChildJvm.start(program, log);
    }

    abstract boolean isReady();

    abstract Duration startLimit();

    /** What listens there while none of ours does would be taken for the one that is started. */
    abstract void requirePortsFree();

    final void awaitReady(ProgressListener progress) {
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
        restart(ProgressListener.silent());
    }

    /** As {@link #restart()}, and says what it waits for. */
    public final void restart(ProgressListener progress) {
        if (child.isAlive()) {
            child.stop();
        }
        requirePortsFree();
        startAgain();
        awaitReady(progress);
    }

    private synchronized void startAgain() {
        if (!closed) {
            child = ChildJvm.start(program, log);
        }
    }

    /** The last lines of its log, oldest first. */
    public final List<String> lastLines(int count) {
        return child.lastLines(count);
    }

    /** Where its output goes. */
    public final Path log() {
        return log;
    }

    /** As {@link #stop()}, for good. */
    @Override
    public final void close() {
        lastChild().stop();
    }

    private synchronized ChildJvm lastChild() {
        closed = true;
        return child;
    }
}
