package org.petitions.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.petitions.local.process.ParentWatchdog;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;

/**
 * Lets one platform at a time run on a folder of data. The operating system holds the lock and lets go of it when the process is gone,
 * for whatever reason. What stands in the file tells others how far its holder is; it is empty when all parts of a run have ended.
 */
public final class RunLock implements AutoCloseable {
    private static final String FILE = "run.lock";
    private static final String RUNNING = "running";
    private static final String STOPPING = "stopping";
    /** Longer than it takes to stop all parts one after the other, each within its limit, and to keep what they recorded for their next start. */
    private static final Duration STOP_LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int LONGEST_TEXT = 64;

    /** Nothing tells when a broken run's last part has gone: a port may be free while its data are still written. */
    private static final Duration PARTS_END_LIMIT = Duration.ofSeconds(ParentWatchdog.GRACE_SECONDS + 2);

    private final FileChannel file;

    private RunLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the lock; waits for a run that is stopping, and for the parts of one that was broken off, and says so.
     *
     * @param data the folder, which is made
     * @throws ProcessStartException with a sentence for a person, when a platform runs there or does not come to its end
     */
    public static RunLock acquire(Path data, ProgressListener progress) {
        return acquire(data, STOP_LIMIT, PARTS_END_LIMIT, progress);
    }

    static RunLock acquire(Path data, Duration stopLimit, Duration partsEndLimit, ProgressListener progress) {
        try {
            Files.createDirectories(data);
            FileChannel file = FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                await(file, stopLimit, progress);
                boolean broken = !read(file).isEmpty();
                var lock = new RunLock(file);
                lock.write(RUNNING);
                if (broken) {
                    progress.report(
                            "上一次运行异常中断，等待其部件退出（%d 秒） / the run before was broken off, waiting for its parts to end (%d s)"
                                    .formatted(partsEndLimit.toSeconds(), partsEndLimit.toSeconds()));
                    Pause.of(partsEndLimit);
                }
                return lock;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(FileChannel file, Duration stopLimit, ProgressListener progress) throws IOException {
        long started = System.nanoTime();
        boolean said = false;
        while (file.tryLock() == null) {
            String state = read(file);
            String holder = state.substring(state.indexOf(' ') + 1);
            if (!state.startsWith(STOPPING)) {
                throw new ProcessStartException(
                        "平台已在运行（%s），请先停止：在其窗口按 Ctrl-C，或者 kill 该进程。 / The platform runs already (%s); stop it first: Ctrl-C in its window, or kill that process."
                                .formatted(holder, holder));
            }
            if (System.nanoTime() - started > stopLimit.toNanos()) {
                throw new ProcessStartException(
                        "上一次运行在 %d 秒内没有停止（%s）。 / The run before has not stopped within %d seconds (%s)."
                                .formatted(stopLimit.toSeconds(), holder, stopLimit.toSeconds(), holder));
            }
            if (!said) {
                progress.report("上一次运行正在停止，等待 / the run before is still stopping, waiting for it …");
                said = true;
            }
            Pause.of(LOOK_AGAIN);
        }
    }

    /** Whether this file is the lock of the folder it lies in: it has to stay, or another could lock a new one beside its holder. */
    public static boolean isLock(Path file) {
        return file.endsWith(FILE);
    }

    /** Says that the holder is about to end, so that others wait. */
    public void stopping() {
        try {
            write(STOPPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of it. Not to be called while a part of the platform may still run. */
    @Override
    public void close() {
        try (file) {
            file.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String state) throws IOException {
        byte[] text = (state + " pid=" + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        file.write(ByteBuffer.wrap(text), 0);
        file.truncate(text.length);
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        file.read(text, 0);
        return StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
    }
}
