package org.petitions.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/**
 * The first main class of every child JVM: ties it to its parent, then runs the real one.
 *
 * <p>
 * The parent holds the writing end of the child's standard input and never writes. When the parent is gone, for whatever
 * reason (kill -9 too), the operating system closes that end, the child reads the end of its input and leaves: in good
 * order if it can within {@value #GRACE_SECONDS} seconds, else at once. No polling, no pid that another process may
 * have got in the meantime.
 *
 * <p>
 * Uses nothing but {@code java.base}, so that it can stand on the class path of a foreign program.
 */
public final class ParentWatchdog {
    /** How long a child may take to end when its parent is gone. */
    public static final int GRACE_SECONDS = 10;

    private ParentWatchdog() {}

    /** @param args the real main class, then its arguments */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: ParentWatchdog <main class> <arguments>");
        }
        watchParent(System.in);
        var main = Class.forName(args[0], true, Thread.currentThread().getContextClassLoader())
                .getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            exitAfter(e.getTargetException());
        }
    }

    /** A program that throws out of its main must not live on through some forgotten thread. */
    private static void exitAfter(Throwable cause) {
        if (cause instanceof ProcessStartException) {
            System.err.println(cause.getMessage());
        } else {
            cause.printStackTrace();
        }
        System.exit(1);
    }

    private static void watchParent(InputStream parent) {
        Thread.ofPlatform().daemon().name("parent-watchdog").start(() -> {
            try {
                while (parent.read() >= 0) {
                    // the parent never writes; should it, that changes nothing
                }
            } catch (IOException e) {
                System.err.println("parent watchdog: standard input broke: " + e.getMessage());
            }
            exit();
        });
    }

    private static void exit() {
        Thread.ofPlatform().daemon().name("parent-watchdog-grace").start(() -> {
            try {
                Thread.sleep(Duration.ofSeconds(GRACE_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
        System.exit(0);
    }
}
