package org.petitions.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.petitions.local.platform.ExternalDatabaseCleanup;
import org.petitions.local.platform.Folders;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.local.process.ProgressListener;

/** The command {@code infra/bench/run}: starts a platform of its own, loads it for a bounded time, prints what came of it. */
public final class Bench {
    private static final String USAGE = """
            usage: infra/bench/run flow|door|burst|lists|scale [--quick] [--lawful] [--clients N] [--warm-up S] [--seconds S] [--cases N] [--windows S] [--record] [--direct]
              flow   whole petition lives (register, accept, draft, sign off, rate): lives/s, latency, CPU a life
                     with --lawful with their documents: the notice made and sent, the opinion made and delivered
                     --windows 20: from the start on, without a warm-up, each 20 s for themselves
              door   the flow through the gateway and past it, by turns in one run: what the door costs a life, the time to healthy, memory
              burst  ten times as many clients as the platform serves, then the flow again: clear refusals, full speed after
              lists  the databases filled with N cases (10000), then every list, page and sum, one after the other: latency
              scale  the flow, the databases filled with N cases (1000000; --quick 50000), every list, page and sum, the flow again,
                     memory, disk and a restart
            --direct: ask the services themselves, with the same tokens, and not through the gateway
            """;
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
        PlatformSettings settings = PlatformSettings.isolated(RepositoryRoot.find(), data)
                .withRecording(options.record());
        try {
            return switch (options.kind()) {
                case FLOW -> options.window().isPositive() ? windows(settings) : flow(settings);
                case DOOR -> new DoorBench(settings, options, out).run();
                case BURST -> burst(settings);
                case LISTS -> new ScaleBench(settings, options, out).runLists();
                case SCALE -> new ScaleBench(settings, options, out).run();
            };
        } finally {
            ExternalDatabaseCleanup.dropExternal(settings.databasePrefix());
            Folders.delete(data);
        }
    }

    private boolean windows(PlatformSettings settings) throws InterruptedException {
        try (Platform platform = Platform.start(settings, ProgressListener.silent())) {
            return FlowWindows.run(FlowRun.clientOf(platform, options), FlowRun.pidsOf(platform), options, out)
                    .unclear() == 0;
        }
    }

    private boolean flow(PlatformSettings settings) throws InterruptedException {
        try (Platform platform = warm(settings)) {
            return FlowRun.of(options.lawful() ? "lawful flow" : "flow", platform, options, options.clients(), out)
                    .statistics().unclear() == 0;
        }
    }

    private Platform warm(PlatformSettings settings) throws InterruptedException {
        Platform platform = Platform.start(settings, ProgressListener.silent());
        out.printf("warming up: %d s%n", options.warmUp().toSeconds());
        LoadGenerator.run(options.lives(FlowRun.clientOf(platform, options), new CallStatistics()), options.clients(),
                options.warmUp());
        return platform;
    }

    private boolean burst(PlatformSettings settings) throws InterruptedException {
        try (Platform platform = warm(settings)) {
            long before = lives("before", platform, options.clients()).completedLifecycles();
            CallStatistics during = lives("burst", platform, options.clients() * 10);
            CallStatistics after = lives("after", platform, options.clients());
            double recovered = (double) after.completedLifecycles() / Math.max(1, before);
            out.printf("lives after the burst / before it: %.2f%n", recovered);
            return during.unclear() + after.unclear() == 0 && recovered >= RECOVERED;
        }
    }

    private CallStatistics lives(String name, Platform platform, int clients) throws InterruptedException {
        return FlowRun.of(name, platform, options, clients, out).statistics();
    }
}
