package org.petitions.bench;

import java.io.PrintStream;
import java.util.Map;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.process.ProgressListener;

/**
 * What the door costs: the same flow with the same tokens through the gateway and past it, by turns on one platform. Each way comes first and
 * last as often as the other, because a platform gets faster for minutes.
 */
final class DoorBench {
    private final PlatformSettings settings;
    private final BenchOptions throughDoor;
    private final BenchOptions direct;
    private final PrintStream out;

    DoorBench(PlatformSettings settings, BenchOptions options, PrintStream out) {
        this.settings = settings;
        this.throughDoor = options;
        this.direct = options.pastTheDoor();
        this.out = out;
    }

    /** Runs it; false when a call failed without a clear word. */
    boolean run() throws InterruptedException {
        long started = System.nanoTime();
        try (Platform platform = Platform.start(settings, ProgressListener.silent())) {
            out.printf("healthy after %.1f s%n", (System.nanoTime() - started) / 1e9);
            printMemory("just started", platform);
            warmUp(platform);
            FlowRun first = flow("through the door", throughDoor, platform);
            FlowRun second = flow("past the door", direct, platform);
            FlowRun third = flow("past the door again", direct, platform);
            FlowRun fourth = flow("through the door again", throughDoor, platform);
            printMemory("after the load", platform);
            new DoorCost(CpuOfLives.of(first, fourth), CpuOfLives.of(second, third)).lines().forEach(out::println);
            return first.statistics().unclear() + second.statistics().unclear() + third.statistics().unclear()
                    + fourth.statistics().unclear() == 0;
        }
    }

    /** Half of it each way: the gateway and what the services do without it are compiled alike. */
    private void warmUp(Platform platform) throws InterruptedException {
        out.printf("warming up: %d s%n", throughDoor.warmUp().toSeconds());
        for (BenchOptions way : new BenchOptions[]{direct, throughDoor}) {
            LoadGenerator.run(way.lives(FlowRun.clientOf(platform, way), new CallStatistics()), way.clients(),
                    way.warmUp().dividedBy(2));
        }
    }

    private FlowRun flow(String name, BenchOptions way, Platform platform) throws InterruptedException {
        return FlowRun.of(name, platform, way, way.clients(), out);
    }

    private void printMemory(String when, Platform platform) {
        Map<String, Long> pids = platform.pids();
        long total = 0;
        out.printf("%nresident MiB, %s%n", when);
        for (var part : pids.entrySet()) {
            long resident = ProcessStatistics.residentMiB(part.getValue());
            total += resident;
            out.printf("  %-22s %6d%n", part.getKey(), resident);
        }
        out.printf("  %-22s %6d%n", "all", total);
    }
}
