package org.petitions.local.machine.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program that is no JVM (a {@code mongod}) as a child that ends with us, and so, under {@link Leash}, with our
 * own parent.
 */
public final class CommandLeash {
    private static final int GRACE_SECONDS = 8;

    private CommandLeash() {}

    /** @param command the program and its arguments */
    public static void main(String[] command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(command)).redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(process)));
        System.exit(process.waitFor());
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
