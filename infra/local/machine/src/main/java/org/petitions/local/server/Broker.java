package org.petitions.local.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.petitions.local.broker.BrokerMain;
import org.petitions.local.process.AotCaches;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.Ports;
import org.petitions.local.process.ProgressListener;

/** The Kafka broker of this machine. */
public final class Broker extends ManagedServer {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration ASK_LIMIT = Duration.ofSeconds(5);

    private final int port;

    private Broker(Path dataDir, int port, AotCaches caches, String... jvmOptions) {
        super(caches.prepared(program(dataDir, port, Ports.free()).withJvmOptions(jvmOptions)),
                dataDir.resolve("broker.log"));
        this.port = port;
    }

    /**
     * Starts a broker and waits until it answers.
     *
     * @param dataDir where its data is kept and found again
     * @param port    of 127.0.0.1, 0 for a free one
     * @throws org.petitions.local.process.ProcessStartException with a sentence for a person
     */
    public static Broker start(Path dataDir, int port) {
        return start(dataDir, port, ProgressListener.silent());
    }

    /** As {@link #start(Path, int)}, and says what it waits for. */
    public static Broker start(Path dataDir, int port, ProgressListener progress) {
        return start(dataDir, port, AotCaches.none(), progress);
    }

    /** As {@link #start(Path, int, ProgressListener)}, with the cache of an earlier run where there is one, and with JVM options that come after our own. */
    public static Broker start(Path dataDir, int port, AotCaches caches, ProgressListener progress,
            String... jvmOptions) {
        if (port != 0) {
            Ports.requireFree("Kafka", port);
        }
        var broker = new Broker(dataDir, Ports.orFree(port), caches, jvmOptions);
        broker.awaitReady(progress);
        return broker;
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    Duration startLimit() {
        return START_LIMIT;
    }

    @Override
    void requirePortsFree() {
        Ports.requireFree("Kafka", port);
    }

    @Override
    boolean isReady() {
        return answers(port, Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()), ASK_LIMIT);
    }

    /** Whether a broker at this port answers a client with these settings. */
    static boolean answers(int port, Map<String, ?> settings, Duration within) {
        if (!Ports.isListening(port)) {
            return false;
        }
        Map<String, Object> asking = new HashMap<>(settings);
        asking.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) within.toMillis());
        asking.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) within.toMillis());
        try (Admin admin = Admin.create(asking)) {
            return !admin.describeCluster().nodes().get(within.toSeconds(), TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static JvmProgram program(Path dataDir, int port, int controllerPort) {
        return JvmProgram
                .ofMain("broker", BrokerMain.class, dataDir.toString(), String.valueOf(port),
                        String.valueOf(controllerPort))
                .withJvmOptions("-Xms128m", "-Xmx256m", "-XX:MaxDirectMemorySize=64m", ChildLogging.JVM_OPTION);
    }
}
