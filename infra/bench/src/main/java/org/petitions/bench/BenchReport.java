package org.petitions.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.petitions.bench.CallStatistics.Call;

/** What a run came to, as lines for a person. */
final class BenchReport {
    private BenchReport() {}

    static void print(PrintStream out, String name, int clients, double seconds, CallStatistics statistics,
            Map<String, Duration> cpu,
            Map<String, Long> pids) {
        long lives = Math.max(1, statistics.completedLifecycles());
        out.printf("%n%s: %d clients, %.1f s, %d lives, %.1f lives/s%n", name, clients, seconds,
                statistics.completedLifecycles(),
                statistics.completedLifecycles() / seconds);
        out.printf("  %-10s %9s %9s %9s   %s%n", "call", "p50 ms", "p99 ms", "max ms", "came before its event");
        for (Call call : Call.values()) {
            if (!statistics.hasBeenMade(call)) {
                continue;
            }
            out.printf("  %-10s %9.1f %9.1f %9.1f   %d%n", call, statistics.millis(call, 50),
                    statistics.millis(call, 99),
                    statistics.millis(call, 100), statistics.tooEarly(call));
        }
        long errors = statistics.refusals().values().stream().mapToLong(java.util.concurrent.atomic.LongAdder::sum)
                .sum();
        out.printf("  refused: %d, of them without a clear answer: %d%n", errors, statistics.unclear());
        new TreeMap<>(statistics.refusals()).forEach((what, count) -> out.printf("    %6d %s%n", count.sum(), what));
        double total = 0;
        out.printf("  %-22s %10s %14s %12s%n", "process", "CPU s", "CPU ms a life", "resident MiB");
        for (var used : cpu.entrySet()) {
            double millis = used.getValue().toMillis();
            total += millis;
            out.printf("  %-22s %10.1f %14.2f %12d%n", used.getKey(), millis / 1_000, millis / lives,
                    ProcessStatistics.residentMiB(pids.getOrDefault(used.getKey(), 0L)));
        }
        out.printf("  %-22s %10.1f %14.2f%n", "all", total / 1_000, total / lives);
    }
}
