package org.petitions.operations;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/** What a client needs to be let in at the brokers. */
final class BrokerClient {
    /** The brokers, as a service has them. */
    static final String BROKERS = "SPRING_KAFKA_BOOTSTRAP_SERVERS";
    /**
     * A file of settings by Kafka's own names, as the brokers' own tools take by {@code --command-config}: the password stands in it, and in neither
     * the arguments nor the environment.
     */
    static final String FILE = "PETITIONS_KAFKA_CLIENTFILE";
    static final String SERVERS = CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;

    private BrokerClient() {}

    /** @throws IOException when there is to be a file and it cannot be read */
    static Map<String, String> settings(Map<String, String> environment) throws IOException {
        Map<String, String> settings = new HashMap<>();
        String file = environment.getOrDefault(FILE, "");
        if (!file.isBlank()) {
            Properties read = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                read.load(reader);
            }
            read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
        }
        String servers = environment.getOrDefault(BROKERS, "");
        if (!servers.isBlank()) {
            settings.put(SERVERS, servers);
        }
        return settings;
    }
}
