package org.petitions.local.broker;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** For tests: one Kafka node as a city would guard it: TLS, a password an account (SCRAM), and nothing allowed that is not granted. */
public final class SecuredBrokerMain {
    /** The account that may do everything. */
    public static final String ADMIN = "admin";

    private static final String STORE_PASSWORD = "of-the-test";
    private static final int NODE = 1;

    private SecuredBrokerMain() {}

    /** @param args a folder with the certificate, the clients' port, the controller's port, the accounts besides {@link #ADMIN} */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path logs = folder.resolve("log");
        List<String> accounts = Stream.concat(Stream.of(ADMIN), Arrays.stream(args).skip(3))
                .map(account -> "SCRAM-SHA-512=[name=" + account + ",password=" + passwordOf(account) + "]").toList();
        new Formatter().setNodeId(NODE).setClusterId(Uuid.randomUuid().toString()).addDirectory(logs.toString())
                .setMetadataLogDirectory(logs.toString()).setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction()).setScramArguments(accounts).run();
        Path file = folder.resolve("server.properties");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            settings(folder, args[1], args[2]).store(writer, "");
        }
        Kafka.main(new String[]{file.toString()});
    }

    private static Properties settings(Path folder, String port, String controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", String.valueOf(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.setProperty("listeners", "CLIENT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(port,
                controllerPort));
        settings.setProperty("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "CLIENT");
        // The controller knows its own by their certificate, for it looks passwords up in what it keeps itself.
        settings.setProperty("listener.security.protocol.map", "CLIENT:SASL_SSL,CONTROLLER:SSL");
        settings.setProperty("listener.name.controller.ssl.client.auth", "required");
        settings.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.setProperty("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        settings.setProperty("listener.name.client.scram-sha-512.sasl.jaas.config", login(ADMIN, passwordOf(ADMIN)));
        settings.setProperty("ssl.keystore.type", "PKCS12");
        settings.setProperty("ssl.keystore.location", folder.resolve("broker.p12").toString());
        settings.setProperty("ssl.keystore.password", STORE_PASSWORD);
        settings.setProperty("ssl.truststore.type", "PEM");
        settings.setProperty("ssl.truststore.location", folder.resolve("broker.pem").toString());
        settings.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.setProperty("super.users", "User:" + ADMIN + ";User:CN=127.0.0.1");
        settings.setProperty("log.dirs", folder.resolve("log").toString());
        settings.setProperty("auto.create.topics.enable", "false");
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.setProperty(topic + ".replication.factor", "1");
            settings.setProperty(topic + ".num.partitions", "1");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024));
        return settings;
    }

    /** A certificate for this machine, made anew by the JDK's keytool; what clients trust, PEM. */
    public static Path certificate(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("broker.p12");
        Path trusted = folder.resolve("broker.pem");
        keytool("-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext",
                "san=ip:127.0.0.1",
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", STORE_PASSWORD);
        keytool("-exportcert", "-rfc", "-alias", "broker", "-keystore", store.toString(), "-storepass", STORE_PASSWORD,
                "-file", trusted.toString());
        return trusted;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int code = new ProcessBuilder(Stream.concat(Stream.of(tool.toString()), Stream.of(arguments)).toList())
                .inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("keytool answers " + code);
        }
    }

    /** For {@code sasl.jaas.config}. */
    public static String login(String account, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(account, password);
    }

    /** The right one. */
    public static String passwordOf(String account) {
        return account + "-secret-of-the-test";
    }
}
