package org.petitions.local.server;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.DatabaseMain;
import org.petitions.local.process.AotCaches;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.NativeProgramRunner;
import org.petitions.local.process.Ports;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;

/**
 * The database server: the one that {@code MONGODB_URI} names, else a {@code mongod} found on the path, else the
 * embedded one ({@link DatabaseMain}). The first is not ours to kill or stop, unless a setting says how.
 */
public sealed interface Database extends AutoCloseable permits Database.ManagedDatabase, Database.ExternalDatabase {

    /** A connection string, for {@link DatabaseUri} to add to: one that was given may have credentials, several hosts, options and a path. */
    String uri();

    /** Which server this is, for a person. */
    String description();

    @Override
    void close();

    /**
     * Chooses, starts where there is something to start, and waits until it answers.
     *
     * @param dataDir where a server of ours keeps its data and finds it again
     * @param port    of 127.0.0.1 for a server of ours, 0 for a free one
     * @throws ProcessStartException with a sentence for a person
     */
    static Database start(Path dataDir, int port) {
        return start(dataDir, port, ProgressListener.console());
    }

    /** As {@link #start(Path, int)}, and says which server it chose and what it waits for. */
    static Database start(Path dataDir, int port, ProgressListener progress) {
        return start(dataDir, port, AotCaches.none(), progress);
    }

    /**
     * As {@link #start(Path, int, ProgressListener)}; a JVM that we start has the cache of an earlier run where there is one, and options that
     * come after our own.
     */
    static Database start(Path dataDir, int port, AotCaches caches, ProgressListener progress, String... jvmOptions) {
        return start(DatabaseChoice.fromEnvironment(System.getenv()), dataDir, port, caches, progress, jvmOptions);
    }

    /** Starts the embedded server whatever the environment says. */
    static ManagedDatabase startEmbedded(Path dataDir, int port, ProgressListener progress) {
        return ManagedDatabase.start(new DatabaseChoice.Embedded(), dataDir, port, AotCaches.none(), progress);
    }

    private static Database start(DatabaseChoice choice, Path dataDir, int port, AotCaches caches,
            ProgressListener progress, String... jvmOptions) {
        return switch (choice) {
            case DatabaseChoice.External given -> ExternalDatabase.reach(given, progress);
            case DatabaseChoice.Managed own -> ManagedDatabase.start(own, dataDir, port, caches, progress, jvmOptions);
        };
    }

    /** A server that we started and can kill. */
    final class ManagedDatabase extends ManagedServer implements Database {
        private static final Duration START_LIMIT = Duration.ofSeconds(120);

        private final String description;
        private final int port;

        private ManagedDatabase(DatabaseChoice.Managed choice, Path dataDir, int port, AotCaches caches,
                String... jvmOptions) {
            super(program(choice, dataDir, port, caches, jvmOptions), dataDir.resolve("database.log"));
            this.description = choice.description();
            this.port = port;
        }

        private static ManagedDatabase start(DatabaseChoice.Managed choice, Path dataDir, int port,
                AotCaches caches, ProgressListener progress, String... jvmOptions) {
            progress.report("数据库 / database: " + choice.description());
            if (port != 0) {
                Ports.requireFree(choice.description(), port);
            }
            var database = new ManagedDatabase(choice, dataDir, Ports.orFree(port), caches, jvmOptions);
            database.awaitReady(progress);
            return database;
        }

        private static JvmProgram program(DatabaseChoice.Managed choice, Path dataDir, int port, AotCaches caches,
                String... jvmOptions) {
            return switch (choice) {
                case DatabaseChoice.Mongod mongod -> JvmProgram
                        .ofMain("database", NativeProgramRunner.class, mongod.program().toString(), "--dbpath",
                                dataDir.toString(), "--port", String.valueOf(port), "--bind_ip", "127.0.0.1",
                                "--wiredTigerCacheSizeGB", "0.25")
                        .withJvmOptions("-Xmx16m").withJvmOptions(jvmOptions);
                case DatabaseChoice.Embedded _ -> caches.prepared(JvmProgram
                        .ofMain("database", DatabaseMain.class, dataDir.toString(), String.valueOf(port))
                        .withJvmOptions("-Xms64m", "-Xmx320m", "-XX:MaxDirectMemorySize=64m", ChildLogging.JVM_OPTION)
                        // Else glibc keeps an arena for many of its threads, and at most it had 555 to 620 MiB; with one 519 to 541.
                        .withEnvironment(Map.of("MALLOC_ARENA_MAX", "1"))
                        .withJvmOptions(jvmOptions));
            };
        }

        @Override
        public String uri() {
            return "mongodb://127.0.0.1:" + port;
        }

        @Override
        public String description() {
            return description;
        }

        @Override
        Duration startLimit() {
            return START_LIMIT;
        }

        @Override
        void requirePortsFree() {
            Ports.requireFree(description, port);
        }

        @Override
        boolean isReady() {
            return Ports.isListening(port);
        }
    }

    /**
     * A server that runs without us.
     *
     * @param crashCommand what ends it as a crash would and brings it back, for a shell; null when it is not to be ended
     */
    record ExternalDatabase(String uri, @Nullable String crashCommand) implements Database {
        private static final Duration REACH_LIMIT = Duration.ofSeconds(15);

        private static ExternalDatabase reach(DatabaseChoice.External given, ProgressListener progress) {
            var database = new ExternalDatabase(given.uri(), given.crashCommand());
            progress.report("数据库 / database: " + database.description());
            database.ping();
            return database;
        }

        @Override
        public String description() {
            // hosts only: the rest of the string may hold a password
            return "MONGODB_URI " + new ConnectionString(uri).getHosts();
        }

        private void ping() {
            try (var client = client()) {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
            } catch (MongoException e) {
                throw new ProcessStartException(
                        ("MONGODB_URI 所指的数据库连接不上：%s。 / The database that MONGODB_URI names can't be"
                                + " reached: %s.").formatted(description(), description()),
                        e);
            }
        }

        /**
         * Has it crash and come back; returns when the command has ended, which is to be when the server answers again.
         *
         * @param time how often that was asked before, plus 1: the command's argument, so that several things can be killed in turn
         * @return false without a command for it
         * @throws ProcessStartException when the command fails
         */
        public boolean crash(int time) {
            if (crashCommand == null) {
                return false;
            }
            try {
                // "$@" makes what stands behind the text the command's own arguments.
                int exitCode = new ProcessBuilder("sh", "-c", crashCommand + " \"$@\"", "sh", String.valueOf(time))
                        .inheritIO().start().waitFor();
                if (exitCode == 0) {
                    return true;
                }
                throw new ProcessStartException(
                        "PETITIONS_DATABASE_CRASH 的命令失败（退出码 %d）。 / The command of PETITIONS_DATABASE_CRASH failed (exit code %d)."
                                .formatted(exitCode, exitCode));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ProcessStartException(
                        "等待数据库恢复时被中断。 / Interrupted while the database was to come back.", e);
            }
        }

        /** Leaves another's server as we found it. */
        void drop(Collection<String> databaseNames) {
            try (var client = client()) {
                databaseNames.forEach(name -> client.getDatabase(name).drop());
            }
        }

        private MongoClient client() {
            return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(REACH_LIMIT.toSeconds(),
                            TimeUnit.SECONDS))
                    .build());
        }

        @Override
        public void close() {
            // not ours
        }
    }
}
