package org.petitions.scenario.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.process.ProgressListener;

/**
 * Kills every service, the broker and the database with -9 at a moment when they have their hands full, and starts them again while the day goes on: the broker and intake
 * during intake, case-service, the database and the broker among the acts, escalation- and notification-service while alerts go out.
 * The mail provider goes down for a while, too.
 */
public final class ScheduledFaults implements FaultInjector {
    private static final int BROKER_AWAY_FROM = 2;
    private static final int BROKER_BACK_AT = 7;
    private static final int INTAKE_DIES_AT = 9;

    private final Platform platform;
    private final ProgressListener progress;
    private final Duration brokerAway;
    private final List<CompletableFuture<Void>> restarts = new ArrayList<>();
    private long brokerAwaySince;
    private int busyMoments;
    private int moves;

    private ScheduledFaults(Platform platform, ProgressListener progress, Duration brokerAway) {
        this.platform = platform;
        this.progress = progress;
        this.brokerAway = brokerAway;
    }

    /** All of them, with the broker away for the 20 s that are promised. */
    public static ScheduledFaults all(Platform platform, ProgressListener progress) {
        return new ScheduledFaults(platform, progress, Duration.ofSeconds(20));
    }

    /** All of them, with the broker away only while offices send. */
    public static ScheduledFaults brief(Platform platform, ProgressListener progress) {
        return new ScheduledFaults(platform, progress, Duration.ZERO);
    }

    @Override
    public void beforeLedger(int index) {
        switch (index) {
            case BROKER_AWAY_FROM -> {
                say("消息代理停止，登记照常 / broker stopped, intake goes on");
                platform.killBroker();
                brokerAwaySince = System.nanoTime();
            }
            case BROKER_BACK_AT -> {
                waitUntilAwayLongEnough();
                say("消息代理恢复 / broker back");
                platform.restartBroker();
            }
            case INTAKE_DIES_AT -> killAndRestart(PlatformService.INTAKE);
            default -> {
                // this ledger goes in undisturbed
            }
        }
    }

    /** The clock has just moved: what falls due is being raised and mailed. */
    @Override
    public void afterClockMoved(Instant moment) {
        restarts.forEach(CompletableFuture::join);
        restarts.clear();
        switch (++moves) {
            case 8 -> killAndRestart(PlatformService.ESCALATION);
            case 14 -> killAndRestart(PlatformService.NOTIFICATION);
            case 20 -> stopMailForAWhile();
            case 26 -> {
                say("broker kill -9");
                platform.killBroker();
                restartLater(platform::restartBroker);
            }
            default -> {
                // nothing goes wrong
            }
        }
    }

    /** Half of a crowded moment's acts are done. */
    @Override
    public void beforeAction(Instant moment, int index, int of) {
        if (of < 10 || index != of / 2) {
            return;
        }
        switch (++busyMoments) {
            case 1 -> killAndRestart(PlatformService.CASEWORK);
            case 2 -> {
                say("database kill -9");
                restartLater(platform::killAndRestartDatabase);
            }
            case 3 -> killAndRestart(PlatformService.NOTIFICATION);
            case 4 -> killAndRestart(PlatformService.INTAKE);
            default -> {
                // nothing goes wrong
            }
        }
    }

    private void killAndRestart(PlatformService service) {
        say(service.module() + " kill -9");
        // In the midst of what comes next, not before it.
        restarts.add(CompletableFuture.runAsync(() -> {
            platform.kill(service);
            platform.restart(service);
        }, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)));
    }

    private void stopMailForAWhile() {
        say("邮件接收器停止 / SMTP down");
        platform.mail().smtpDown();
        restartLater(() -> platform.mail().smtpUp());
    }

    private void restartLater(Runnable restart) {
        restarts.add(
                CompletableFuture.runAsync(restart, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS)));
    }

    private void waitUntilAwayLongEnough() {
        long left = brokerAway.toNanos() - (System.nanoTime() - brokerAwaySince);
        if (left > 0) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS)).join();
        }
    }

    private void say(String what) {
        progress.report("  ⚡ " + what);
    }
}
