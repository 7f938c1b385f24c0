package org.petitions.local.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program that is no JVM (a {@code mongod}) as a child that ends with us, and so, under {@link ParentWatchdog}, with our
 * own parent.
 */
public final class NativeProgramRunner {
    private static final int GRACE_SECONDS = 8;

    private NativeProgramRunner() {}

    /** @param command the program and its arguments */
    public static void main(String[] command) throws IOException, InterruptedException {
        var held = new NativeProgram();
        // first of all: a signal that comes while the program starts must find it
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(held::stop));
        System.exit(held.start(List.of(command)).waitFor());
    }

    /** The program, or the decision that it isn't to start any more. */
    private static final class NativeProgram {
        private @Nullable Process process;
        private boolean stopped;

        synchronized Process start(List<String> command) throws IOException {
            if (stopped) {
                throw new IllegalStateException("ended before it began");
            }
            var started = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            process = started;
            return started;
        }

        synchronized void stop() {
            stopped = true;
            var ending = process;
            if (ending == null) {
                return;
            }
            ending.destroy();
            try {
                if (!ending.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                    ending.destroyForcibly();
                }
            } catch (InterruptedException e) {
                ending.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
