package org.petitions.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.petitions.law.LegalCalendar;
import org.petitions.local.platform.ExternalDatabaseCleanup;
import org.petitions.local.platform.Folders;
import org.petitions.local.platform.PartSupervisor;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformPorts;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.local.platform.RunLock;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.driver.ClockPace;
import org.petitions.scenario.driver.DailyReport;
import org.petitions.scenario.driver.FaultInjector;
import org.petitions.scenario.driver.ScenarioDriver;
import org.petitions.scenario.driver.StepNames;
import org.petitions.scenario.month.MonthGenerator;
import org.petitions.scenario.month.MonthPlan;
import org.petitions.scenario.month.driver.MonthPlayer;
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
    private final AtomicReference<Platform.@Nullable ProcessExit> exit = new AtomicReference<>();
    private final AtomicReference<@Nullable Platform> platform = new AtomicReference<>();
    private final PartSupervisor supervisor;
    private final CountDownLatch end = new CountDownLatch(1);
    /** Whether parts may run that only their own end stops. */
    private volatile boolean starting;

    InteractiveRun(RepositoryRoot home, RunOptions options, ProgressListener out) {
        this.home = home;
        this.options = options;
        this.out = out;
        this.supervisor = new PartSupervisor(part -> running().restart(part), this::giveUp, out);
    }

    void run() throws IOException {
        Path data = home.path().resolve("var");
        var settings = new PlatformSettings(home, data, PlatformPorts.fromEnvironment(System.getenv()), "",
                Schedule.SUBMITTED_AT, true, true);
        RunLock lock = RunLock.acquire(data, out);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(lock)));
        if (options.fresh()) {
            settings.ports().requireFree();
            forget(data);
        }
        long started = System.nanoTime();
        start(settings);
        new WelcomeMessage(running(), Duration.ofNanos(System.nanoTime() - started)).print(out);
        Thread.ofPlatform().daemon().name("day").start(() -> play(running()));
        awaitEnd();
    }

    private void forget(Path data) throws IOException {
        ExternalDatabaseCleanup.requireConsent(System.getenv(), options.freshDatabase());
        out.report("清除以前的数据 / forgetting the data of earlier runs");
        Folders.empty(data, entry -> RunLock.isLock(entry) || CheckFolder.isInUse(entry));
        ExternalDatabaseCleanup.dropExternal("");
    }

    private void start(PlatformSettings settings) {
        starting = true;
        try {
            platform.set(Platform.start(settings, out, this::onProcessExit));
        } finally {
            starting = false;
        }
    }

    private Platform running() {
        return Objects.requireNonNull(platform.get(), "the platform has not started");
    }

    private void onProcessExit(Platform.ProcessExit dead) {
        if (platform.get() == null) {
            giveUp(dead);
        } else {
            supervisor.onExit(dead);
        }
    }

    /** A platform with a part missing is no platform: say which, show its last words, stop all. */
    private void giveUp(Platform.ProcessExit dead) {
        if (exit.compareAndSet(null, dead)) {
            out.report("%s 意外退出（退出码 %d），全部停止。最后的日志： / %s ended (exit code %d), stopping everything. Its last lines:"
                    .formatted(dead.part(), dead.exitCode(), dead.part(), dead.exitCode()));
            dead.lastLines().forEach(line -> out.report("    " + line));
            end.countDown();
        }
    }

    private void play(Platform platform) {
        if (options.playDay()) {
            playDay(platform);
        }
        if (end.getCount() == 0) {
            return;
        }
        try {
            platform.clock().run(1);
            while (!end.await(CLOCK_LEASE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                platform.clock().renewLease();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void playDay(Platform platform) {
        try {
            var expectation = ScenarioOracle.of(PlanCsv.shipped(), CityPolicy.of(home), PostsFile.of(home));
            try (var day = new ScenarioDriver(platform, expectation, ClockPace.watchable(options.secondsADay()),
                    FaultInjector.NONE,
                    new DailyReport(out, () -> platform.mail().mails().size(), StepNames.of(home)))) {
                day.play();
                playMonth(platform, day);
            }
            out.report(
                    "演示流程已走完，时钟按正常速度继续；Ctrl-C 停止。 / The sample day is over; the clock goes on at its normal pace. Ctrl-C stops.");
        } catch (IOException | RuntimeException e) {
            if (end.getCount() > 0) {
                out.report("演示流程中断：%s / the sample day was broken off: %s".formatted(e.getMessage(), e.getMessage()));
            }
        }
    }

    /** Once: a month that was broken off does not go on. */
    private void playMonth(Platform platform, ScenarioDriver day) {
        LocalDate today = LegalCalendar.dayOf(day.now());
        if (today.isBefore(MonthPlan.FIRST_DAY)) {
            out.report("领导工作月开始：接访、包案、交办、批示、救助、专项行动 / a month of leaders' work begins");
            new MonthPlayer(platform, MonthGenerator.plan(), MonthPlan.FIRST_DAY).play(day::advanceTo);
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

    private void stop(RunLock lock) {
        lock.stopping();
        supervisor.close();
        end.countDown();
        Platform running = platform.get();
        if (running != null) {
            out.report("停止 / stopping …");
            running.close();
        }
        if (!starting) {
            lock.close();
        }
    }
}
