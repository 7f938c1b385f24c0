package org.petitions.local.broker;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.petitions.local.process.Ports;
import org.petitions.local.process.ProcessStartException;

/**
 * One Apache Kafka node, broker and controller in one (KRaft), on 127.0.0.1 alone; its data is kept in the folder given
 * and used again by the next start, on whatever port.
 *
 * <p>
 * Acknowledged records are kept through kill -9 (the operating system has them); like Kafka's default it does not fsync,
 * so a power cut may take the last ones: in production other replicas hold them, here there are none.
 */
public final class BrokerMain {
    private static final String PART = "Kafka";
    private static final int NODE = 1;
    private static final String CLUSTER_ID_FILE = "cluster.id";

    private BrokerMain() {}

    /** @param args the data folder (made when missing), the clients' port, the controller's port */
    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
        var port = Integer.parseInt(args[1]);
        var controllerPort = Integer.parseInt(args[2]);
        Ports.requireFree(PART, port);
        Ports.requireFree(PART + " controller", controllerPort);
        var logs = folder.resolve("log");
        format(logs, clusterId(folder));
        var settings = write(settings(logs, port, controllerPort), folder.resolve("server.properties"));
        Kafka.main(new String[]{settings.toString()});
    }

    private static Properties settings(Path logs, int port, int controllerPort) {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", String.valueOf(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.setProperty("listeners",
                "CLIENT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "CLIENT");
        settings.setProperty("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", logs.toString());
        // topics are made from their one list, never by whoever subscribes first
        settings.setProperty("auto.create.topics.enable", "false");
        oneNode(settings);
        small(settings);
        quickReturn(settings);
        return settings;
    }

    private static void oneNode(Properties settings) {
        for (var topic : new String[]{"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(topic + ".replication.factor", "1");
            settings.setProperty(topic + ".num.partitions", "4");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
    }

    private static void small(Properties settings) {
        settings.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024));
        settings.setProperty("log.segment.bytes", String.valueOf(64 * 1024 * 1024));
        settings.setProperty("log.retention.hours", "-1");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    /** After a kill the controller takes the node back only when the killed one's session is over: 9 s by default. */
    private static void quickReturn(Properties settings) {
        settings.setProperty("broker.session.timeout.ms", "4000");
        settings.setProperty("broker.heartbeat.interval.ms", "1000");
    }

    /** The identity of the data, made once. */
    private static String clusterId(Path folder) throws IOException {
        var file = folder.resolve(CLUSTER_ID_FILE);
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var id = Uuid.randomUuid().toString();
        Files.writeString(file, id);
        return id;
    }

    /** Prepares an empty folder and leaves a prepared one alone. */
    private static void format(Path logs, String clusterId) {
        try {
            new Formatter().setNodeId(NODE).setClusterId(clusterId).addDirectory(logs.toString())
                    .setMetadataLogDirectory(logs.toString()).setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction()).setIgnoreFormatted(true).run();
        } catch (Exception e) {
            throw new ProcessStartException("%s 无法启动：数据目录 %s 无法使用。 / %s cannot start: its data folder can't be used: %s"
                    .formatted(PART, logs, PART, e.getMessage()), e);
        }
    }

    private static Path write(Properties settings, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            settings.store(writer, "written anew at each start by " + BrokerMain.class.getSimpleName());
        }
        return file;
    }
}
