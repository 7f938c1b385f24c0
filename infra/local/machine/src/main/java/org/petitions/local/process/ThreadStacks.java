package org.petitions.local.process;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the threads of a JVM are doing, from the dump that it writes into its log when it is sent SIGQUIT. */
final class ThreadStacks {
    private static final String FIRST_LINE = "Full thread dump";
    private static final String LAST_LINES = "JNI global refs";
    private static final String OUR_CODE = "at org.petitions.";
    private static final String EVERY_CHILD = "\"parent-watchdog\"";
    private static final int MOST_LINES = 120;

    private ThreadStacks() {}

    /** Asks for it; nothing happens where the system has no such signal. */
    static void request(long pid) {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).redirectErrorStream(true).start().waitFor(5,
                    TimeUnit.SECONDS);
        } catch (IOException _) {
            // the sentence without the stacks has to do
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean areIn(String log) {
        return log.lastIndexOf(LAST_LINES) > log.lastIndexOf(FIRST_LINE);
    }

    /** The lines of the threads that are in code of ours, but for the ones that every child has; at most {@value #MOST_LINES}. */
    static List<String> ours(String log) {
        int start = log.lastIndexOf(FIRST_LINE);
        return start < 0
                ? List.of()
                : Arrays.stream(log.substring(start).split("\n\\s*\n"))
                        .filter(stack -> stack.contains(OUR_CODE) && !stack.startsWith(EVERY_CHILD))
                        .flatMap(String::lines).limit(MOST_LINES).toList();
    }
}
