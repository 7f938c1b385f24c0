package org.petitions.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.TopicSetup;
import org.petitions.local.process.AotCaches;
import org.petitions.local.process.ProgressListener;

/**
 * The real parts for integration tests: one of each in a test JVM, started when first asked for, in a temporary folder,
 * ended and deleted with the JVM. Tests keep out of each other's way by database names, group ids and keys of their own.
 * A test that kills a part starts one for itself with {@link Broker#start} or {@link Database#start}.
 */
public final class TestServers {
    /** Of each topic: more than one, so that a test sees what order it can rely on. */
    public static final int PARTITIONS = 3;

    /** A test's parts live for seconds: code that is compiled once and quickly suits them. */
    private static final String[] SHORT_LIVED = {"-XX:TieredStopAtLevel=1"};

    private static final Path DATA_FOLDER = temporaryFolder();
    private static final List<String> DATABASE_NAMES = new CopyOnWriteArrayList<>();
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final List<AutoCloseable> PARTS = new CopyOnWriteArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(TestServers::shutDown));
    }

    private static final LazyServer<Broker> BROKER = new LazyServer<>(TestServers::startBroker);
    private static final LazyServer<Database> DATABASE = new LazyServer<>(
            () -> Database.start(DATA_FOLDER.resolve("database"), 0, AotCaches.none(), ProgressListener.silent(),
                    SHORT_LIVED));
    private static final LazyServer<MailCatcher> MAIL = new LazyServer<>(
            () -> MailCatcher.start(DATA_FOLDER.resolve("mail"), 0, 0, AotCaches.none(), ProgressListener.silent(),
                    SHORT_LIVED));

    private TestServers() {}

    /** The broker, all topics made. */
    public static Broker broker() {
        return BROKER.get();
    }

    /** The database server: as {@link Database} chooses. */
    public static Database database() {
        return DATABASE.get();
    }

    /** The mail catcher; tests of one JVM share it, so each looks for mails to addresses of its own. */
    public static MailCatcher mail() {
        return MAIL.get();
    }

    /** A database name that no other test has had, on whatever server; dropped at the end where it isn't ours. */
    public static String newDatabaseName() {
        var name = "test_%d_%d_%d".formatted(ProcessHandle.current().pid(),
                ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(0L),
                NAMES.incrementAndGet());
        DATABASE_NAMES.add(name);
        return name;
    }

    private static Broker startBroker() {
        var broker = Broker.start(DATA_FOLDER.resolve("broker"), 0, AotCaches.none(), ProgressListener.silent(),
                SHORT_LIVED);
        TopicSetup.create(broker.bootstrapServers(), PARTITIONS, (short) 1);
        return broker;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("petitions-test-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    /** One part, started at the first call; its end and the folder's are the JVM's. */
    private static final class LazyServer<P extends AutoCloseable> {
        private final Supplier<P> start;
        private @Nullable P part;

        LazyServer(Supplier<P> start) {
            this.start = start;
        }

        synchronized P get() {
            var started = part;
            if (started == null) {
                started = start.get();
                part = started;
                PARTS.add(started);
            }
            return started;
        }
    }

    /** The data goes with the JVM, so a kill is as good as a stop, and quicker. */
    private static void shutDown() {
        for (var part : PARTS) {
            if (part instanceof ManagedServer own) {
                own.kill();
            } else if (part instanceof Database.ExternalDatabase given) {
                given.drop(DATABASE_NAMES);
            }
        }
        try (var files = Files.walk(DATA_FOLDER)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("could not delete " + DATA_FOLDER + ": " + e.getMessage());
        }
    }
}
