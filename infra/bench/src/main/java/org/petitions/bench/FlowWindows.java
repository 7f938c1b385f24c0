package org.petitions.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The flow from the first life after the start on, each stretch of time for itself: how fast a platform is that has only just started. */
final class FlowWindows {
    private final Map<String, Long> pids;
    private final CallStatistics statistics;
    private final PrintStream out;
    private final long began = System.nanoTime();
    private long lives;
    private long nanos = began;
    private Map<String, Duration> cpu;

    private FlowWindows(Map<String, Long> pids, CallStatistics statistics, PrintStream out) {
        this.pids = pids;
        this.statistics = statistics;
        this.out = out;
        this.cpu = ProcessStatistics.cpuTimeOf(pids);
    }

    /** Loads the platform and prints a line a window; returns when the time is over. */
    static CallStatistics run(PlatformClient client, Map<String, Long> pids, BenchOptions options, PrintStream out)
            throws InterruptedException {
        var statistics = new CallStatistics();
        var windows = new FlowWindows(pids, statistics, out);
        out.printf("  %9s %10s %10s %14s%n", "until s", "lives/s", "CPU s/s", "CPU ms a life");
        long each = options.window().toMillis();
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            timer.scheduleAtFixedRate(windows::close, each, each, TimeUnit.MILLISECONDS);
            LoadGenerator.run(options.lives(client, statistics), options.clients(), options.time());
            timer.shutdownNow();
        }
        pids.forEach(
                (name, pid) -> out.printf("  %-22s %12d MiB resident%n", name, ProcessStatistics.residentMiB(pid)));
        return statistics;
    }

    /** Ends a window and begins the next. */
    private void close() {
        long now = System.nanoTime();
        long done = statistics.completedLifecycles();
        Map<String, Duration> used = ProcessStatistics.cpuTimeOf(pids);
        double seconds = (now - nanos) / 1e9;
        double millis = ProcessStatistics.between(cpu, used).values().stream().mapToLong(Duration::toMillis).sum();
        out.printf("  %9.0f %10.1f %10.2f %14.1f%n", (now - began) / 1e9, (done - lives) / seconds,
                millis / 1_000 / seconds, millis / Math.max(1, done - lives));
        lives = done;
        nanos = now;
        cpu = used;
    }
}
