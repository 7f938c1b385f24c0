package org.petitions.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.petitions.bench.fill.CaseFill;
import org.petitions.bench.fill.CaseFill.Filled;
import org.petitions.bench.fill.StoredPart;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.process.ProgressListener;

/**
 * What becomes of a platform when it holds many cases: the flow before and after, every list and sum, memory, disk and a restart. The cases
 * are copies of some hundred that the platform itself carried on random legal ways.
 */
final class ScaleBench {
    private static final int CALLS = 100;
    private static final int FEWEST_LIVES = 40;
    private static final int MOST_LIVES = 300;
    private static final long IDLE_WITHIN_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long AGAIN_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final PlatformSettings settings;
    private final BenchOptions options;
    private final PrintStream out;
    /** Resident MiB by process, at each moment that was looked at. */
    private final Map<String, Map<String, Long>> memory = new LinkedHashMap<>();

    ScaleBench(PlatformSettings settings, BenchOptions options, PrintStream out) {
        this.settings = settings;
        this.options = options;
        this.out = out;
    }

    /** Runs it; false when a query was not answered or a life was refused without a clear word. */
    boolean run() throws IOException, InterruptedException {
        ScaleResult result;
        boolean clear;
        try (Platform platform = Platform.start(settings, ProgressListener.silent());
                MongoClient server = MongoClients.create(platform.database().uri())) {
            out.printf("%s%nwarming up: %d s%n", platform.database().description(), options.warmUp().toSeconds());
            LoadGenerator.run(options.lives(FlowRun.clientOf(platform, options), new CallStatistics()),
                    options.clients(),
                    options.warmUp());
            FlowRun empty = flow("empty", platform);
            remember("empty", platform);
            Filled filled = fill(platform, server);
            remember("filled", platform);
            List<QueryMeasure> queries = CaseQueriesBench.run(platform, filled.known(), CALLS, out);
            remember("asked", platform);
            FlowRun full = flow("filled", platform);
            remember("at the end", platform);
            out.printf("CPU a life, filled / empty: %.2f%n", full.cpuMillis() / empty.cpuMillis());
            result = new ScaleResult(filled.cases(), full.livesPerSecond() / empty.livesPerSecond(), queries);
            clear = empty.statistics().unclear() + full.statistics().unclear() == 0;
        }
        // Here, while all is stopped, is the place of 'database copy'.
        restart();
        printMemory();
        out.println(result.sums());
        out.println(result.pages());
        out.println(result.line());
        return clear && result.allAnswered();
    }

    /** Fills, and asks the lists alone. */
    boolean runLists() throws IOException, InterruptedException {
        try (Platform platform = Platform.start(settings, ProgressListener.silent());
                MongoClient server = MongoClients.create(platform.database().uri())) {
            Filled filled = fill(platform, server);
            return CaseQueriesBench.run(platform, filled.known(), CALLS, out).stream()
                    .allMatch(QueryMeasure::answered);
        }
    }

    FlowRun flow(String name, Platform platform) throws InterruptedException {
        return FlowRun.of(name, platform, options, options.clients(), out);
    }

    Filled fill(Platform platform, MongoClient server) throws IOException, InterruptedException {
        RandomLife.Lived lived = RandomLife.live(FlowRun.clientOf(platform, options),
                Math.clamp(options.cases() / 100, FEWEST_LIVES, MOST_LIVES));
        awaitIdle(platform);
        out.printf("%ntemplates: %d lives on random legal ways%n", lived.cases().size());
        new TreeMap<>(lived.tally()).forEach((step, times) -> out.printf("  %6d %s%n", times.sum(), step));
        long before = StoredSize.of(platform.database(), server, settings).orElse(0);
        long start = System.nanoTime();
        Filled filled = CaseFill.fill(server, settings, lived.cases(), options.cases(),
                written -> out.printf("  %d cases written after %.0f s%n", written, (System.nanoTime() - start) / 1e9));
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf("filled: %d cases from %d templates in %.0f s, %.0f/s; documents (文书) of %d of them%n",
                filled.cases(), filled.templates(), seconds, filled.cases() / seconds, filled.withDocuments());
        printSizes(filled);
        StoredSize.of(platform.database(), server, settings).ifPresent(after -> out.printf(
                "  on disk, with indexes: %.0f MiB, %.1f KB a case%n", (after - before) / 1048576.0,
                (after - before) / 1_000.0 / filled.cases()));
        return filled;
    }

    void printSizes(Filled filled) {
        double besides = 0;
        out.printf("  %-16s %14s %12s %14s%n", "as BSON", "documents", "KB each", "KB a case");
        for (StoredPart part : StoredPart.values()) {
            long documents = filled.documents().getOrDefault(part, 0L);
            double kilobytes = filled.bytes().getOrDefault(part, 0L) / 1_000.0;
            long cases = part == StoredPart.DOCUMENTS ? Math.max(1, filled.withDocuments()) : filled.cases();
            besides += part == StoredPart.DOCUMENTS ? 0 : kilobytes / cases;
            out.printf("  %-16s %14d %12.2f %14.2f%n", part.name().toLowerCase(java.util.Locale.ROOT), documents,
                    kilobytes / Math.max(1, documents), kilobytes / cases);
        }
        out.printf("  all besides documents: %.2f KB a case%n", besides);
    }

    /** Nothing is on its way any more: what is stored of the lives is all there is. */
    static void awaitIdle(Platform platform) throws IOException, InterruptedException {
        PlatformClient client = PlatformClient.of(platform);
        long end = System.nanoTime() + IDLE_WITHIN_NANOS;
        int idleInARow = 0;
        while (idleInARow < 3) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the platform does not come to rest");
            }
            boolean idle = true;
            for (PlatformService service : PlatformService.values()) {
                idle &= client.monitor(platform.uri(service), "/local/idle").body()
                        .path("idle").asBoolean(false);
            }
            idleInARow = idle ? idleInARow + 1 : 0;
            LockSupport.parkNanos(AGAIN_AFTER_NANOS);
        }
    }

    private void restart() {
        long start = System.nanoTime();
        try (Platform platform = Platform.start(settings, ProgressListener.silent())) {
            out.printf("%nrestart: all healthy after %.1f s%n", (System.nanoTime() - start) / 1e9);
            remember("restarted", platform);
        }
    }

    private void remember(String moment, Platform platform) {
        FlowRun.pidsOf(platform).forEach((process, pid) -> memory.computeIfAbsent(process, _ -> new LinkedHashMap<>())
                .put(moment, ProcessStatistics.residentMiB(pid)));
    }

    private void printMemory() {
        List<String> moments = new ArrayList<>(memory.values().iterator().next().keySet());
        out.printf("%n  %-22s", "resident MiB");
        moments.forEach(moment -> out.printf(" %10s", moment));
        out.println();
        memory.forEach((process, resident) -> {
            out.printf("  %-22s", process);
            moments.forEach(moment -> out.printf(" %10d", resident.getOrDefault(moment, 0L)));
            out.println();
        });
    }
}
