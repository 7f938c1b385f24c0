package org.petitions.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.petitions.local.platform.Platform;

/**
 * A flow of whole lives, as it was measured.
 *
 * @param livesPerSecond completed ones
 * @param cpu what each process used, load generator included
 */
record FlowRun(CallStatistics statistics, double livesPerSecond, Map<String, Duration> cpu) {
    private static final String THIS_PROCESS = "load generator";

    FlowRun {
        cpu = Collections.unmodifiableMap(new LinkedHashMap<>(cpu));
    }

    /** CPU time of all processes for one life, load generator included. */
    double cpuMillis() {
        return (double) cpu.values().stream().mapToLong(Duration::toMillis).sum()
                / Math.max(1, statistics.completedLifecycles());
    }

    /** Runs and prints one. */
    static FlowRun of(String name, Platform platform, BenchOptions options, int clients, PrintStream out)
            throws InterruptedException {
        Map<String, Long> pids = pidsOf(platform);
        var statistics = new CallStatistics();
        var before = ProcessStatistics.cpuTimeOf(pids);
        double seconds = LoadGenerator.run(options.lives(clientOf(platform, options), statistics), clients,
                options.time());
        var used = ProcessStatistics.between(before, ProcessStatistics.cpuTimeOf(pids));
        BenchReport.print(out, name, clients, seconds, statistics, used, pids);
        long lives = Math.max(1, statistics.completedLifecycles());
        return new FlowRun(statistics, lives / seconds, used);
    }

    static PlatformClient clientOf(Platform platform, BenchOptions options) {
        return options.direct() ? PlatformClient.direct(platform) : PlatformClient.of(platform);
    }

    /** Every process, this one too. */
    static Map<String, Long> pidsOf(Platform platform) {
        Map<String, Long> pids = new LinkedHashMap<>(platform.pids());
        pids.put(THIS_PROCESS, ProcessHandle.current().pid());
        return pids;
    }
}
