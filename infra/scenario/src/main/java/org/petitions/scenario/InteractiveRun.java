package org.petitions.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.petitions.local.platform.ExternalDatabaseCleanup;
import org.petitions.local.platform.Folders;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformPorts;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.driver.ClockPace;
import org.petitions.scenario.driver.DailyReport;
import org.petitions.scenario.driver.FaultInjector;
import org.petitions.scenario.driver.ScenarioDriver;
import org.petitions.scenario.driver.StepNames;
import org.petitions.scenario.oracle.ScenarioOracle;
import org.petitions.scenario.plan.PlanCsv;
import org.petitions.scenario.plan.Schedule;

/** The platform for a person who watches: starts it, plays the day at a pace one can follow, and stays until Ctrl-C. */
final class InteractiveRun {
    /** The clock runs on for as long as its keeper winds it. */
    private static final Duration CLOCK_LEASE_INTERVAL = Duration.ofSeconds(1);

    private final RepositoryRoot home;
    private final RunOptions options;
    private final ProgressListener out;
    private final AtomicReference<Platform.ProcessExit> exit = new AtomicReference<>();
    private final CountDownLatch end = new CountDownLatch(1);

    InteractiveRun(RepositoryRoot home, RunOptions options, ProgressListener out) {
        this.home = home;
        this.options = options;
        this.out = out;
    }

    void run() throws IOException {
        Path data = home.path().resolve("var");
        var settings = new PlatformSettings(home, data, PlatformPorts.fromEnvironment(System.getenv()), "",
                Schedule.SUBMITTED_AT,
                true);
        if (options.fresh()) {
            ExternalDatabaseCleanup.requireConsent(System.getenv(), options.freshDatabase());
            out.report("清除以前的数据 / forgetting the data of earlier runs");
            Folders.delete(data);
            ExternalDatabaseCleanup.dropExternal("");
        }
        long started = System.nanoTime();
        Platform platform = Platform.start(settings, out, this::onProcessExit);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(platform)));
        new WelcomeMessage(platform, Duration.ofNanos(System.nanoTime() - started)).print(out);
        Thread.ofPlatform().daemon().name("day").start(() -> play(platform));
        awaitEnd();
    }

    /** A platform with a part missing is no platform: say which, show its last words, stop all. */
    private void onProcessExit(Platform.ProcessExit dead) {
        if (exit.compareAndSet(null, dead)) {
            out.report("%s 意外退出（退出码 %d），全部停止。最后的日志： / %s ended (exit code %d), stopping everything. Its last lines:"
                    .formatted(dead.part(), dead.exitCode(), dead.part(), dead.exitCode()));
            dead.lastLines().forEach(line -> out.report("    " + line));
            end.countDown();
        }
    }

    private void play(Platform platform) {
        try {
            if (options.playDay()) {
                var expectation = ScenarioOracle.of(PlanCsv.shipped(), CityPolicy.of(home), PostsFile.of(home));
                try (var day = new ScenarioDriver(platform, expectation, ClockPace.watchable(options.secondsADay()),
                        FaultInjector.NONE,
                        new DailyReport(out, () -> platform.mail().mails().size(), StepNames.of(home)))) {
                    day.play();
                }
                out.report(
                        "演示流程已走完，时钟按正常速度继续；Ctrl-C 停止。 / The sample day is over; the clock goes on at its normal pace. Ctrl-C stops.");
            }
            platform.clock().run(1);
            while (!end.await(CLOCK_LEASE_INTERVAL.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                platform.clock().renewLease();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (end.getCount() > 0) {
                out.report("演示流程中断：%s / the sample day was broken off: %s".formatted(e.getMessage(), e.getMessage()));
            }
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (exit.get() != null) {
            throw new ProcessStartException("已全部停止。 / Everything is stopped.");
        }
    }

    private void stop(Platform platform) {
        out.report("停止 / stopping …");
        end.countDown();
        platform.close();
    }
}
