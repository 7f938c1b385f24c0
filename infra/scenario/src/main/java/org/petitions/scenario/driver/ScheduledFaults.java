package org.petitions.scenario.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.petitions.local.platform.DoorPart;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.process.ProgressListener;

/**
 * Kills every service, the broker and the database with -9 at a moment when they have their hands full, and starts them again while the day
 * goes on: the broker, intake and the gateway among the ledgers; the issuer, escalation- and notification-service, the broker and the database while alerts go out, when
 * the mail provider goes down for a while, too; the other services and the database once more among the acts. Each {@link Fault} strikes
 * once, and early, so that most of the day comes after it. A database that is another's is killed only where a setting says how.
 */
public final class ScheduledFaults implements FaultInjector {
    private static final int BROKER_AWAY_FROM = 2;
    private static final int BROKER_BACK_AT = 7;
    private static final int INTAKE_DIES_AT = 9;
    private static final int GATEWAY_DIES_AT = 11;

    /** So many acts in one moment, and some of them are under way whenever a part dies in their midst. */
    private static final int CROWDED = 10;

    private final Platform platform;
    private final ProgressListener progress;
    private final Duration brokerAway;
    private final List<CompletableFuture<Void>> restarts = new ArrayList<>();
    private long brokerAwaySince;
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private int busyMoments;
    private int dueMoments;
    private int acts;
    private int databaseKills;

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

    /** The faults that have struck, each with how many acts of the day had been begun by then. */
    public Map<Fault, Integer> struck() {
        return Map.copyOf(struck);
    }

    /** The faults that strike in this platform's day: all, but for the database's where it is another's and nobody says how to kill it. */
    public Set<Fault> planned() {
        return EnumSet.copyOf(Arrays.stream(Fault.values())
                .filter(fault -> !fault.isOfDatabase() || platform.canKillDatabase()).toList());
    }

    /** How many acts of the day have been begun. */
    public int acts() {
        return acts;
    }

    @Override
    public void beforeLedger(int index) {
        switch (index) {
            case BROKER_AWAY_FROM -> {
                strike(Fault.BROKER_AWAY_AMONG_LEDGERS);
                say("消息代理停止，登记照常 / broker stopped, intake goes on");
                platform.killBroker();
                brokerAwaySince = System.nanoTime();
            }
            case BROKER_BACK_AT -> {
                waitUntilAwayLongEnough();
                say("消息代理恢复 / broker back");
                platform.restartBroker();
            }
            case INTAKE_DIES_AT -> killAndRestart(Fault.INTAKE_KILLED_AMONG_LEDGERS, PlatformService.INTAKE);
            case GATEWAY_DIES_AT -> killAndRestart(Fault.GATEWAY_KILLED_AMONG_LEDGERS, DoorPart.GATEWAY);
            default -> {
                // this ledger goes in undisturbed
            }
        }
    }

    /** What falls due is being raised and mailed. */
    @Override
    public void afterClockMoved(boolean due) {
        restarts.forEach(CompletableFuture::join);
        restarts.clear();
        if (!due) {
            return;
        }
        switch (++dueMoments) {
            case 5 -> killAndRestart(Fault.ISSUER_KILLED_AS_ALERTS_GO_OUT, DoorPart.ISSUER);
            case 8 -> killAndRestart(Fault.ESCALATION_KILLED_AS_ALERTS_GO_OUT, PlatformService.ESCALATION);
            case 11 -> killDatabase(Fault.DATABASE_KILLED_AS_ALERTS_GO_OUT);
            case 14 -> killAndRestart(Fault.NOTIFICATION_KILLED_AS_ALERTS_GO_OUT, PlatformService.NOTIFICATION);
            case 20 -> stopMailForAWhile();
            case 26 -> {
                strike(Fault.BROKER_KILLED_AS_ALERTS_GO_OUT);
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
    public void beforeAction(int index, int of) {
        if (of >= CROWDED && index == of / 2) {
            switch (++busyMoments) {
                case 1 -> killAndRestart(Fault.CASEWORK_KILLED_AMONG_ACTS, PlatformService.CASEWORK);
                case 2 -> killDatabase(Fault.DATABASE_KILLED_AMONG_ACTS);
                case 3 -> killAndRestart(Fault.NOTIFICATION_KILLED_AMONG_ACTS, PlatformService.NOTIFICATION);
                case 4 -> killAndRestart(Fault.INTAKE_KILLED_AMONG_ACTS, PlatformService.INTAKE);
                default -> {
                    // nothing goes wrong
                }
            }
        }
        acts++;
    }

    private void strike(Fault fault) {
        struck.put(fault, acts);
    }

    private void killAndRestart(Fault fault, PlatformService service) {
        killAndRestart(fault, service.module(), () -> {
            platform.kill(service);
            platform.restart(service);
        });
    }

    private void killAndRestart(Fault fault, DoorPart part) {
        killAndRestart(fault, part.part(), () -> {
            platform.kill(part);
            platform.restart(part);
        });
    }

    private void killAndRestart(Fault fault, String part, Runnable killAndRestart) {
        strike(fault);
        say(part + " kill -9");
        // In the midst of what comes next, not before it.
        restarts.add(CompletableFuture.runAsync(killAndRestart,
                CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)));
    }

    private void killDatabase(Fault fault) {
        int time = ++databaseKills;
        if (!platform.canKillDatabase()) {
            say("数据库非本机所启动，PETITIONS_DATABASE_CRASH 未设置，不终止 / the database is another's, PETITIONS_DATABASE_CRASH is not set: left alone");
            return;
        }
        strike(fault);
        say("database kill -9 (%d)".formatted(time));
        restartLater(() -> platform.killAndRestartDatabase(time));
    }

    private void stopMailForAWhile() {
        strike(Fault.MAIL_DOWN_AS_ALERTS_GO_OUT);
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
