package org.petitions.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One child JVM: its output goes to a log file, its life ends with ours ({@link ParentWatchdog}). A child that has ended stays
 * ended; start the same {@link JvmProgram} again for another.
 */
public final class ChildJvm implements AutoCloseable {
    private static final Duration KILL_LIMIT = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration SAY_AGAIN = Duration.ofSeconds(3);
    private static final Duration STACKS_LIMIT = Duration.ofSeconds(5);
    private static final int TAIL_BYTES = 256 * 1024;

    private final JvmProgram program;
    private final Path log;
    private final Process process;

    private ChildJvm(JvmProgram program, Path log, Process process) {
        this.program = program;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts the program; returns before it is ready.
     *
     * @param log where its output is appended; the folder is made
     */
    public static ChildJvm start(JvmProgram program, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = program.process().redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new ChildJvm(program, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + program.name(), e);
        }
    }

    public String name() {
        return program.name();
    }

    /** The process id: of the JVM itself, also where it holds another program. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completed with the exit code when the child has ended, whoever ended it. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public Path log() {
        return log;
    }

    /**
     * Waits until the child does what it is for.
     *
     * @param ready    asked again and again; may take a moment itself
     * @param limit    real time to wait at most
     * @param progress hears every few seconds that we still wait
     * @throws ProcessStartException when the child ends before, or the limit passes: with the last lines of its log, and where it still lives with
     *                               what its threads are doing
     */
    public void awaitReady(BooleanSupplier ready, Duration limit, ProgressListener progress) {
        awaitReady(ready, limit, SAY_AGAIN, progress);
    }

    void awaitReady(BooleanSupplier ready, Duration limit, Duration sayAgain, ProgressListener progress) {
        var started = System.nanoTime();
        var said = started;
        while (!ready.getAsBoolean()) {
            var now = System.nanoTime();
            if (now - started > limit.toNanos()) {
                throw notReady(limit);
            }
            if (now - said > sayAgain.toNanos()) {
                said = now;
                progress.report("  … %s %d s".formatted(name(), TimeUnit.NANOSECONDS.toSeconds(now - started)));
            }
            if (endsWithin(LOOK_AGAIN)) {
                throw failed("%s 已退出（退出码 %d）。 / %s ended with exit code %d.".formatted(name(), process.exitValue(),
                        name(), process.exitValue()));
            }
        }
    }

    /** The last lines of the log, at most {@code count}, oldest first; empty when there is none. */
    public List<String> lastLines(int count) {
        var lines = tail(0).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** @param notBefore bytes of the log that are left out at least */
    private String tail(long notBefore) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(notBefore, file.length() - TAIL_BYTES);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(" + log + " 无法读取 / cannot be read)";
        }
    }

    /** kill -9, its own children first; returns when it is gone. Nothing it had only in memory is left. */
    public void kill() {
        List<ProcessHandle> programs = process.descendants().toList();
        programs.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd();
        programs.forEach(
                each -> each.onExit().completeOnTimeout(each, KILL_LIMIT.toSeconds(), TimeUnit.SECONDS).join());
    }

    /** Asks it to end in good order (SIGTERM), and kills it when it hasn't within 15 seconds; one that records has two minutes. */
    public void stop() {
        process.destroy();
        if (!endsWithin(program.stopLimit())) {
            kill();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private ProcessStartException notReady(Duration limit) {
        ProcessStartException failure = failed("%s 在 %d 秒内没有就绪。 / %s was not ready within %d seconds."
                .formatted(name(), limit.toSeconds(), name(), limit.toSeconds()));
        // It is appended to: what stands there already may be the dump of an earlier child.
        long before = log.toFile().length();
        ThreadStacks.request(pid());
        long asked = System.nanoTime();
        while (!ThreadStacks.areIn(tail(before)) && System.nanoTime() - asked < STACKS_LIMIT.toNanos()
                && !endsWithin(LOOK_AGAIN)) {
            // it is writing them
        }
        return new ProcessStartException(
                failure.getMessage() + "\n  threads:\n    " + String.join("\n    ", ThreadStacks.ours(tail(before))),
                failure);
    }

    private ProcessStartException failed(String sentence) {
        return new ProcessStartException(sentence + "\n  " + log + ":\n    " + String.join("\n    ", lastLines(25)));
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessStartException("等待 %s 时被中断。 / Interrupted while waiting for %s.".formatted(name(), name()),
                    e);
        }
    }

    private void awaitEnd() {
        process.onExit().join();
    }
}
