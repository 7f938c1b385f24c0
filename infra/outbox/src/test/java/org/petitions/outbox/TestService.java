package org.petitions.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.petitions.local.server.DatabaseUri;
import org.petitions.outbox.monitoring.OutboxStatus;
import org.petitions.outbox.relay.OutboxRelay;
import org.petitions.outbox.storage.OutboxEntry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A service with an outbox, as Spring Boot puts it together; several can be started on one database. */
final class TestService implements AutoCloseable {
    /** Nobody listens there: Kafka as a service sees it that starts while Kafka is down. */
    static final String NO_KAFKA = "127.0.0.1:1";

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @EnableAutoConfiguration
    static class Configuration {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    /**
     * Starts a service.
     *
     * @param settings more settings, as {@code name=value}
     */
    static TestService start(String bootstrapServers, String databaseUri, String database, String... settings) {
        Map<String, Object> all = new HashMap<>(Map.of("spring.kafka.bootstrap-servers", bootstrapServers,
                "spring.mongodb.uri", DatabaseUri.withOption(databaseUri, "serverSelectionTimeoutMS", "1000"),
                "spring.mongodb.database", database,
                "petitions.outbox.collections", TestDocument.COLLECTION, "petitions.outbox.longest-pause", "500ms",
                "petitions.outbox.stop-within", "20s", "spring.main.banner-mode", "off"));
        for (String setting : settings) {
            int at = setting.indexOf('=');
            all.put(setting.substring(0, at), setting.substring(at + 1));
        }
        return new TestService(new SpringApplicationBuilder(Configuration.class).web(WebApplicationType.NONE)
                .properties(all).registerShutdownHook(false).run());
    }

    Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    OutboxRelay relay() {
        return context.getBean(OutboxRelay.class);
    }

    OutboxStatus status() {
        return context.getBean(OutboxStatus.class);
    }

    /** How often the relay asked the database in vain. */
    double failedVisits() {
        return context.getBean(MeterRegistry.class).get("outbox.failures").tag("part", "database").counter().count();
    }

    MongoTemplate mongo() {
        return context.getBean(MongoTemplate.class);
    }

    /** A document as it is stored. */
    Document stored(String id) {
        Document found = mongo().getCollection(TestDocument.COLLECTION).find(new Document("_id", id)).first();
        if (found == null) {
            throw new AssertionError("no document " + id);
        }
        return found;
    }

    /** Ids of the events in a document's outbox, in order. */
    List<String> waiting(String id) {
        return stored(id).getList(OutboxEntry.FIELD, Document.class, List.of()).stream()
                .map(entry -> entry.getString("id")).toList();
    }

    /** Stops in good order. */
    @Override
    public void close() {
        context.close();
    }
}
