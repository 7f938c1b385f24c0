package org.petitions.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.petitions.local.expected.Expectation;
import org.petitions.local.machine.process.Progress;
import org.petitions.local.machine.process.StartRefused;
import org.petitions.local.plan.Plan;
import org.petitions.local.plan.Schedule;
import org.petitions.local.platform.Addresses;
import org.petitions.local.platform.DatabaseCleaning;
import org.petitions.local.platform.Folders;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.play.Diary;
import org.petitions.local.play.Incidents;
import org.petitions.local.play.Pace;
import org.petitions.local.play.SampleDay;

/** The platform for a person who watches: starts it, plays the day at a pace one can follow, and stays until Ctrl-C. */
final class Show {
    /** The clock runs on for as long as its keeper winds it. */
    private static final Duration WIND_EVERY = Duration.ofSeconds(1);

    private final Home home;
    private final Options options;
    private final Progress out;
    private final AtomicReference<Platform.Death> death = new AtomicReference<>();
    private final CountDownLatch end = new CountDownLatch(1);

    Show(Home home, Options options, Progress out) {
        this.home = home;
        this.options = options;
        this.out = out;
    }

    void run() throws IOException {
        Path data = home.path().resolve("var");
        var settings = new PlatformSettings(home, data, Addresses.known(System.getenv()), "", Schedule.SUBMITTED_AT,
                true);
        if (options.fresh()) {
            DatabaseCleaning.refuseUnlessAskedFor(System.getenv(), options.freshDatabase());
            out.say("清除以前的数据 / forgetting the data of earlier runs");
            Folders.delete(data);
            DatabaseCleaning.dropGiven("");
        }
        long started = System.nanoTime();
        Platform platform = Platform.start(settings, out, this::died);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(platform)));
        new Welcome(platform, Duration.ofNanos(System.nanoTime() - started)).print(out);
        Thread.ofPlatform().daemon().name("day").start(() -> play(platform));
        awaitEnd();
    }

    /** A platform with a part missing is no platform: say which, show its last words, stop all. */
    private void died(Platform.Death dead) {
        if (death.compareAndSet(null, dead)) {
            out.say("%s 意外退出（退出码 %d），全部停止。最后的日志： / %s ended (exit code %d), stopping everything. Its last lines:"
                    .formatted(dead.part(), dead.exitCode(), dead.part(), dead.exitCode()));
            dead.lastLines().forEach(line -> out.say("    " + line));
            end.countDown();
        }
    }

    private void play(Platform platform) {
        try {
            if (options.playDay()) {
                var expectation = Expectation.of(Plan.shipped(), home.rules(), home.posts());
                try (var day = new SampleDay(platform, expectation, Pace.watchable(options.secondsADay()),
                        Incidents.NONE, new Diary(out, () -> platform.mail().mails().size()))) {
                    day.play();
                }
                out.say("样例日已走完，时钟按正常速度继续；Ctrl-C 停止。 / The sample day is over; the clock goes on at its normal pace. Ctrl-C stops.");
            }
            platform.clock().run(1);
            while (!end.await(WIND_EVERY.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                platform.clock().keepRunning();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (end.getCount() > 0) {
                out.say("样例日中断：%s / the sample day was broken off: %s".formatted(e.getMessage(), e.getMessage()));
            }
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (death.get() != null) {
            throw new StartRefused("已全部停止。 / Everything is stopped.");
        }
    }

    private void stop(Platform platform) {
        out.say("停止 / stopping …");
        end.countDown();
        platform.close();
    }
}
