package org.petitions.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.petitions.local.platform.ExternalDatabaseCleanup;
import org.petitions.local.platform.Folders;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.local.process.ProgressListener;

/** The command {@code infra/bench/run}: starts a platform of its own, loads it for a bounded time, prints what came of it. */
public final class Bench {
    private static final String USAGE = """
            usage: infra/bench/run flow|burst|lists [--quick] [--clients N] [--warm-up S] [--seconds S] [--cases N] [--windows S]
              flow   whole petition lives (register, accept, reply, rate): lives/s, latency, CPU a life
                     --windows 20: from the start on, without a warm-up, each 20 s for themselves
              burst  ten times as many clients as the platform serves, then the flow again: clear refusals, full speed after
              lists  pages of 50 and the summary, one after the other, over N cases (10000): latency
            """;
    private static final String THIS_PROCESS = "load generator";

    /** Lives after a burst over those before it, from which on the platform counts as recovered: two runs differ by a few percent. */
    private static final double RECOVERED = 0.9;

    private final BenchOptions options;
    private final PrintStream out;

    private Bench(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs a bench.
     *
     * @param args see {@code USAGE}; exit code 2 when they are off, 1 when lives failed that should not
     */
    public static void main(String[] args) throws Exception {
        var options = BenchOptions.parse(args);
        if (options.isEmpty()) {
            System.out.print(USAGE);
            System.exit(2);
        }
        System.exit(new Bench(options.get(), System.out).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("petitions-bench-");
        PlatformSettings settings = PlatformSettings.isolated(RepositoryRoot.find(), data);
        try (Platform platform = Platform.start(settings, ProgressListener.silent())) {
            PlatformClient client = PlatformClient.of(platform.uri(PlatformService.INTAKE),
                    platform.uri(PlatformService.CASEWORK));
            Map<String, Long> pids = new LinkedHashMap<>(platform.pids());
            pids.put(THIS_PROCESS, ProcessHandle.current().pid());
            if (options.window().isPositive()) {
                return FlowWindows.run(client, pids, options, out).unclear() == 0;
            }
            out.printf("warming up: %d s%n", options.warmUp().toSeconds());
            LoadGenerator.run(client, new CallStatistics(), options.clients(), options.warmUp());
            return switch (options.kind()) {
                case FLOW -> flow("flow", client, pids, options.clients(), options.time()).unclear() == 0;
                case BURST -> burst(client, pids);
                case LISTS -> new ListsBench(client, platform.database().uri(),
                        settings.databasePrefix() + PlatformService.CASEWORK.database(), out).run(options.cases());
            };
        } finally {
            ExternalDatabaseCleanup.dropExternal(settings.databasePrefix());
            Folders.delete(data);
        }
    }

    private CallStatistics flow(String name, PlatformClient client, Map<String, Long> pids, int clients, Duration time)
            throws InterruptedException {
        var statistics = new CallStatistics();
        var before = ProcessStatistics.cpuTimeOf(pids);
        double seconds = LoadGenerator.run(client, statistics, clients, time);
        BenchReport.print(out, name, clients, seconds, statistics,
                ProcessStatistics.between(before, ProcessStatistics.cpuTimeOf(pids)), pids);
        return statistics;
    }

    private boolean burst(PlatformClient client, Map<String, Long> pids) throws InterruptedException {
        long before = flow("before", client, pids, options.clients(), options.time()).completedLifecycles();
        CallStatistics during = flow("burst", client, pids, options.clients() * 10, options.time());
        CallStatistics after = flow("after", client, pids, options.clients(), options.time());
        double recovered = (double) after.completedLifecycles() / Math.max(1, before);
        out.printf("lives after the burst / before it: %.2f%n", recovered);
        return during.unclear() + after.unclear() == 0 && recovered >= RECOVERED;
    }
}
