package org.petitions.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.TopicSetup;
import org.petitions.local.process.AotCaches;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Broker;
import org.petitions.local.server.Database;
import org.petitions.local.server.MailCatcher;
import org.petitions.local.time.SharedClockControl;

/**
 * A platform that runs. Close it to end every process in good order; they end by themselves, too, when this process is gone for whatever
 * reason.
 */
public final class Platform implements AutoCloseable {
    /** Enough to see that nothing relies on there being one. */
    private static final int PARTITIONS = 4;

    private static final String BROKER = "broker";
    private static final String DATABASE = "database";
    private static final String MAIL = "mail";
    private static final int LAST_LINES = 20;
    private static final String READINESS = "/actuator/health/readiness";

    private final PlatformSettings settings;
    private final ProgressListener progress;
    private final AotCaches caches;
    private final TokenSource tokens;
    /** Those that answer over HTTP, by part: the services, and both parts of the door. */
    private final ConcurrentMap<String, ServiceProcess> processes = new ConcurrentHashMap<>();
    /** Parts that are meant to be down now: killed by a drill, or all of them at the end. */
    private final Set<String> expectedExits = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<Consumer<ProcessExit>> exitListeners = new ArrayList<>();
    private @Nullable Broker broker;
    private @Nullable Database database;
    private @Nullable MailCatcher mail;
    private @Nullable SharedClockControl clock;

    private Platform(PlatformSettings settings, ProgressListener progress) {
        this.settings = settings;
        this.progress = progress;
        this.caches = AotCaches.in(settings.startFiles(), settings.logs(), settings.recording());
        this.tokens = new TokenSource(settings.issuer(), settings.programSecret());
    }

    /**
     * A part that ended without being told to.
     *
     * @param part its name
     * @param exitCode the process's exit code
     * @param lastLines the last lines of its log
     */
    public record ProcessExit(String part, int exitCode, List<String> lastLines) {}

    /**
     * Starts everything and waits until all of it is ready.
     *
     * @param progress hears what is being waited for
     * @param onDeath called when a part ends by itself, during the start already
     * @throws org.petitions.local.process.ProcessStartException with a sentence for a person; nothing is left running
     */
    public static Platform start(PlatformSettings settings, ProgressListener progress, Consumer<ProcessExit> onDeath) {
        var platform = new Platform(settings, progress);
        platform.exitListeners.add(onDeath);
        try {
            platform.start();
            return platform;
        } catch (RuntimeException | IOException e) {
            platform.close();
            throw e instanceof RuntimeException failure ? failure : new UncheckedIOException((IOException) e);
        }
    }

    /** As {@link #start(PlatformSettings, Progress, Consumer)}; a part that ends is reported as progress alone. */
    public static Platform start(PlatformSettings settings, ProgressListener progress) {
        return start(settings, progress, death -> progress.report(death.part() + " ended: " + death.exitCode()));
    }

    private void start() throws IOException {
        settings.ports().requireFree();
        Files.createDirectories(settings.logs());
        PlatformKeys.createMissing(settings);
        if (settings.clockStart() != null) {
            clock = SharedClockControl.open(settings.clockFile(), settings.clockStart());
        }
        startMachine();
        progress.report("主题 / topics");
        TopicSetup.create(broker().bootstrapServers(), PARTITIONS, (short) 1);
        var services = new ServicePrograms(settings, broker().bootstrapServers(), database().uri());
        List<Runnable> starts = new ArrayList<>();
        for (PlatformService service : PlatformService.values()) {
            starts.add(() -> start(service.module(), services.of(service), settings.address(service), READINESS));
        }
        starts.add(() -> start(DoorPart.GATEWAY, DoorPrograms.gateway(settings, database().uri())));
        BoundedParallelism.forEach(starts, Runnable::run);
        StartCaches.forgetRefused(caches, progress);
    }

    private void startMachine() {
        var data = settings.data();
        var addresses = settings.ports();
        BoundedParallelism.forEach(List.<Runnable>of(() -> {
            broker = Broker.start(data.resolve(BROKER), addresses.broker(), caches, progress);
            watch(BROKER, broker.onExit(), broker::lastLines);
        }, () -> {
            database = Database.start(data.resolve(DATABASE), addresses.database(), caches, progress);
            if (database instanceof Database.ManagedDatabase own) {
                watch(DATABASE, own.onExit(), own::lastLines);
            }
        }, () -> {
            mail = MailCatcher.start(settings.logs(), addresses.smtp(), addresses.mailPage(), caches,
                    progress);
            watch(MAIL, mail.onExit(), mail::lastLines);
        }, () -> start(DoorPart.ISSUER, DoorPrograms.issuer(settings))), Runnable::run);
    }

    private void start(DoorPart part, JvmProgram program) {
        start(part.part(), program, settings.address(part), part.readiness());
    }

    private void start(String part, JvmProgram program, URI address, String readiness) {
        progress.report("启动 / starting " + part);
        var process = ServiceProcess.start(caches.prepared(program), settings.logs().resolve(part + ".log"), address,
                readiness, progress);
        processes.put(part, process);
        watch(part, process.onExit(), process.child()::lastLines);
    }

    /** The settings it was started with. */
    public PlatformSettings settings() {
        return settings;
    }

    /** Tokens of its issuer. */
    public TokenSource tokens() {
        return tokens;
    }

    /** Where a service answers. People and programs ask at the {@link PlatformSettings#door() door}. */
    public URI uri(PlatformService service) {
        return process(service.module()).uri();
    }

    /** The Kafka broker. */
    public Broker broker() {
        return Objects.requireNonNull(broker, BROKER);
    }

    /** The database. */
    public Database database() {
        return Objects.requireNonNull(database, DATABASE);
    }

    /** The mail catcher. */
    public MailCatcher mail() {
        return Objects.requireNonNull(mail, MAIL);
    }

    /** The clock all services share; only where one was asked for. */
    public SharedClockControl clock() {
        return Objects.requireNonNull(clock, "started without a shared clock");
    }

    /** Process ids by part. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put(BROKER, broker().pid());
        if (database() instanceof Database.ManagedDatabase own) {
            pids.put(DATABASE, own.pid());
        }
        pids.put(MAIL, mail().pid());
        new TreeMap<>(processes).forEach((part, process) -> pids.put(part, process.pid()));
        return pids;
    }

    /** kill -9 of a service. */
    public void kill(PlatformService service) {
        kill(service.module());
    }

    /** Starts a killed service again; returns when it is ready. */
    public void restart(PlatformService service) {
        restartProcess(service.module());
    }

    /** kill -9 of the gateway or the issuer. */
    public void kill(DoorPart part) {
        kill(part.part());
    }

    /** Starts it again; returns when it is ready. */
    public void restart(DoorPart part) {
        restartProcess(part.part());
    }

    private void kill(String part) {
        expectedExits.add(part);
        process(part).kill();
    }

    private void restartProcess(String part) {
        var process = process(part);
        process.restart(progress);
        expectedExits.remove(part);
        watch(part, process.onExit(), process.child()::lastLines);
    }

    /** kill -9 of the broker. */
    public void killBroker() {
        expectedExits.add(BROKER);
        broker().kill();
    }

    /** Starts the killed broker again on its data; returns when it is ready. */
    public void restartBroker() {
        broker().restart(progress);
        expectedExits.remove(BROKER);
        watch(BROKER, broker().onExit(), broker()::lastLines);
    }

    /**
     * kill -9 of the database and a new start on its data; returns when it is ready. Another's is left to the command that
     * {@code PETITIONS_DATABASE_CRASH} names.
     *
     * @param time which kill of the day it is, from 1: that command may kill something else each time
     */
    public void killAndRestartDatabase(int time) {
        switch (database()) {
            case Database.ManagedDatabase own -> {
                expectedExits.add(DATABASE);
                own.kill();
                restart(own);
            }
            case Database.ExternalDatabase given -> {
                if (!given.crash(time)) {
                    throw new IllegalStateException("nobody said how to kill another's database");
                }
            }
        }
    }

    /** Whether the database can be killed: one of ours, or another's with a command for it. */
    public boolean canKillDatabase() {
        return !(database() instanceof Database.ExternalDatabase given) || given.crashCommand() != null;
    }

    private void restart(Database.ManagedDatabase own) {
        own.restart(progress);
        expectedExits.remove(DATABASE);
        watch(DATABASE, own.onExit(), own::lastLines);
    }

    private void restartMail() {
        mail().restart(progress);
        watch(MAIL, mail().onExit(), mail()::lastLines);
    }

    /**
     * Starts a part again that ended, on the same port and data; returns when it is ready. Mails that were caught are gone with the catcher.
     *
     * @param part as {@link ProcessExit} names it
     * @throws org.petitions.local.process.ProcessStartException when it does not become ready
     */
    public void restart(String part) {
        switch (part) {
            case BROKER -> restartBroker();
            case DATABASE -> restart((Database.ManagedDatabase) database());
            case MAIL -> restartMail();
            default -> restartProcess(part);
        }
    }

    private ServiceProcess process(String part) {
        return Objects.requireNonNull(processes.get(part), part);
    }

    private void watch(String part, CompletableFuture<Integer> onExit, LastLines lastLines) {
        onExit.thenAccept(exitCode -> {
            if (!closed.get() && !expectedExits.contains(part)) {
                var death = new ProcessExit(part, exitCode, lastLines.get(LAST_LINES));
                exitListeners.forEach(listener -> listener.accept(death));
            }
        });
    }

    @FunctionalInterface
    private interface LastLines {
        List<String> get(int count);
    }

    /** Ends the door first, so that nothing new comes in; then the services, which can still hand over what they hold; then what they stand on. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        ServiceProcess gateway = processes.remove(DoorPart.GATEWAY.part());
        if (gateway != null) {
            gateway.stop();
        }
        BoundedParallelism.forEach(List.copyOf(processes.values()), ServiceProcess::stop);
        if (mail != null) {
            mail.close();
        }
        if (database != null) {
            database.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (clock != null) {
            clock.stop();
        }
        StartCaches.keepRecorded(caches, progress);
    }
}
