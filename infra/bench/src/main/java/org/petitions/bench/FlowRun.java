package org.petitions.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.petitions.local.platform.Platform;

/**
 * A flow of whole lives, as it was measured.
 *
 * @param livesPerSecond completed ones
 * @param cpuMillis CPU time of all processes for one of them, load generator included
 */
record FlowRun(CallStatistics statistics, double livesPerSecond, double cpuMillis) {
    private static final String THIS_PROCESS = "load generator";

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
        double cpu = used.values().stream().mapToLong(Duration::toMillis).sum();
        return new FlowRun(statistics, lives / seconds, cpu / lives);
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
