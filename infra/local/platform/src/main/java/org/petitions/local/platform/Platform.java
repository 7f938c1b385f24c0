package org.petitions.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.TopicSetup;
import org.petitions.local.process.AotCaches;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Broker;
import org.petitions.local.server.Database;
import org.petitions.local.server.MailCatcher;
import org.petitions.local.keys.KeysetFiles;
import org.petitions.local.keys.PassKeyFiles;
import org.petitions.local.keys.SigningKeyFiles;
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

    private final PlatformSettings settings;
    private final ProgressListener progress;
    private final AotCaches caches;
    private final ConcurrentMap<PlatformService, ServiceProcess> services = new ConcurrentHashMap<>();
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
        for (String keyset : List.of("intake-store", "case-service", "case-store", "notification-service")) {
            KeysetFiles.createIfMissing(settings.keyset(keyset));
        }
        SigningKeyFiles.createIfMissing(settings.evidenceKey());
        PassKeyFiles.createIfMissing(settings.passKeyset(), settings.publicPassKeyset());
        if (settings.clockStart() != null) {
            clock = SharedClockControl.open(settings.clockFile(), settings.clockStart());
        }
        startMachine();
        progress.report("主题 / topics");
        TopicSetup.create(broker().bootstrapServers(), PARTITIONS, (short) 1);
        var programs = new ServicePrograms(settings, broker().bootstrapServers(), database().uri());
        BoundedParallelism.forEach(List.of(PlatformService.values()), service -> startService(service, programs));
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
        }), Runnable::run);
    }

    private void startService(PlatformService service, ServicePrograms programs) {
        progress.report("启动 / starting " + service.module());
        var address = URI.create("http://127.0.0.1:" + settings.ports().port(service));
        var process = ServiceProcess.start(caches.prepared(programs.of(service)),
                settings.logs().resolve(service.module() + ".log"),
                address, progress);
        services.put(service, process);
        watch(service.module(), process.onExit(), process.child()::lastLines);
    }

    /** The settings it was started with. */
    public PlatformSettings settings() {
        return settings;
    }

    /** Where a service answers. */
    public URI uri(PlatformService service) {
        return process(service).uri();
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
        new EnumMap<>(services).forEach((service, process) -> pids.put(service.module(), process.pid()));
        return pids;
    }

    /** kill -9 of a service. */
    public void kill(PlatformService service) {
        expectedExits.add(service.module());
        process(service).kill();
    }

    /** Starts a killed service again; returns when it is ready. */
    public void restart(PlatformService service) {
        var process = process(service);
        process.restart(progress);
        expectedExits.remove(service.module());
        watch(service.module(), process.onExit(), process.child()::lastLines);
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
            default -> restart(PlatformService.ofModule(part));
        }
    }

    private ServiceProcess process(PlatformService service) {
        return Objects.requireNonNull(services.get(service), service::module);
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

    /** Ends the services first, so that they can still hand over what they hold; then what they stand on. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        BoundedParallelism.forEach(List.copyOf(services.values()), ServiceProcess::stop);
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
